"""Folders and names below `Uploads/`: making, filling, moving, copying. One change at a time."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from backend.accounts.models import User
from backend.common import errors, locks
from backend.photos.services.trashing import restore_assets
from backend.webdav.models import Entry
from backend.webdav.selectors.uploads import Names, find, find_shown, folders_below
from backend.webdav.services.receiving import Content

_EARLIEST = datetime(1970, 1, 1, tzinfo=UTC)
_CLOCKS_MAY_DIFFER_BY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Placed:
    """Whether the name is new; `asset_id`: the photo that it names."""

    is_new: bool
    asset_id: UUID | None


def lock_tree(*, owner_id: UUID) -> None:
    """Until the end of the transaction nobody else changes this owner's folders."""
    locks.wait_for(f"webdav:{owner_id}")


def parent_of(*, owner: User, names: Names) -> Entry | None:
    """The folder in which the last of the names stands, or is to stand; None is `Uploads/`.

    Raises Conflict when it is not there: clients make folders one by one.
    """
    above = names[:-1]
    parent = find(owner=owner, names=above)
    if above and (parent is None or not parent.is_folder):
        raise errors.Conflict("The folder above does not exist; make it first.")
    return parent


@transaction.atomic
def make_folder(*, owner: User, names: Names) -> None:
    """Raises MethodNotAllowed when the name is taken, and Conflict without the folder above."""
    lock_tree(owner_id=owner.pk)
    parent = parent_of(owner=owner, names=names)
    if _at(owner, parent, names[-1]) is not None:
        raise errors.MethodNotAllowed("There is something of that name already.")
    Entry.objects.create(
        owner=owner, parent=parent, name=names[-1], is_folder=True, modified_at=timezone.now()
    )


@transaction.atomic
def place(*, owner: User, names: Names, content: Content, modified_at: datetime | None) -> Placed:
    """Has the name stand for what has arrived. What it stood for before stays in the library.

    A photo that is brought once more under another name comes back out of the trash.
    """
    lock_tree(owner_id=owner.pk)
    parent = parent_of(owner=owner, names=names)
    existing = _at(owner, parent, names[-1])
    if existing is not None and existing.is_folder:
        raise errors.MethodNotAllowed("There is a folder of that name.")
    entry = existing or Entry(owner=owner, parent=parent, name=names[-1])
    if content.asset_id is not None and entry.asset_id != content.asset_id:
        restore_assets(owner=owner, asset_ids=[content.asset_id])
    entry.asset_id = content.asset_id
    entry.size, entry.sha256, entry.sha1 = content.size, content.sha256, content.sha1
    entry.modified_at = plausible(modified_at) or timezone.now()
    entry.save()
    return Placed(existing is None, content.asset_id)


@transaction.atomic
def move(*, owner: User, source: Names, target: Names, overwrite: bool) -> bool:
    """Moves a file, or a folder with all that is in it; True when the target's name is new.

    Raises NotFound, NotPermitted for a folder into itself, Conflict (no folder above, or a folder
    in the way that is not empty), and PreconditionFailed where nothing may be overwritten.
    """
    lock_tree(owner_id=owner.pk)
    entry = _source(owner, source)
    parent = parent_of(owner=owner, names=target)
    if source == target or (parent is not None and _is_within(parent, entry)):
        raise errors.NotPermitted("Nothing can be moved into itself.")
    is_new = _make_room(owner, parent, target[-1], overwrite=overwrite)
    entry.parent, entry.name = parent, target[-1]
    entry.save(update_fields=["parent", "name"])
    return is_new


@transaction.atomic
def copy(*, owner: User, source: Names, target: Names, overwrite: bool) -> Placed:
    """Another name for the same photo. Raises as `move`; whole folders are not copied."""
    lock_tree(owner_id=owner.pk)
    entry = _source(owner, source)
    if entry.is_folder:
        raise errors.NotPermitted("Folders are not copied; copy their files.")
    if source == target:
        raise errors.NotPermitted("A file cannot be copied onto itself.")
    parent = parent_of(owner=owner, names=target)
    is_new = _make_room(owner, parent, target[-1], overwrite=overwrite)
    Entry.objects.create(
        owner=owner,
        parent=parent,
        name=target[-1],
        asset_id=entry.asset_id,
        size=entry.size,
        sha256=entry.sha256,
        sha1=entry.sha1,
        modified_at=entry.modified_at,
    )
    return Placed(is_new, entry.asset_id)


def set_modified_at(*, owner: User, names: Names, modified_at: datetime) -> bool:
    """False for a time that cannot be."""
    if plausible(modified_at) is None:
        return False
    entry = find_shown(owner=owner, names=names)
    if entry is not None:
        Entry.objects.filter(pk=entry.pk).update(modified_at=modified_at)
    return entry is not None


def plausible(moment: datetime | None) -> datetime | None:
    if moment is None or not _EARLIEST <= moment <= timezone.now() + _CLOCKS_MAY_DIFFER_BY:
        return None
    return moment


def _at(owner: User, parent: Entry | None, name: str) -> Entry | None:
    return Entry.objects.filter(owner=owner, parent=parent, name=name).first()


def _source(owner: User, names: Names) -> Entry:
    entry = find_shown(owner=owner, names=names)
    if entry is None:
        raise errors.NotFound("There is nothing under this path.")
    return entry


def _is_within(inner: Entry, outer: Entry) -> bool:
    return outer.is_folder and inner.pk in folders_below(outer)


def _make_room(owner: User, parent: Entry | None, name: str, *, overwrite: bool) -> bool:
    """Takes away the name that is in the way; what it stood for stays in the library."""
    taken = _at(owner, parent, name)
    if taken is None:
        return True
    if not overwrite:
        raise errors.PreconditionFailed("There is something of that name already.")
    if taken.children.exists():
        raise errors.Conflict("There is a folder of that name, and it is not empty.")
    taken.delete()
    return False
