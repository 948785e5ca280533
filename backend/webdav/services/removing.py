"""Deleting names below `Uploads/`: the photos go to the trash, from which they can be restored."""

from collections.abc import Collection
from uuid import UUID

from django.db import transaction

from backend.accounts.models import User
from backend.common import errors
from backend.photos.services.trashing import trash_assets
from backend.webdav.models import Entry
from backend.webdav.selectors.uploads import Names, find_shown, folders_below
from backend.webdav.services.tree import lock_tree

_BATCH = 500


def remove(*, owner: User, names: Names) -> None:
    """Takes away a file, or a folder with all that is in it. A photo that has another name left
    stays. Folders go in small steps: broken off, the same request goes on. Raises NotFound.
    """
    entry = find_shown(owner=owner, names=names)
    if entry is None:
        raise errors.NotFound("There is nothing under this path.")
    if not entry.is_folder:
        _remove_files(owner, [entry.pk])
        return
    folders = folders_below(entry)
    inside = Entry.objects.filter(parent__in=folders, is_folder=False).order_by("id")
    while batch := list(inside.values_list("pk", flat=True)[:_BATCH]):
        _remove_files(owner, batch)
    _remove_folders(owner, folders)


@transaction.atomic
def _remove_files(owner: User, entry_ids: Collection[UUID]) -> None:
    lock_tree(owner_id=owner.pk)
    doomed = Entry.objects.filter(pk__in=entry_ids)
    named = set(doomed.exclude(asset=None).values_list("asset_id", flat=True))
    doomed.delete()
    kept = Entry.objects.filter(owner=owner, asset__in=named).values_list("asset_id", flat=True)
    trash_assets(owner=owner, asset_ids=named - set(kept))


@transaction.atomic
def _remove_folders(owner: User, folders: list[UUID]) -> None:
    """The innermost first; one into which something was put meanwhile stays, and what it is in."""
    lock_tree(owner_id=owner.pk)
    for folder_id in reversed(folders):
        Entry.objects.filter(pk=folder_id, children__isnull=True).delete()
