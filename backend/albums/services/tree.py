"""The tree that an owner's albums form, guarded against depth and cycles."""

from uuid import UUID

from django.db import connection

from backend.albums.models import Album
from backend.common import errors, locks

DEEPEST = 10  # albums from a root down to a leaf

_LINE = """
    WITH RECURSIVE line (id, parent_id) AS (
        SELECT id, parent_id FROM albums_album WHERE id = %s
        UNION
        SELECT album.id, album.parent_id
        FROM albums_album album JOIN line ON album.id = line.parent_id
    )
    SELECT id FROM line
"""
_HEIGHT = """
    WITH RECURSIVE below (id, level) AS (
        SELECT id, 1 FROM albums_album WHERE id = %s
        UNION ALL
        SELECT album.id, level + 1
        FROM albums_album album JOIN below ON album.parent_id = below.id WHERE level < %s
    )
    SELECT max(level) FROM below
"""


def lock_tree(*, owner_id: UUID) -> None:
    """Waits for others who plant in this owner's tree, until the end of the transaction: of two
    moves at once, each fine by itself, both together could make a circle."""
    locks.wait_for(f"albums:{owner_id}")


def parent_for(*, owner_id: UUID, parent_id: UUID, album: Album | None = None) -> Album:
    """The album to plant under; `album` is what is planted, where it exists already.

    The caller has locked the tree. Raises NotFound for what is not the owner's, and Conflict
    (`album_cycle`, `album_too_deep`).
    """
    parent = Album.objects.filter(pk=parent_id, owner_id=owner_id).first()
    if parent is None:
        raise errors.NotFound("There is no such album among your own.")
    if parent.is_smart:
        raise errors.Conflict("A smart album holds no other albums.", code="smart_album")
    line = line_of(parent)
    if album is not None and album.pk in line:
        raise errors.Conflict("An album cannot lie within itself.", code="album_cycle")
    if len(line) + (1 if album is None else _height(album)) > DEEPEST:
        raise errors.Conflict(
            "Albums lie at most %(deepest)d deep.",
            code="album_too_deep",
            values={"deepest": DEEPEST},
        )
    return parent


def line_of(album: Album) -> list[UUID]:
    """The album and those that it lies in, upwards."""
    with connection.cursor() as cursor:
        cursor.execute(_LINE, [album.pk])
        return [album_id for (album_id,) in cursor.fetchall()]


def _height(album: Album) -> int:
    with connection.cursor() as cursor:
        cursor.execute(_HEIGHT, [album.pk, DEEPEST + 1])
        (levels,) = cursor.fetchone() or (1,)
    return int(levels)
