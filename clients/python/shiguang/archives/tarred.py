"""tar archives, plain or in gzip, in place and by several threads at once."""

import io
import tarfile
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from shiguang.archives.gzip import Doors, GzipReader
from shiguang.archives.members import MOST_INFLATED, Member, inflates_too_far
from shiguang.archives.slices import Slice, buffered

_KEPT_BYTES = 64 * 1024  # of files that describe others: they are kept when the archive is listed
_DESCRIBING = (".json", ".xmp")
_READERS = 8  # kept open at most


class TarArchive:
    """A reader that has come to the end of one file is where the next one begins: so readers are
    kept, and whoever opens a file takes the one that has the shortest way to it."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.mtime_ns = path.stat().st_mtime_ns
        self._doors = Doors() if path.name.lower().endswith("gz") else None
        self._infos: list[tarfile.TarInfo] = []
        self._numbers: dict[Path, int] = {}
        self._kept: dict[int, bytes] = {}
        self._idle: list[BinaryIO] = []
        self._lock = threading.Lock()

    def members(self, *, header_bytes: int) -> Iterator[Member]:
        """In one pass. A file is named when all of it has been seen. Raises OSError."""
        with self._reader() as file:
            try:
                yield from self._members(file, header_bytes)
            except tarfile.TarError as error:
                raise OSError(f"it is no tar archive, or damaged ({error})") from error

    def place(self, member: Member, place: Path) -> None:
        self._numbers[place] = member.number

    def open(self, member: Path) -> BinaryIO:
        number = self._numbers[member]
        if (content := self._kept.get(number)) is not None:
            return io.BytesIO(content)
        info = self._infos[number]
        reader = self._take_reader(info.offset_data)
        return buffered(Slice(reader, info.offset_data, info.size, release=self._give_back))

    def _members(self, file: BinaryIO, header_bytes: int) -> Iterator[Member]:
        with tarfile.open(fileobj=file, mode="r:", errorlevel=2) as tar:
            while (info := tar.next()) is not None:
                tar.members.clear()  # type: ignore[attr-defined]  # of lib/tarfile.py: it keeps all
                if info.isdir():
                    continue
                self._insist_on_reason(info)
                number = len(self._infos)
                self._infos.append(info)
                try:
                    yield self._member(tar, info, number, header_bytes)
                except OSError as error:
                    yield Member(info.name, number, info.size, info.size, trouble=str(error))
                    raise
            _insist_on_end(file, tar.offset)

    def _member(
        self, tar: tarfile.TarFile, info: tarfile.TarInfo, number: int, header_bytes: int
    ) -> Member:
        if not info.isreg() or info.issparse():
            return Member(info.name, number, info.size, info.size, is_file=False)
        content = tar.extractfile(info)
        header = content.read(header_bytes) if content else b""
        if content and info.name.lower().endswith(_DESCRIBING) and info.size <= _KEPT_BYTES:
            self._kept[number] = header + content.read()
        assert tar.fileobj is not None  # noqa: S101 - an archive that is open has one
        _reach(tar.fileobj, info.offset_data + info.size)
        return Member(info.name, number, info.size, info.size, header=header)

    def _insist_on_reason(self, info: tarfile.TarInfo) -> None:
        if inflates_too_far(size=info.offset_data + info.size, packed=self.path.stat().st_size):
            raise OSError(f"it becomes more than {MOST_INFLATED} times as large unpacked")

    def _reader(self) -> BinaryIO:
        if self._doors is None:
            return self.path.open("rb")
        return buffered(GzipReader(self.path, self._doors))

    def _take_reader(self, target: int) -> BinaryIO:
        with self._lock:
            near = [reader for reader in self._idle if reader.tell() <= target]
            if near or len(self._idle) >= _READERS:
                chosen = max(near or self._idle, key=lambda reader: reader.tell())
                self._idle.remove(chosen)
                return chosen
        return self._reader()

    def _give_back(self, reader: BinaryIO) -> None:
        with self._lock:
            self._idle.append(reader)


def _insist_on_end(file: BinaryIO, offset: int) -> None:
    """tarfile takes whatever is no header for the end, which blocks of zeros mark (POSIX pax)."""
    file.seek(offset)
    block = file.read(tarfile.BLOCKSIZE)
    if len(block) < tarfile.BLOCKSIZE or block.strip(b"\x00"):
        raise OSError("it ends too early, or is damaged; download it again")


def _reach(file: "tarfile._Fileobj", end: int) -> None:
    """All bytes up to `end` are there. Raises OSError."""
    file.seek(end - 1)
    if end and not file.read(1):
        raise OSError("the archive ends in the middle of the file")
