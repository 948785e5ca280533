"""Albums out of an export, put together again of photos that were imported before."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from django.db import transaction

from backend.accounts.models import User
from backend.albums.models import Album, AlbumOrder
from backend.albums.services.editing import plant, tidy_title
from backend.albums.services.filling import MOST_AT_ONCE, Filling, add_photos
from backend.albums.services.tree import lock_tree
from backend.photos.selectors.assets import visible_assets

_FOLDER = "shiguang-export/"  # what an album that was restored is known by: `Album.folder`


@dataclass(frozen=True, slots=True)
class KeptAlbum:
    """As `account_files` tells it. photos: SHA-256 of their files, in the album's order."""

    id: UUID
    title: str
    description: str = ""
    order: AlbumOrder = AlbumOrder.NEWEST
    photos: Sequence[str] = ()


@dataclass(frozen=True, slots=True)
class Restored:
    album_id: UUID
    added: int
    missing: tuple[str, ...]  # SHA-256 of photos that the library does not hold


@transaction.atomic
def restore_album(*, owner: User, kept: KeptAlbum) -> Restored:
    """Into the album that it was, where the owner still has it, or else into one that is made the
    first time. Again, it adds what has been imported meanwhile. Raises Conflict (`smart_album`)."""
    album = _album(owner, kept)
    ids = dict(_held(owner, kept.photos))
    wanted = [ids[sha256] for sha256 in kept.photos if sha256 in ids]
    added = 0
    for start in range(0, len(wanted), MOST_AT_ONCE):
        some = wanted[start : start + MOST_AT_ONCE]
        filled = add_photos(user=owner, album_id=album.pk, asset_ids=some)
        added += sum(one.result == Filling.ADDED for one in filled)
    return Restored(album.pk, added, tuple(one for one in kept.photos if one not in ids))


def _album(owner: User, kept: KeptAlbum) -> Album:
    lock_tree(owner_id=owner.pk)  # the same file twice at once must not make two albums
    own = Album.objects.filter(owner=owner)
    folder = f"{_FOLDER}{kept.id}"
    known = own.filter(pk=kept.id).first() or own.filter(folder=folder).first()
    return known or plant(
        Album(
            owner=owner,
            title=tidy_title(kept.title),
            description=kept.description.strip(),
            order=kept.order,
            folder=folder,
        )
    )


def _held(owner: User, sha256s: Sequence[str]) -> Sequence[tuple[str, UUID]]:
    held = visible_assets(owner=owner).filter(sha256__in=set(sha256s))
    return list(held.values_list("sha256", "pk"))
