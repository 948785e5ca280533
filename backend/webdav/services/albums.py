"""Folders below `Uploads/` as albums: what is put into a folder is put into its album.

Each step may be done twice, or left to the next upload: an album is a consequence, and never a
reason to refuse a file.
"""

from contextlib import suppress
from uuid import UUID

from django.db import transaction

from backend.accounts.models import User
from backend.albums.services.filling import add_photos, remove_photos
from backend.albums.services.folders import album_for_folder, follow_folder
from backend.common import errors
from backend.photos.models import Asset
from backend.photos.services.filenames import clean_filename
from backend.photos.services.renaming import rename_asset
from backend.webdav.models import Entry
from backend.webdav.selectors.uploads import Names, find


def fill(*, owner: User, names: Names, asset_id: UUID | None) -> None:
    """Puts the photo of this file into the album of its folder; `Uploads/` itself has none.

    Folders of which no album can be made, and albums that were made smart, just have none of it.
    """
    folder = names[:-1]
    if not folder or asset_id is None:
        return
    with suppress(errors.Rejected), transaction.atomic():
        album = album_for_folder(owner=owner, path="/".join(folder))
        add_photos(user=owner, album_id=album.pk, asset_ids=[asset_id])


def follow_move(*, owner: User, source: Names, target: Names) -> None:
    """What was moved from one path to another moves in the albums, too; a photo that had the
    file's name gets the new one."""
    entry = find(owner=owner, names=target)
    if entry is None:
        return
    if entry.is_folder:
        with suppress(errors.Rejected):
            follow_folder(owner=owner, old="/".join(source), new="/".join(target))
    elif entry.asset is not None:
        _follow_file(owner, source, target, entry.asset)


def leave(*, owner: User, folder: Names, asset_id: UUID) -> None:
    """Takes a photo out of a folder's album, unless another name in the folder stands for it."""
    parent = find(owner=owner, names=folder)
    if not folder or Entry.objects.filter(parent=parent, owner=owner, asset=asset_id).exists():
        return
    with suppress(errors.Rejected), transaction.atomic():
        album = album_for_folder(owner=owner, path="/".join(folder))
        remove_photos(user=owner, album_id=album.pk, asset_ids=[asset_id])


def _follow_file(owner: User, source: Names, target: Names, asset: Asset) -> None:
    if asset.filename == clean_filename(source[-1]):
        rename_asset(owner=owner, asset_id=asset.pk, filename=target[-1])
    if source[:-1] != target[:-1]:
        leave(owner=owner, folder=source[:-1], asset_id=asset.pk)
        fill(owner=owner, names=target, asset_id=asset.pk)
