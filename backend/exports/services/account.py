"""Exports of whole accounts: begun by the owner, planned by the relay, one part after the other.

Nothing is copied: a part is a list of what is in the store, and of small texts. Each is planned in
a transaction of its own, which also says where the next one begins; killed anywhere, planning goes
on from there. `planned_to` is the cursor of the last unit that has a part.
"""

from collections.abc import Iterator
from itertools import chain
from uuid import UUID

import structlog
from django.conf import settings
from django.db import transaction
from django.utils import timezone

from backend.accounts.models import User
from backend.common import errors
from backend.exports.contents import Unit
from backend.exports.models import Archive, ArchiveKind
from backend.exports.selectors.archives import get_archive
from backend.exports.services.account_files import LAST, account_units, album_units
from backend.exports.services.account_photos import photo_units
from backend.exports.services.parts import fill, lay_down

log = structlog.get_logger(__name__)

_PARTS_AT_ONCE = 10  # of one export, before the relay's other chores have their turn
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
        expires_at=timezone.now() + settings.EXPORT_KEPT_FOR,
    )


def delete_export(*, owner: User, archive_id: UUID) -> None:
    """Raises NotFound."""
    get_archive(archive_id=archive_id, owner=owner, kind=ArchiveKind.ACCOUNT).delete()


def plan_exports() -> int:
    """Goes on with every export that is not planned to its end; returns how many parts were.

    One that meets a store that does not answer is tried again, and keeps no other one.
    """
    planned = 0
    for archive_id in Archive.objects.filter(is_ready=False).values_list("pk", flat=True):
        try:
            planned += sum(_plan_part(archive_id) for _ in range(_PARTS_AT_ONCE))
        except errors.ShiguangError as error:
            log.warning("export.not_planned", archive=str(archive_id), error=repr(error))
    return planned


def forget_expired() -> int:
    """Archives of every kind whose time is over; a transfer that has begun goes on to its end."""
    _, deleted = Archive.objects.filter(expires_at__lte=timezone.now()).delete()
    return deleted.get("exports.Archive", 0)


@transaction.atomic
def _plan_part(archive_id: UUID) -> bool:
    """False when there is nothing left to plan, or another relay is at it."""
    waiting = Archive.objects.select_for_update(of=("self",), skip_locked=True)
    found = waiting.filter(pk=archive_id, is_ready=False).select_related("owner").first()
    if found is None or found.owner is None:
        return False
    units = next(fill(_units(found, found.owner)))
    lay_down(archive=found, number=found.parts.count() + 1, units=units)
    found.planned_to = units[-1].cursor
    found.is_ready = found.planned_to == LAST
    if found.is_ready:  # it is there for as long as was said, however long it took
        found.expires_at = timezone.now() + settings.EXPORT_KEPT_FOR
    found.save(update_fields=["planned_to", "is_ready", "expires_at"])
    return True


def _units(archive: Archive, owner: User) -> Iterator[Unit]:
    """What has no part yet: photos first, then albums, then the account itself."""
    kind, _, last = archive.planned_to.partition(":")
    behind = UUID(last) if last else _FIRST
    albums = album_units(archive, behind=behind if kind == "album" else _FIRST)
    rest = chain(albums, account_units(archive, owner))
    return rest if kind == "album" else chain(photo_units(archive, behind=behind), rest)
