"""Back-ups of the database: made by the relay or at the machine, checked, and cleared away.

A dump is one snapshot by `pg_dump`, in its custom format: compressed, and restored as a whole or in
part by `pg_restore`. It holds every row, but no object of the store: originals and what was derived
of them need a back-up of their own, by the means of the store.
"""

from collections.abc import Iterable
from datetime import datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

import structlog
from django.db import IntegrityError, OperationalError, transaction
from django.db.models import Max
from django.utils import timezone

from backend.accounts.models import User
from backend.accounts.services import audit
from backend.common import errors
from backend.installation import changeable
from backend.operations import backup_places as places
from backend.operations import postgres_tools as tools
from backend.operations.models import Backup, BackupState

log = structlog.get_logger(__name__)

AT_WORK = (BackupState.REQUESTED, BackupState.RUNNING)
_LOST_AFTER = timedelta(minutes=2)  # without a sign of life
_FAILURES_KEPT = 20


def request_backup(*, actor: User | None = None) -> Backup:
    """The relay makes it. Raises Conflict (`backup_running`)."""
    with transaction.atomic():
        try:
            with transaction.atomic():
                asked = Backup.objects.create(requested_by=actor.email if actor else "")
        except IntegrityError as error:
            raise errors.Conflict(
                "A back-up is being made already.", code="backup_running"
            ) from error
        if actor is not None:
            audit.record(
                actor=actor,
                action="backup.requested",
                target_type="backup",
                target_id=asked.pk,
            )
    return asked


def tend_backups() -> int:
    """The relay's chore: what is lost, what is due, what was asked for; how many were made."""
    give_up_lost()
    if _is_due(timezone.now()) and not Backup.objects.filter(state__in=AT_WORK).exists():
        try:
            request_backup()
        except errors.Conflict:  # by another relay, or by somebody, in this moment
            return 0
    asked = Backup.objects.filter(state=BackupState.REQUESTED).first()
    return int(asked is not None and make(asked))


def give_up_lost() -> int:
    """Those whose maker has ended in the middle of it."""
    lost = Backup.objects.filter(
        state=BackupState.RUNNING, alive_at__lt=timezone.now() - _LOST_AFTER
    )
    return lost.update(
        state=BackupState.FAILED,
        ended_at=timezone.now(),
        error="The process that made it ended in the middle of it.",
    )


def make(backup: Backup) -> bool:
    """False when another one makes it, or when it failed: then the row says why."""
    now = timezone.now()
    if not Backup.objects.filter(pk=backup.pk, state=BackupState.REQUESTED).update(
        state=BackupState.RUNNING, begun_at=now, alive_at=now
    ):
        return False
    try:
        place, size, checksum = _dump(backup, now)
    except (tools.ToolError, errors.ShiguangError, OperationalError, OSError) as error:
        log.warning("backup.failed", backup=str(backup.pk), error=repr(error))
        _end(backup, BackupState.FAILED, error=str(error)[:500] or repr(error)[:500])
        return False
    if not _end(
        backup, BackupState.COMPLETE, place=place, size=size, sha256=checksum
    ):  # it was given up meanwhile
        places.delete(place)
        return False
    clear_away()
    return True


def check(backup: Backup) -> str:
    """What is wrong with it, in words; empty when it is whole and can be read."""
    found = _fault_of(backup)
    Backup.objects.filter(pk=backup.pk).update(checked_at=timezone.now(), check_error=found[:500])
    return found


def latest_good() -> Backup | None:
    return Backup.objects.filter(state=BackupState.COMPLETE).order_by("-begun_at").first()


def clear_away() -> int:
    """Good ones beyond the number that is kept, and those that are too old; never the latest. Of
    failures some are kept to be read."""
    good = list(Backup.objects.filter(state=BackupState.COMPLETE).order_by("-begun_at"))
    kept, kept_for = changeable.BACKUP_KEPT.value(), changeable.BACKUP_KEPT_FOR.value()
    too_old = timezone.now() - kept_for if kept_for else None
    surplus = [
        one
        for number, one in enumerate(good)
        if number > 0
        and (number >= kept or (too_old is not None and (one.begun_at or too_old) < too_old))
    ]
    failed = Backup.objects.filter(state=BackupState.FAILED).order_by("-requested_at")
    return _delete(surplus) + _delete(failed[_FAILURES_KEPT:])


def _delete(backups: Iterable[Backup]) -> int:
    count = 0
    for one in backups:
        if one.place:
            places.delete(one.place)
        one.delete()
        count += 1
    return count


def _is_due(now: datetime) -> bool:
    """One that failed is tried again after a while, not at once: a tenth of the interval."""
    every = changeable.BACKUP_EVERY.value()
    if not every:
        return False
    last = Backup.objects.filter(state=BackupState.COMPLETE).aggregate(at=Max("begun_at"))["at"]
    tried = Backup.objects.aggregate(at=Max("requested_at"))["at"]
    return (last is None or last <= now - every) and (tried is None or tried <= now - every / 10)


def _dump(backup: Backup, now: datetime) -> tuple[str, int, str]:
    """Where it is, its size and its checksum."""
    name = f"shiguang-{now:%Y%m%dT%H%M%SZ}-{backup.pk.hex[-6:]}.dump"
    place = places.place()
    with TemporaryDirectory(prefix=".making-", dir=place.workspace()) as folder:
        dump = Path(folder) / name
        tools.run(
            [
                tools.program("pg_dump"),
                *("--format=custom", "--no-owner", "--no-privileges", "--no-password"),
                *(f"--file={dump}", f"--dbname={tools.address()}"),
            ],
            meanwhile=lambda: _show_life(backup),
        )
        dump.chmod(0o600)  # it holds what the database holds
        size, checksum = dump.stat().st_size, places.checksum_of(dump)
        _show_life(backup)
        return place.put(dump, name, checksum), size, checksum


def _fault_of(backup: Backup) -> str:
    try:
        with places.on_disk(backup.place) as dump:
            if dump.stat().st_size != backup.size or places.checksum_of(dump) != backup.sha256:
                return "The file is not what was written: its checksum is another."
            tools.run([tools.program("pg_restore"), "--list", dump])
    except FileNotFoundError:
        return "The file is gone."
    except (tools.ToolError, errors.Unavailable, OSError) as error:
        return str(error) or repr(error)
    return ""


def _show_life(backup: Backup) -> None:
    Backup.objects.filter(pk=backup.pk).update(alive_at=timezone.now())


def _end(backup: Backup, state: BackupState, **facts: object) -> bool:
    standing = Backup.objects.filter(pk=backup.pk, state=BackupState.RUNNING)
    return bool(standing.update(state=state, ended_at=timezone.now(), **facts))
