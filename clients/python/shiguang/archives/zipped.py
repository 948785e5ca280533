"""ZIP archives, in place."""

import io
import threading
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO, cast

from shiguang.archives.members import Member
from shiguang.archives.slices import Slice, buffered

_ENCRYPTED = 0x1  # general purpose bit flag (APPNOTE.TXT, section 4.4.4)
_FILE_TYPES, _REGULAR = 0o170000, 0o100000


class ZipArchive:
    """`zipfile` lets threads read files of one archive at once, but not open and close them."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.mtime_ns = path.stat().st_mtime_ns
        with _translated():
            self._zip = zipfile.ZipFile(path)
        self._infos: dict[Path, zipfile.ZipInfo] = {}
        self._lock = threading.Lock()

    def members(self, *, header_bytes: int) -> Iterator[Member]:
        """By the list at the archive's end, all of them; those of one name too."""
        for number, info in enumerate(self._zip.infolist()):
            if not info.is_dir():
                yield self._member(number, info, header_bytes)

    def place(self, member: Member, place: Path) -> None:
        self._infos[place] = self._zip.infolist()[member.number]

    def open(self, member: Path) -> BinaryIO:
        info = self._infos[member]
        with _translated(), self._lock:
            file = self._zip.open(info)
        return buffered(_Checked(cast(BinaryIO, file), 0, info.file_size, release=self._close))

    def _close(self, file: BinaryIO) -> None:
        with self._lock:
            file.close()

    def _member(self, number: int, info: zipfile.ZipInfo, header_bytes: int) -> Member:
        header, trouble = b"", ""
        kind = info.external_attr >> 16 & _FILE_TYPES
        if info.flag_bits & _ENCRYPTED:
            trouble = "it is encrypted; unpack the archive first"
        else:
            try:
                with _translated(), self._zip.open(info) as file:
                    header = file.read(header_bytes)
            except OSError as error:
                trouble = str(error)
        return Member(
            info.filename,
            number,
            info.file_size,
            info.compress_size,
            is_file=kind in {0, _REGULAR},
            header=header,
            trouble=trouble,
        )


class _Checked(Slice):
    """zipfile compares the checksum when the last byte is read; what it raises becomes OSError."""

    def readinto(self, buffer: "bytearray | memoryview") -> int:  # type: ignore[override]  # narrower
        with _translated():
            return super().readinto(buffer)


@contextmanager
def _translated() -> Iterator[None]:
    try:
        yield
    except (zipfile.BadZipFile, zlib.error, EOFError, io.UnsupportedOperation) as error:
        raise OSError(f"it is no ZIP archive, or damaged ({error}); download it again") from error
    except (NotImplementedError, RuntimeError) as error:
        raise OSError(f"it cannot be unpacked ({error})") from error
