"""Where back-ups lie: a folder of this machine, or the object store below a prefix.

Beside each dump lies its checksum, as `sha256sum --check` reads it, so that it can be told whether
a dump is whole without the database that made it.
"""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from hashlib import file_digest
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Protocol

from django.conf import settings

from backend.storage import store

_CHECKSUM = ".sha256"
_IN_STORE = "s3://"


class Place(Protocol):
    def workspace(self) -> Path | None:
        """Where a dump is written before it is put there; None: wherever temporary files are."""

    def put(self, dump: Path, name: str, checksum: str) -> str:
        """What `Backup.place` says of it. It is there as a whole, or not at all."""


class Folder:
    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def workspace(self) -> Path | None:
        """The folder itself: what is renamed within a file system is moved at once."""
        self._folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        return self._folder

    def put(self, dump: Path, name: str, checksum: str) -> str:
        target = self._folder / name
        (self._folder / f"{name}{_CHECKSUM}").write_text(f"{checksum}  {name}\n", encoding="ascii")
        with dump.open("rb") as written:
            os.fsync(written.fileno())
        dump.rename(target)
        return str(target)


class Store:
    def __init__(self, prefix: str) -> None:
        self._prefix = prefix

    def workspace(self) -> Path | None:
        return None

    def put(self, dump: Path, name: str, checksum: str) -> str:
        key = f"{self._prefix}{name}"
        said = f"{checksum}  {name}\n".encode()
        store().put(f"{key}{_CHECKSUM}", said, content_type="text/plain")
        store().upload(key, dump, content_type="application/octet-stream")
        return f"{_IN_STORE}{settings.S3_BUCKET}/{key}"


def place() -> Place:
    if settings.BACKUP_FOLDER:
        return Folder(Path(settings.BACKUP_FOLDER))
    return Store(settings.BACKUP_PREFIX)


def described() -> str:
    if settings.BACKUP_FOLDER:
        return str(settings.BACKUP_FOLDER)
    return f"{_IN_STORE}{settings.S3_BUCKET}/{settings.BACKUP_PREFIX}"


@contextmanager
def on_disk(file: str) -> Iterator[Path]:
    """The dump as a file of this machine. Raises FileNotFoundError, and Unavailable."""
    if (key := _key(file)) is None:
        if not (path := Path(file)).is_file():
            raise FileNotFoundError(file)
        yield path
        return
    with TemporaryDirectory(prefix="shiguang-backup-") as folder:
        path = Path(folder) / "dump"
        store().download(key, path)
        yield path


def delete(file: str) -> None:
    """And its checksum; one that is gone is no error."""
    if (key := _key(file)) is not None:
        store().delete([key, f"{key}{_CHECKSUM}"])
        return
    for path in (Path(file), Path(f"{file}{_CHECKSUM}")):
        path.unlink(missing_ok=True)


def checksum_of(path: Path) -> str:
    with path.open("rb") as dump:
        return file_digest(dump, "sha256").hexdigest()


def _key(file: str) -> str | None:
    prefix = f"{_IN_STORE}{settings.S3_BUCKET}/"
    return file.removeprefix(prefix) if file.startswith(prefix) else None
