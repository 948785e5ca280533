"""A stretch of an open file, as a file of its own."""

import io
from collections.abc import Callable
from typing import BinaryIO, cast

_BUFFER_BYTES = 256 * 1024


class Slice(io.RawIOBase):
    """`size` bytes of `file` from `start`; the file is handed to `release` when this is closed."""

    def __init__(
        self, file: BinaryIO, start: int, size: int, *, release: Callable[[BinaryIO], None]
    ) -> None:
        self._file, self._start, self._size = file, start, size
        self._release = release
        self._at = 0

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def tell(self) -> int:
        return self._at

    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        base = {io.SEEK_SET: 0, io.SEEK_CUR: self._at, io.SEEK_END: self._size}[whence]
        self._at = max(0, base + offset)
        return self._at

    def readinto(self, buffer: "bytearray | memoryview") -> int:  # type: ignore[override]  # narrower
        wanted = min(len(buffer), max(0, self._size - self._at))
        if wanted == 0:
            return 0
        if self._file.tell() != self._start + self._at:
            self._file.seek(self._start + self._at)
        piece = self._file.read(wanted)
        if not piece:
            raise OSError("the archive ends in the middle of the file")
        buffer[: len(piece)] = piece
        self._at += len(piece)
        return len(piece)

    def close(self) -> None:
        if not self.closed:
            self._release(self._file)
        super().close()


def buffered(raw: io.RawIOBase) -> BinaryIO:
    return cast(BinaryIO, io.BufferedReader(raw, _BUFFER_BYTES))
