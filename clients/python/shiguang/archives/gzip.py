"""A gzip file (RFC 1952) that can be entered in the middle.

Deflate can only be read from its beginning, or from where somebody has been: so a copy of the
decompressor (about 40 KiB) is kept for every so many bytes that were read. What comes before the
nearest of them need not be unpacked again.
"""

import io
import threading
import zlib
from bisect import bisect_right
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

_SPACING = 64 * 1024 * 1024  # bytes of what was unpacked
_CHUNK = 64 * 1024
_WITH_GZIP_HEAD = 31  # zlib's `wbits`


@dataclass(frozen=True, slots=True)
class _Door:
    plain: int  # bytes unpacked up to here
    packed: int  # bytes read of the file
    state: Any  # a zlib decompressor, never used but to be copied


def _beginning() -> _Door:
    return _Door(0, 0, zlib.decompressobj(_WITH_GZIP_HEAD))


@dataclass(slots=True)
class Doors:
    """Where one file can be entered; filled by whoever reads on, shared by all."""

    _doors: list[_Door] = field(default_factory=lambda: [_beginning()])
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def before(self, plain: int) -> _Door:
        with self._lock:
            return self._doors[bisect_right(self._doors, plain, key=lambda one: one.plain) - 1]

    def offer(self, plain: int, packed: int, state: Any) -> None:
        with self._lock:
            if plain >= self._doors[-1].plain + _SPACING:
                self._doors.append(_Door(plain, packed, state.copy()))


class GzipReader(io.RawIOBase):
    """Unpacks one file, front to back and from door to door. Raises OSError where it is damaged."""

    def __init__(self, path: Path, doors: Doors) -> None:
        self._file = path.open("rb")
        self._doors = doors
        self._enter(doors.before(0))

    def _enter(self, door: _Door) -> None:
        self._file.seek(door.packed)
        self._state = door.state.copy()
        self._reached = self._at = door.plain
        self._rest = b""  # read of the file, and not unpacked yet
        self._piece = b""  # unpacked up to `_reached`, and not handed out yet

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def tell(self) -> int:
        return self._at

    @property
    def packed(self) -> int:
        """Bytes read of the file."""
        return self._file.tell()

    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        target = {io.SEEK_SET: 0, io.SEEK_CUR: self._at}[whence] + offset
        door = self._doors.before(target)
        if target < self._at or door.plain > self._reached:
            self._enter(door)
        while self._at < target and self._advance(target - self._at):
            pass
        return self._at

    def readinto(self, buffer: "bytearray | memoryview") -> int:  # type: ignore[override]  # narrower
        piece = self._advance(len(buffer))
        buffer[: len(piece)] = piece
        return len(piece)

    def close(self) -> None:
        self._file.close()
        super().close()

    def _advance(self, most: int) -> bytes:
        """The next bytes, at most so many; none at the end."""
        if not self._piece:
            self._piece = self._unpack()
            self._reached += len(self._piece)
            if not self._rest and not self._state.eof:
                self._doors.offer(self._reached, self._file.tell(), self._state)
        piece, self._piece = self._piece[:most], self._piece[most:]
        self._at += len(piece)
        return piece

    def _unpack(self) -> bytes:
        try:
            while True:
                packed = self._rest or self._file.read(_CHUNK)
                if self._state.eof:  # several gzip files in a row are one (RFC 1952, section 2.2)
                    packed = packed.lstrip(b"\x00")
                    if not packed:
                        return b""
                    self._state = zlib.decompressobj(_WITH_GZIP_HEAD)
                piece: bytes = self._state.decompress(packed, 16 * _CHUNK)
                self._rest = self._state.unconsumed_tail or self._state.unused_data
                if piece:
                    return piece
                if not packed and not self._state.eof:
                    raise OSError("it ends too early; download it again")
        except zlib.error as error:
            raise OSError(f"it is damaged ({error})") from error
