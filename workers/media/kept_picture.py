"""One decoded picture, kept for whoever asks for the same next.

To check a picture is to decode it, as to show it is, and a photo is shown right after it was
checked, by the same process.
"""

from dataclasses import dataclass
from pathlib import Path
from typing import Any


@dataclass(frozen=True, slots=True)
class _Source:
    """A file as it is now: the same name with other bytes is another source."""

    path: Path
    file: int  # inode
    size: int
    changed_ns: int
    side: int

    @classmethod
    def of(cls, path: Path, side: int) -> "_Source":
        stat = path.stat()
        return cls(path, stat.st_ino, stat.st_size, stat.st_mtime_ns, side)


class KeptPicture:
    """Holds a single picture, and lets go of it when it is taken or another is kept."""

    def __init__(self) -> None:
        self._kept: tuple[_Source, Any] | None = None

    def keep(self, path: Path, side: int, picture: Any) -> None:
        """`picture`: a libvips image in memory, made of the file at `path`, within `side`."""
        self._kept = _Source.of(path, side), picture

    def take(self, path: Path, side: int) -> Any | None:
        """The picture of this very file within `side`; None when it is not the one that is kept."""
        kept, self._kept = self._kept, None
        return kept[1] if kept is not None and kept[0] == _Source.of(path, side) else None
