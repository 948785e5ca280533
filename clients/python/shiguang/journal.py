"""Remembers checksums between runs, so that a second import does not read every byte again, and
which sidecars the album was given, so that they are sent again only when they have changed.

SQLite, because a process that is killed must leave it whole. It only saves time: losing it costs
a re-read, never a photo.
"""

import os
import sqlite3
import threading
from pathlib import Path
from types import TracebackType
from typing import Self

from shiguang.files import Found


def journal_path() -> Path:
    home = os.environ.get("XDG_STATE_HOME") or str(Path.home() / ".local" / "state")
    return Path(home) / "shiguang" / "checksums.sqlite3"


class Journal:
    """Checksums by path, size and modification time; safe to share between threads."""

    def __init__(self, path: Path | None = None) -> None:
        path = path or journal_path()
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        self._lock = threading.Lock()
        self._database = sqlite3.connect(path, check_same_thread=False, timeout=30)
        # A commit survives the process; that it may not survive a power cut costs one re-read.
        self._database.execute("PRAGMA journal_mode=WAL")
        self._database.execute("PRAGMA synchronous=NORMAL")
        self._database.execute(
            "CREATE TABLE IF NOT EXISTS checksums (path BLOB PRIMARY KEY,"
            " size INTEGER NOT NULL, mtime_ns INTEGER NOT NULL, sha256 TEXT NOT NULL)"
        )
        self._database.execute(
            "CREATE TABLE IF NOT EXISTS described (server TEXT, asset_id TEXT, suffix TEXT,"
            " sha256 TEXT NOT NULL, PRIMARY KEY (server, asset_id, suffix))"
        )
        self._database.commit()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        with self._lock:
            self._database.close()

    def recall(self, found: Found) -> str | None:
        with self._lock:
            row = self._database.execute(
                "SELECT sha256 FROM checksums WHERE path = ? AND size = ? AND mtime_ns = ?",
                (_key(found.path), found.size, found.mtime_ns),
            ).fetchone()
        return row[0] if row else None

    def remember(self, found: Found, sha256: str) -> None:
        with self._lock, self._database:
            self._database.execute(
                "INSERT OR REPLACE INTO checksums VALUES (?, ?, ?, ?)",
                (_key(found.path), found.size, found.mtime_ns, sha256),
            )

    def has_described(self, server: str, asset_id: str, suffix: str, sha256: str) -> bool:
        """Whether this very sidecar is the last of its kind that the photo was given."""
        with self._lock:
            row = self._database.execute(
                "SELECT sha256 FROM described WHERE server = ? AND asset_id = ? AND suffix = ?",
                (server, asset_id, suffix.lower()),
            ).fetchone()
        return row is not None and row[0] == sha256

    def described(self, server: str, asset_id: str, suffix: str, sha256: str) -> None:
        with self._lock, self._database:
            self._database.execute(
                "INSERT OR REPLACE INTO described VALUES (?, ?, ?, ?)",
                (server, asset_id, suffix.lower(), sha256),
            )


def _key(path: Path) -> bytes:
    """Bytes, since a name on disk need not be valid Unicode."""
    return os.fsencode(path.absolute())
