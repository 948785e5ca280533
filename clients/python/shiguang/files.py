"""Files, wherever they lie: on disk, or in an archive that is read as if it were a folder."""

import os
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, Protocol

from shiguang.errors import ChangedWhileReading


class Archive(Protocol):
    """Safe to share between threads."""

    @property
    def path(self) -> Path: ...

    def open(self, member: Path) -> BinaryIO:
        """One of its files, by the path that its listing gave. Raises OSError, as reading does."""


@dataclass(frozen=True, slots=True)
class Found:
    """A file that an import looks at.

    path: in an archive, that of the archive and then the names within. mtime_ns: the archive's,
    where it lies in one.
    """

    path: Path
    size: int
    mtime_ns: int
    archive: Archive | None = None

    def open(self) -> BinaryIO:
        return self.path.open("rb") if self.archive is None else self.archive.open(self.path)

    def ensure_unchanged(self, file: BinaryIO) -> None:
        """`file` is this one, open. Raises ChangedWhileReading when it is not what was found."""
        if self.archive is None:
            status = os.fstat(file.fileno())
            same = (status.st_size, status.st_mtime_ns) == (self.size, self.mtime_ns)
        else:
            same = self.archive.path.stat().st_mtime_ns == self.mtime_ns
        if not same:
            raise ChangedWhileReading("the file changed while it was read")

    @property
    def inner(self) -> Path:
        """Its path within the archive; that on disk where it lies in none."""
        return self.path if self.archive is None else self.path.relative_to(self.archive.path)
