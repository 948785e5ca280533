"""An archive that a stranger may have made: nothing of it is taken at its word."""

import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from hashlib import sha256
from pathlib import Path
from typing import IO

from .manifest import NAME, ArchivedVersion, Malformed, Manifest, read_manifest

_MOST_MEMBERS = 50_000
_LARGEST_MANIFEST = 64 * 1024 * 1024  # bytes
_LARGEST_DIRECTORY = 16 * 1024 * 1024
_PIECE = 1 << 20
_ENCRYPTED = 0x1  # in the general purpose bit flag
_END, _END_LENGTH, _LONGEST_COMMENT = b"PK\5\6", 22, 0xFFFF
_BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, OSError, NotImplementedError, RuntimeError)


class Archive:
    """Members are unpacked one by one, and never beyond what was announced of them."""

    def __init__(self, opened: zipfile.ZipFile) -> None:
        self._opened = opened
        entries = opened.infolist()
        self._entries = {entry.filename: entry for entry in entries}
        if len(entries) > _MOST_MEMBERS or len(self._entries) < len(entries):
            raise Malformed("It has too many files, or two of one name.")
        if any(entry.flag_bits & _ENCRYPTED for entry in entries):
            raise Malformed("It asks for a password.")

    def manifest(self) -> Manifest:
        """Raises Malformed."""
        entry = self._entries.get(NAME)
        if entry is None or entry.file_size > _LARGEST_MANIFEST:
            raise Malformed(f"There is no {NAME}, or one that is too large.")
        with self._reading(entry) as file:
            return read_manifest(file.read(_LARGEST_MANIFEST))

    def unpack(self, version: ArchivedVersion, path: Path) -> None:
        """Raises Malformed for anything but the bytes that the manifest tells of."""
        entry = self._entries.get(version.file)
        if entry is None or entry.file_size != version.size:
            raise Malformed(f"{version.file} is not in it, or not as long as it should be.")
        digest, length = sha256(), 0
        with self._reading(entry) as file, path.open("wb") as copy:
            for piece in _pieces(file):
                digest.update(piece)
                length += len(piece)
                copy.write(piece)
        if length != version.size or digest.hexdigest() != version.sha256:
            raise Malformed(f"{version.file} is damaged.")

    @contextmanager
    def _reading(self, entry: zipfile.ZipInfo) -> Iterator[IO[bytes]]:
        try:
            with self._opened.open(entry) as file:
                yield file
        except _BROKEN as error:
            raise Malformed(f"{entry.filename} cannot be unpacked.") from error


@contextmanager
def opened(path: Path) -> Iterator[Archive]:
    """Raises Malformed."""
    _refuse_large_directory(path)
    try:
        file = zipfile.ZipFile(path)
    except _BROKEN as error:
        raise Malformed("It is no ZIP file.") from error
    with file:
        yield Archive(file)


def _refuse_large_directory(path: Path) -> None:
    """It is read as a whole, before any of it can be looked at."""
    with path.open("rb") as file:
        file.seek(max(0, path.stat().st_size - _END_LENGTH - _LONGEST_COMMENT))
        tail = file.read()
    at = tail.rfind(_END)
    if at < 0 or int.from_bytes(tail[at + 12 : at + 16], "little") > _LARGEST_DIRECTORY:
        raise Malformed("It is no ZIP file, or one of too many files.")


def _pieces(file: IO[bytes]) -> Iterator[bytes]:
    while piece := file.read(_PIECE):
        yield piece
