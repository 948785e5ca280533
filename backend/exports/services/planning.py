"""Archives that are planned by the relay, one part after the other: whatever their size.

Nothing is copied: a part is a list of what is in the store, and of small texts. Each is planned in
a transaction of its own, which also says where the next one begins; killed anywhere, planning goes
on from there. `planned_to` is the cursor of the last unit that has a part. So no more than one part
is ever in memory.
"""

from collections.abc import Iterator
from uuid import UUID

import structlog
from django.db import transaction
from django.utils import timezone

from backend.common import errors
from backend.exports.contents import Unit
from backend.exports.models import Archive, ArchiveKind
from backend.exports.services import account, downloads
from backend.exports.services.account_files import LAST
from backend.exports.services.parts import fill, lay_down
from backend.installation import changeable

log = structlog.get_logger(__name__)

_PARTS_AT_ONCE = 10  # of one archive, before the relay's other chores have their turn


def plan_archives() -> int:
    """Goes on with every archive that is not planned to its end; returns how many steps were done.

    One that meets a store that does not answer is tried again, and keeps no other one.
    """
    planned = 0
    for archive_id in Archive.objects.filter(is_ready=False).values_list("pk", flat=True):
        try:
            planned += sum(_plan_part(archive_id) for _ in range(_PARTS_AT_ONCE))
        except errors.ShiguangError as error:
            log.warning("archive.not_planned", archive=str(archive_id), error=repr(error))
    return planned


@transaction.atomic
def _plan_part(archive_id: UUID) -> bool:
    """False when there is nothing left to plan, or another relay is at it."""
    waiting = Archive.objects.select_for_update(of=("self",), skip_locked=True)
    found = waiting.filter(pk=archive_id, is_ready=False).select_related("owner").first()
    if found is None:
        return False
    number = found.parts.count() + 1
    units = next(fill(_units(found, number)), None)
    if units is not None:
        lay_down(archive=found, number=number, units=units)
        found.planned_to = units[-1].cursor
    found.is_ready = units is None or found.planned_to == LAST
    if found.is_ready:  # it is there for as long as was said, however long it took
        is_account = found.kind == ArchiveKind.ACCOUNT
        kept_for = changeable.EXPORT_KEPT_FOR if is_account else changeable.DOWNLOAD_KEPT_FOR
        found.expires_at = timezone.now() + kept_for.value()
    found.save(update_fields=["planned_to", "is_ready", "expires_at", "asks_for_pictures"])
    return True


def _units(archive: Archive, number: int) -> Iterator[Unit]:
    if archive.kind == ArchiveKind.ACCOUNT and archive.owner is not None:
        return account.units_behind(archive, archive.owner)
    return downloads.units_behind(archive, number=number)
