"""Back-ups of the database: made, checked, cleared away, and restored."""

import subprocess
from collections.abc import Callable, Iterator
from datetime import timedelta
from hashlib import sha256
from pathlib import Path
from typing import Any

import psycopg
import pytest
from django.core.management import CommandError, call_command
from django.db import connection
from django.utils import timezone
from psycopg import sql
from psycopg.conninfo import conninfo_to_dict, make_conninfo
from pytest_django import Settings
from rest_framework.test import APIClient

from backend.accounts.models import AuditEntry, User
from backend.operations import backup_places, postgres_tools
from backend.operations.models import Backup, BackupState
from backend.operations.selectors.backups import Worry, backup_status
from backend.operations.services.backups import (
    check,
    latest_good,
    make,
    request_backup,
    tend_backups,
)
from backend.storage.store import ObjectStore
from tests.factories import make_asset

Api = Callable[[User], APIClient]
URL = "/api/v1/operations/backups"
pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def folder(tmp_path: Path, settings: Settings) -> Path:
    settings.BACKUP_FOLDER = str(tmp_path / "backups")
    settings.BACKUP_EVERY = timedelta(0)
    return tmp_path / "backups"


def made(**fields: Any) -> Backup:
    backup = request_backup()
    assert make(backup), Backup.objects.get(pk=backup.pk).error
    Backup.objects.filter(pk=backup.pk).update(**fields)
    return Backup.objects.get(pk=backup.pk)


@pytest.fixture
def empty_database() -> Iterator[str]:
    """The address of a database with nothing in it, on the same server."""
    name = f"{connection.settings_dict['NAME']}_restored"
    known = conninfo_to_dict(postgres_tools.address())
    password = connection.settings_dict["PASSWORD"]
    server = make_conninfo(**{**known, "dbname": "postgres", "password": password})
    drop = sql.SQL("DROP DATABASE IF EXISTS {}").format(sql.Identifier(name))
    with psycopg.connect(server, autocommit=True) as link:
        link.execute(drop)
        link.execute(sql.SQL("CREATE DATABASE {}").format(sql.Identifier(name)))
    yield make_conninfo(**{**known, "dbname": name, "password": password})
    with psycopg.connect(server, autocommit=True) as link:
        link.execute(drop)


def test_what_is_restored_into_an_empty_database_is_what_was_there(
    folder: Path, owner: User, empty_database: str
) -> None:
    photos = {make_asset(owner=owner, renditions=True).pk for _ in range(3)}
    backup = made()
    make_asset(owner=owner)  # after it
    subprocess.run(
        [
            *(postgres_tools.program("pg_restore"), "--no-owner", "--no-privileges"),
            *("--exit-on-error", f"--dbname={empty_database}", backup.place),
        ],
        check=True,
    )
    with psycopg.connect(empty_database) as link:
        assert {row[0] for row in link.execute("SELECT id FROM photos_asset")} == photos
        assert link.execute("SELECT email FROM accounts_user").fetchall() == [(owner.email,)]
        counted = link.execute("SELECT count(*) FROM photos_rendition").fetchone()
        migrations = link.execute("SELECT count(*) FROM django_migrations").fetchone()
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM photos_rendition")
        assert cursor.fetchone() == counted
        cursor.execute("SELECT count(*) FROM django_migrations")
        assert cursor.fetchone() == migrations


def test_a_dump_lies_in_its_folder_with_its_checksum_for_its_owner_alone(folder: Path) -> None:
    call_command("backup")
    backup = latest_good()
    assert backup is not None
    dump = Path(backup.place)
    assert dump.parent == folder
    assert dump.stat().st_mode & 0o077 == 0
    content = dump.read_bytes()
    assert (len(content), sha256(content).hexdigest()) == (backup.size, backup.sha256)
    assert Path(f"{dump}.sha256").read_text() == f"{backup.sha256}  {dump.name}\n"
    assert sorted(path.name for path in folder.iterdir()) == [dump.name, f"{dump.name}.sha256"]


def test_without_a_folder_it_goes_into_the_store(store: ObjectStore, settings: Settings) -> None:
    settings.BACKUP_FOLDER, settings.BACKUP_PREFIX = "", "kept/"
    backup = made()
    assert backup.place.startswith(f"s3://{settings.S3_BUCKET}/kept/shiguang-")
    assert len(store.keys_below("kept/")) == 2
    assert check(backup) == ""
    backup_places.delete(backup.place)
    assert store.keys_below("kept/") == []
    assert check(backup) == "The file is gone."


