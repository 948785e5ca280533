"""Archives, as those who asked for them find them."""

from typing import Any
from uuid import UUID

from django.db.models import Count, Prefetch, QuerySet, Sum
from django.utils import timezone

from backend.accounts.models import User
from backend.common import errors
from backend.exports.models import Archive, ArchiveKind, ArchivePart

ORDERING = ("-id",)
_SHOWN = 5


def get_archive(*, archive_id: UUID, **asked: Any) -> Archive:
    """With its parts, but for their contents. `asked` says by whom, and where: kind, owner, album,
    link. Raises NotFound, also for one that has expired."""
    archive = _archives().filter(pk=archive_id, **asked).prefetch_related(_PARTS).first()
    if archive is None:
        raise errors.NotFound("There is no such download, or it has expired; ask for a new one.")
    return archive


def list_exports(*, owner: User) -> QuerySet[Any]:  # Archive, with totals
    """Of the whole account; with `part_count`, `photo_count` and `size` so far."""
    exports: QuerySet[Any] = (
        _archives()
        .filter(owner=owner, kind=ArchiveKind.ACCOUNT)
        .annotate(
            part_count=Count("parts"),
            photo_count=Sum("parts__photo_count"),
            size=Sum("parts__size"),
        )
    )
    return exports


def exports_with_parts(*, owner: User) -> QuerySet[Any]:  # Archive, with totals and parts
    """The latest few."""
    exports: QuerySet[Any] = list_exports(owner=owner).prefetch_related(_PARTS)
    return exports.order_by(*ORDERING)[:_SHOWN]


def get_part(archive: Archive, number: int) -> ArchivePart:
    """Raises NotFound."""
    part = archive.parts.select_related("archive__owner").filter(number=number).first()
    if part is None:
        raise errors.NotFound("The download has no such part.")
    return part


_PARTS = Prefetch("parts", ArchivePart.objects.defer("contents").order_by("number"))


def _archives() -> QuerySet[Archive]:
    return Archive.objects.filter(expires_at__gt=timezone.now())
