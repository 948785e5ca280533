"""`manage.py backup`: dumps the database now. `--check`: verifies the latest dump instead."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from backend.common import errors
from backend.operations.models import BackupState
from backend.operations.services import backups


class Command(BaseCommand):
    help = "Dumps the database to where BACKUP_FOLDER or BACKUP_PREFIX says; --check verifies one."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "--check", action="store_true", help="verify the latest one: its checksum, its contents"
        )

    def handle(self, *_args: Any, **options: Any) -> None:
        if options["check"]:
            self._check()
        else:
            self._make()

    def _make(self) -> None:
        backups.give_up_lost()
        try:
            backup = backups.request_backup()
        except errors.Conflict as error:
            raise CommandError(str(error)) from error
        backups.make(backup)
        backup.refresh_from_db()
        if backup.state != BackupState.COMPLETE:
            raise CommandError(backup.error or "Another process makes it.")
        print(f"{backup.place}\n{backup.size} bytes, sha256 {backup.sha256}")

    def _check(self) -> None:
        latest = backups.latest_good()
        if latest is None:
            raise CommandError("There is no back-up yet.")
        if fault := backups.check(latest):
            raise CommandError(f"{latest.place}: {fault}")
        print(f"{latest.place}: whole, and it can be read")
