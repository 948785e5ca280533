"""Albums out of an export, put together again of photos that were imported before."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from django.db import transaction

from backend.accounts.models import User
from backend.albums.models import Album, AlbumEntry, AlbumOrder
from backend.albums.services.editing import AlbumChanges, edit_album, plant, tidy_title
from backend.albums.services.filling import MOST_AT_ONCE, Filling, add_photos
from backend.albums.services.tree import lock_tree, parent_for
from backend.common import errors
from backend.photos.selectors.assets import visible_assets

_FOLDER = "shiguang-export/"  # what an album that was restored is known by: `Album.folder`


@dataclass(frozen=True, slots=True)
class KeptAlbum:
    """As `account_files` tells it. photos: SHA-256 of their files, in the album's order; cover: of
    the one that was chosen; parent: the id of the album that it lay in."""

    id: UUID
    title: str
    description: str = ""
    order: AlbumOrder = AlbumOrder.NEWEST
    photos: Sequence[str] = ()
    cover: str | None = None
    parent: UUID | None = None


@dataclass(frozen=True, slots=True)
class Restored:
    album_id: UUID
    added: int
    missing: tuple[str, ...]  # SHA-256 of photos that the library does not hold


@transaction.atomic
def restore_album(*, owner: User, kept: KeptAlbum) -> Restored:
    """Into the album that it was, where the owner still has it, or else into one that is made the
    first time, within that of its parent where this was restored before. Again, it adds what has
    been imported meanwhile. Raises Conflict (`smart_album`)."""
    album = _album(owner, kept)
    ids = dict(_held(owner, kept.photos))
    wanted = [ids[sha256] for sha256 in kept.photos if sha256 in ids]
    added = 0
    for start in range(0, len(wanted), MOST_AT_ONCE):
        some = wanted[start : start + MOST_AT_ONCE]
        filled = add_photos(user=owner, album_id=album.pk, asset_ids=some)
        added += sum(one.result == Filling.ADDED for one in filled)
    _choose_cover(album, kept)
    return Restored(album.pk, added, tuple(one for one in kept.photos if one not in ids))


def _album(owner: User, kept: KeptAlbum) -> Album:
    lock_tree(owner_id=owner.pk)  # the same file twice at once must not make two albums
    return _known(owner, kept.id) or plant(
        Album(
            owner=owner,
            title=tidy_title(kept.title),
            description=kept.description.strip(),
            order=kept.order,
            folder=f"{_FOLDER}{kept.id}",
            parent=_parent(owner, kept),
        )
    )


def _known(owner: User, kept_id: UUID) -> Album | None:
    own = Album.objects.filter(owner=owner)
    return own.filter(pk=kept_id).first() or own.filter(folder=f"{_FOLDER}{kept_id}").first()


def _parent(owner: User, kept: KeptAlbum) -> Album | None:
    """None where it is no more what it was: the photos matter more than where they lie."""
    known = _known(owner, kept.parent) if kept.parent is not None else None
    try:
        return known and parent_for(owner_id=owner.pk, parent_id=known.pk)
    except errors.Conflict:
        return None


def _choose_cover(album: Album, kept: KeptAlbum) -> None:
    """Unless the owner has chosen another one since."""
    entries = AlbumEntry.objects.filter(album=album, asset__owner=album.owner_id)
    cover = entries.filter(asset__sha256=kept.cover).first() if kept.cover else None
    if cover is None or album.chosen_cover_id is not None:
        return
    changes = AlbumChanges(given=frozenset({"cover"}), cover=cover.asset_id)
    edit_album(user=album.owner, album_id=album.pk, changes=changes)


def _held(owner: User, sha256s: Sequence[str]) -> Sequence[tuple[str, UUID]]:
    held = visible_assets(owner=owner).filter(sha256__in=set(sha256s))
    return list(held.values_list("sha256", "pk"))
