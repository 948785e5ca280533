"""Order by hand."""

from uuid import UUID

from django.db import connection, transaction
from django.utils import timezone

from backend.accounts.models import User
from backend.albums import ranks
from backend.albums.models import Album, AlbumEntry, AlbumOrder, AlbumRole
from backend.albums.services.membership import enter
from backend.albums.services.telling import tell_members
from backend.common import errors

_LOCK = """
    SELECT count(*) FROM (
        SELECT FROM albums_albumentry WHERE album_id = %s ORDER BY id FOR NO KEY UPDATE
    ) locked
"""
_NUMBER_ANEW = """
    UPDATE albums_albumentry entry SET rank = lpad(to_hex(%(middle)s + place.number), 8, '0')
    FROM (
        SELECT id, row_number() OVER (ORDER BY {order}) AS number
        FROM albums_albumentry WHERE album_id = %(album)s
    ) place
    WHERE entry.id = place.id
"""
_ORDERS = {
    AlbumOrder.NEWEST: "captured_at DESC, asset_id DESC",
    AlbumOrder.OLDEST: "captured_at, asset_id",
    AlbumOrder.MANUAL: "rank, asset_id",
}


@transaction.atomic
def move_photo(*, user: User, album_id: UUID, asset_id: UUID, behind: UUID | None) -> None:
    """Puts a photo behind another one, or in front of all where there is none.

    One row is written, however many there are; only an album in which hundreds were put into one
    and the same gap is numbered anew. Raises NotFound for photos that are not in the album, and
    Conflict (`album_by_time`) where it is not ordered by hand.
    """
    album = enter(user=user, album_id=album_id, least=AlbumRole.MANAGER)
    if album.order != AlbumOrder.MANUAL:
        raise errors.Conflict("The album is ordered by time.", code="album_by_time")
    if behind == asset_id:
        return
    if len(_rank_behind(album, asset_id, behind)) > ranks.LONGEST:
        number_anew(album)
    entry = _locked_entry(album, asset_id)
    Album.objects.select_for_update(no_key=True).get(pk=album.pk)  # ranks are given one by one
    rank = _rank_behind(album, asset_id, behind)
    AlbumEntry.objects.filter(pk=entry.pk).update(rank=rank)
    Album.objects.filter(pk=album.pk).update(arranged_at=timezone.now())
    tell_members(album)


def number_anew(album: Album) -> None:
    """Whole ranks for all photos, in the album's present order.

    Called before the album's own row is locked: whoever trashes a photo locks its entry first.
    """
    with connection.cursor() as cursor:
        cursor.execute(_LOCK, [album.pk])
        cursor.execute(
            _NUMBER_ANEW.format(order=_ORDERS[AlbumOrder(album.order)]),
            {"middle": ranks.MIDDLE, "album": album.pk},
        )


def _locked_entry(album: Album, asset_id: UUID) -> AlbumEntry:
    entries = AlbumEntry.objects.select_for_update(no_key=True)
    entry = entries.filter(album=album, asset=asset_id, is_shown=True).first()
    if entry is None:
        raise errors.NotFound("There is no such photo in this album.")
    return entry


def _rank_behind(album: Album, asset_id: UUID, behind: UUID | None) -> str:
    others = AlbumEntry.objects.filter(album=album).exclude(asset=asset_id)
    lower = None
    if behind is not None:
        before = others.filter(asset=behind).values_list("rank", flat=True)
        lower = before.first()
        if lower is None:
            raise errors.NotFound("There is no such photo in this album.")
        others = others.filter(rank__gt=lower)
    upper = others.order_by("rank").values_list("rank", flat=True).first()
    return ranks.between(lower, upper)
