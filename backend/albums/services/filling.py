"""Putting photos into an album and taking them out, many at once, each with its own result."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from backend.accounts.models import User
from backend.albums import ranks
from backend.albums.models import ActivityKind, Album, AlbumActivity, AlbumEntry, AlbumRole
from backend.albums.selectors.membership import reaches
from backend.albums.services.membership import enter
from backend.albums.services.telling import tell_members
from backend.common import errors
from backend.common.id_sets import one_of
from backend.photos.models import Asset
from backend.photos.selectors.visibility import visible

MOST_AT_ONCE = 10_000
_BATCH = 2000


class Filling(StrEnum):
    ADDED = "added"
    PRESENT = "present"  # it was in the album already
    REMOVED = "removed"
    ABSENT = "absent"  # it was not in the album
    NOT_YOURS = "not_yours"  # contributors take out their own photos only
    NOT_FOUND = "not_found"  # no photo of the asker's that can be shown


@dataclass(frozen=True, slots=True)
class Filled:
    id: UUID
    result: Filling


@transaction.atomic
def add_photos(*, user: User, album_id: UUID, asset_ids: Sequence[UUID]) -> list[Filled]:
    """Puts the user's own photos behind what is there, in the order given. They stay the user's.

    Again, it changes nothing. Raises NotFound, NotPermitted, and Conflict (`smart_album`).
    """
    album = enter(user=user, album_id=album_id, least=AlbumRole.CONTRIBUTOR)
    if album.is_smart:
        raise errors.Conflict("A smart album is filled by its rule.", code="smart_album")
    wanted = list(dict.fromkeys(asset_ids))
    photos = _locked_photos(user, wanted)
    _lock(album)
    inside = set(
        AlbumEntry.objects.filter(album=album, asset__in=one_of(wanted)).values_list(
            "asset_id", flat=True
        )
    )
    new = [photos[asset_id] for asset_id in wanted if asset_id in photos and asset_id not in inside]
    if new:
        _insert(album, new)
        AlbumActivity.objects.create(
            album=album, actor=user, kind=ActivityKind.ADDED, asset=new[0], count=len(new)
        )
        tell_members(album)
    return [Filled(asset_id, _added(asset_id, photos, inside)) for asset_id in wanted]


@transaction.atomic
def remove_photos(*, user: User, album_id: UUID, asset_ids: Sequence[UUID]) -> list[Filled]:
    """Takes photos out of the album, and nowhere else. Contributors take out their own, managers
    any. Again, it changes nothing. A trigger tells the members. Raises as `add_photos`."""
    album = enter(user=user, album_id=album_id, least=AlbumRole.CONTRIBUTOR)
    if album.is_smart:
        raise errors.Conflict("A smart album is filled by its rule.", code="smart_album")
    wanted = list(dict.fromkeys(asset_ids))
    entries = AlbumEntry.objects.filter(album=album, asset__in=one_of(wanted))
    locked = entries.order_by("id").select_for_update()  # in the order of everybody else
    inside = dict(locked.values_list("asset_id", "owner_id"))
    may_any = reaches(AlbumRole(album.role), AlbumRole.MANAGER)
    removable = {asset for asset, owner_id in inside.items() if may_any or owner_id == user.pk}
    if removable:
        AlbumEntry.objects.filter(album=album, asset__in=one_of(removable)).delete()
    return [Filled(asset_id, _removed(asset_id, inside, removable)) for asset_id in wanted]


def _locked_photos(user: User, asset_ids: Sequence[UUID]) -> dict[UUID, Asset]:
    """The user's own, so that none changes before the entry with its copies is there."""
    own = Asset.objects.filter(visible(), owner=user, id__in=one_of(asset_ids))
    locked = own.only("id", "owner_id", "captured_at").order_by("id")
    return {asset.pk: asset for asset in locked.select_for_update(no_key=True)}


def _lock(album: Album) -> None:
    Album.objects.select_for_update(no_key=True).only("id").get(pk=album.pk)


def _insert(album: Album, photos: Sequence[Asset]) -> None:
    last = AlbumEntry.objects.filter(album=album).order_by("-rank").values_list("rank", flat=True)
    now = timezone.now()
    AlbumEntry.objects.bulk_create(
        [
            AlbumEntry(
                album=album,
                asset=photo,
                owner_id=photo.owner_id,
                rank=rank,
                captured_at=photo.captured_at,
                is_shown=True,
                added_at=now,
            )
            for photo, rank in zip(photos, ranks.following(last.first()), strict=False)
        ],
        batch_size=_BATCH,
    )


def _added(asset_id: UUID, photos: dict[UUID, Asset], inside: set[UUID]) -> Filling:
    if asset_id in inside:
        return Filling.PRESENT
    return Filling.ADDED if asset_id in photos else Filling.NOT_FOUND


def _removed(asset_id: UUID, inside: dict[UUID, UUID], removable: set[UUID]) -> Filling:
    if asset_id in removable:
        return Filling.REMOVED
    return Filling.NOT_YOURS if asset_id in inside else Filling.ABSENT
