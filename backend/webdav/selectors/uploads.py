"""What lies below `Uploads/`: what apps have put there, and neither renamed nor deleted since.

A photo in the locked folder is not shown. One in the trash is, until it is deleted for good: an app
that compares folders would otherwise bring it back. So are photos that failed and the films of
motion photos: the file is there, as it was sent.
"""

from collections.abc import Sequence
from uuid import UUID

from django.db.models import Q, QuerySet

from backend.accounts.models import User
from backend.photos.models import Visibility
from backend.webdav.models import Entry

Names = Sequence[str]

_TOLD = (
    *("name", "is_folder", "size", "sha256", "sha1", "modified_at", "created_at"),
    *("asset__media_type", "asset__original_key"),
)


def shown_entries(*, owner: User) -> QuerySet[Entry]:
    in_sight = Q(asset__isnull=True) | ~Q(asset__visibility=Visibility.LOCKED)
    return Entry.objects.filter(in_sight, owner=owner).select_related("asset")


def children_of(*, owner: User, folder: Entry | None) -> QuerySet[Entry]:
    """What a folder shows, by name; None is `Uploads/` itself."""
    return shown_entries(owner=owner).filter(parent=folder).only(*_TOLD).order_by("name")


def find(*, owner: User, names: Names) -> Entry | None:
    """What stands under this path, shown or not; one small query a name."""
    found: Entry | None = None
    for name in names:
        if found is not None and not found.is_folder:
            return None
        found = Entry.objects.filter(owner=owner, parent=found, name=name).first()
        if found is None:
            return None
    return found


def find_shown(*, owner: User, names: Names) -> Entry | None:
    entry = find(owner=owner, names=names)
    return None if entry is None else shown_entries(owner=owner).filter(pk=entry.pk).first()


def folders_below(folder: Entry) -> list[UUID]:
    """The folder and those in it, at whatever depth, the outermost first."""
    found, level = [folder.pk], [folder.pk]
    while level:
        inside = Entry.objects.filter(parent__in=level, is_folder=True)
        level = list(inside.values_list("pk", flat=True))
        found += level
    return found