def test_a_check_finds_what_is_damaged_or_gone(folder: Path) -> None:
    backup = made()
    call_command("backup", "--check")
    backup.refresh_from_db()
    assert backup.checked_at is not None
    dump = Path(backup.place)
    content = bytearray(dump.read_bytes())
    content[len(content) // 2] ^= 1
    dump.write_bytes(content)
    with pytest.raises(CommandError, match="checksum"):
        call_command("backup", "--check")
    assert backup_status().worry is Worry.DAMAGED
    rubbish = b"not a dump"
    dump.write_bytes(rubbish)
    Backup.objects.update(size=len(rubbish), sha256=sha256(rubbish).hexdigest())
    with pytest.raises(CommandError, match="archive"):
        call_command("backup", "--check")
    dump.unlink()
    with pytest.raises(CommandError, match="gone"):
        call_command("backup", "--check")


def test_old_ones_go_and_the_latest_stays(folder: Path, settings: Settings) -> None:
    settings.BACKUP_KEPT, settings.BACKUP_KEPT_FOR = 2, timedelta(0)
    for days in (9, 8, 7):
        made(begun_at=timezone.now() - timedelta(days=days))
    made()
    assert Backup.objects.count() == 2
    assert len(list(folder.glob("*.dump"))) == 2
    settings.BACKUP_KEPT, settings.BACKUP_KEPT_FOR = 100, timedelta(days=5)
    Backup.objects.update(begun_at=timezone.now() - timedelta(days=6))
    latest = made()
    assert list(Backup.objects.all()) == [latest]
    assert [str(path) for path in folder.glob("*.dump")] == [latest.place]


def test_the_relay_makes_what_is_due_and_what_was_asked_for(
    folder: Path, admin: User, settings: Settings
) -> None:
    assert tend_backups() == 0
    request_backup(actor=admin)
    assert (tend_backups(), tend_backups()) == (1, 0)
    settings.BACKUP_EVERY = timedelta(hours=24)
    assert tend_backups() == 0
    ago = timezone.now() - timedelta(hours=25)
    Backup.objects.update(begun_at=ago, requested_at=ago)
    assert (tend_backups(), tend_backups()) == (1, 0)
    entry = AuditEntry.objects.get()
    assert (entry.action, entry.actor_email) == ("backup.requested", admin.email)


def test_one_that_fails_says_why_and_is_tried_again_later(
    folder: Path, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings.BACKUP_EVERY = timedelta(hours=20)
    monkeypatch.setattr(postgres_tools, "address", lambda: "dbname=nowhere host=127.0.0.1 port=1")
    assert tend_backups() == 0
    failed = Backup.objects.get()
    assert (failed.state, list(folder.iterdir())) == (BackupState.FAILED, [])
    assert "onnect" in failed.error
    assert backup_status().worry is Worry.FAILED
    monkeypatch.undo()
    assert tend_backups() == 0  # not at once
    Backup.objects.update(requested_at=timezone.now() - timedelta(hours=3))
    settings.BACKUP_FOLDER, settings.BACKUP_EVERY = str(folder), timedelta(hours=20)
    assert tend_backups() == 1
    assert backup_status().worry is Worry.NONE


def test_one_whose_maker_was_killed_makes_room(folder: Path) -> None:
    long_ago = timezone.now() - timedelta(minutes=5)
    Backup.objects.create(state=BackupState.RUNNING, begun_at=long_ago, alive_at=long_ago)
    call_command("backup")
    assert set(Backup.objects.values_list("state", flat=True)) == {"failed", "complete"}


def test_a_server_that_is_newer_than_all_programs_is_told(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(postgres_tools, "_version", lambda _: 9)
    with pytest.raises(postgres_tools.ToolError, match="BACKUP_PROGRAMS"):
        postgres_tools.program("pg_dump")


def test_the_status_worries_about_what_is_too_old(
    api: Api, admin: User, folder: Path, settings: Settings
) -> None:
    client = api(admin)
    assert client.get(f"{URL}/status").json()["worry"] == "never"
    assert client.post(URL).status_code == 202
    assert client.post(URL).json()["code"] == "backup_running"
    assert client.get(f"{URL}/status").json()["under_way"]["requested_by"] == admin.email
    tend_backups()
    told = client.get(f"{URL}/status").json()
    assert (told["worry"], told["under_way"], told["place"]) == ("none", None, str(folder))
    assert told["latest"]["size"] > 1000
    settings.BACKUP_EVERY = timedelta(hours=1)
    Backup.objects.update(begun_at=timezone.now() - timedelta(hours=3))
    assert client.get(f"{URL}/status").json()["worry"] == "overdue"
    assert len(client.get(URL).json()["items"]) == 1
