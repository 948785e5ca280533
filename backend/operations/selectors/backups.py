"""How the back-ups stand: the latest good one, how old, and whether that is too old."""

from dataclasses import dataclass
from enum import StrEnum

from django.db.models import QuerySet
from django.utils import timezone

from backend.installation import changeable
from backend.operations.backup_places import described
from backend.operations.models import Backup, BackupState


class Worry(StrEnum):
    NONE = "none"
    NEVER = "never"  # there is none at all
    OVERDUE = "overdue"  # older than twice its interval
    FAILED = "failed"  # the last attempt, and no good one since
    DAMAGED = "damaged"  # the latest one did not pass its check


@dataclass(frozen=True, slots=True)
class BackupStatus:
    place: str  # where the next one goes
    every_hours: int  # 0: only when it is asked for
    kept: int
    kept_days: int  # 0: however old
    latest: Backup | None
    under_way: Backup | None
    worry: Worry
    error: str


def backups() -> QuerySet[Backup]:
    return Backup.objects.all()


def backup_status() -> BackupStatus:
    latest = _last(BackupState.COMPLETE)
    failed = _last(BackupState.FAILED)
    worry, error = _worry(latest, failed)
    return BackupStatus(
        place=described(),
        every_hours=int(changeable.BACKUP_EVERY.value().total_seconds() // 3600),
        kept=changeable.BACKUP_KEPT.value(),
        kept_days=changeable.BACKUP_KEPT_FOR.value().days,
        latest=latest,
        under_way=Backup.objects.filter(
            state__in=(BackupState.REQUESTED, BackupState.RUNNING)
        ).first(),
        worry=worry,
        error=error,
    )


def _last(state: BackupState) -> Backup | None:
    return Backup.objects.filter(state=state).order_by("-requested_at").first()


def _worry(latest: Backup | None, failed: Backup | None) -> tuple[Worry, str]:
    if failed and (latest is None or failed.requested_at > latest.requested_at):
        return Worry.FAILED, failed.error
    if latest is None or latest.begun_at is None:
        return Worry.NEVER, ""
    if latest.check_error:
        return Worry.DAMAGED, latest.check_error
    every = changeable.BACKUP_EVERY.value()
    if every and timezone.now() - latest.begun_at > 2 * every:
        return Worry.OVERDUE, ""
    return Worry.NONE, ""
