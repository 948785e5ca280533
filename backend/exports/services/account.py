"""Exports of whole accounts: begun by the owner, planned by the relay (`services.planning`)."""

from collections.abc import Iterator
from itertools import chain
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from backend.accounts.models import User
from backend.common import errors
from backend.exports.contents import Unit
from backend.exports.models import Archive, ArchiveKind
from backend.exports.selectors.archives import get_archive
from backend.exports.services.account_files import account_units, album_units
from backend.exports.services.account_photos import photo_units
from backend.installation import changeable

_FIRST = UUID(int=0)


@transaction.atomic
def begin_export(*, owner: User, includes_locked: bool = False) -> Archive:
    """Raises Conflict (`export_running`) while an earlier one is being planned."""
    User.objects.select_for_update(no_key=True).get(pk=owner.pk)
    if Archive.objects.filter(owner=owner, kind=ArchiveKind.ACCOUNT, is_ready=False).exists():
        raise errors.Conflict("An export is being prepared already.", code="export_running")
    return Archive.objects.create(
        kind=ArchiveKind.ACCOUNT,
        owner=owner,
        title=f"shiguang-{timezone.now():%Y-%m-%d}",
        includes_locked=includes_locked,
        is_ready=False,
        expires_at=timezone.now() + changeable.EXPORT_KEPT_FOR.value(),
    )


def delete_export(*, owner: User, archive_id: UUID) -> None:
    """Raises NotFound."""
    get_archive(archive_id=archive_id, owner=owner, kind=ArchiveKind.ACCOUNT).delete()


def forget_expired() -> int:
    """Archives of every kind whose time is over; a transfer that has begun goes on to its end."""
    _, deleted = Archive.objects.filter(expires_at__lte=timezone.now()).delete()
    return deleted.get("exports.Archive", 0)


def units_behind(archive: Archive, owner: User) -> Iterator[Unit]:
    """What has no part yet, behind the cursor `planned_to`: photos first, then albums, then the
    account itself."""
    kind, _, last = archive.planned_to.partition(":")
    behind = UUID(last) if last else _FIRST
    albums = album_units(archive, behind=behind if kind == "album" else _FIRST)
    rest = chain(albums, account_units(archive, owner))
    return rest if kind == "album" else chain(photo_units(archive, behind=behind), rest)
