"""Office documents are ZIP archives: what is in one, and what it would unpack to."""

import zipfile
import zlib
from collections.abc import Collection
from pathlib import Path
from typing import IO

from backend.knowledge.drafts import Fault, UnreadableDocument

from .limits import (
    MAX_MEMBERS,
    MAX_RATIO,
    MAX_UNPACKED_BYTES,
    RATIO_MATTERS_BYTES,
    too_large,
)

_LOCAL_HEADER = 30  # bytes before the name; APPNOTE.TXT 4.3.7
_PIECE = 1 << 20
_ENCRYPTED = 0x1  # in the general purpose bit flag


def members(path: Path) -> Collection[str]:
    with _opened(path) as archive:
        return frozenset(archive.namelist())


def refuse_bombs(path: Path) -> None:
    """Raises UnreadableDocument when it unpacks to too much, or to more than it says.

    Readers in C and Rust unpack until a stream ends, whatever size the directory promised. So each
    stream is unpacked once here, and nothing of it is kept.
    """
    with _opened(path) as archive, path.open("rb") as file:
        entries = archive.infolist()
        _refuse_directory(entries, path.stat().st_size)
        left = MAX_UNPACKED_BYTES
        for entry in entries:
            unpacked = _unpacked(file, entry, left)
            if unpacked > entry.file_size:
                raise _damaged()
            if unpacked > max(RATIO_MATTERS_BYTES, MAX_RATIO * entry.compress_size):
                raise _too_much()
            left -= unpacked


def _refuse_directory(entries: list[zipfile.ZipInfo], file_size: int) -> None:
    if len(entries) > MAX_MEMBERS:
        raise too_large(
            f"The document consists of {len(entries):,} files; at most {MAX_MEMBERS:,}."
        )
    if any(entry.flag_bits & _ENCRYPTED for entry in entries):
        raise UnreadableDocument(Fault.ENCRYPTED, "The document asks for a password.")
    if sum(entry.file_size for entry in entries) > MAX_UNPACKED_BYTES:
        raise _too_much()
    is_overlapping = sum(entry.compress_size for entry in entries) > file_size
    if is_overlapping or len({entry.filename for entry in entries}) < len(entries):
        raise _damaged()


def _unpacked(file: IO[bytes], entry: zipfile.ZipInfo, most: int) -> int:
    """Bytes that the entry's stream really unpacks to."""
    file.seek(entry.header_offset)
    header = file.read(_LOCAL_HEADER)
    names = (int.from_bytes(header[at : at + 2], "little") for at in (26, 28))
    file.seek(sum(names), 1)
    if entry.compress_type == zipfile.ZIP_STORED:
        return entry.compress_size
    if entry.compress_type != zipfile.ZIP_DEFLATED:
        raise _damaged()
    return _inflated(file, entry.compress_size, most)


def _inflated(file: IO[bytes], packed: int, most: int) -> int:
    inflater = zlib.decompressobj(-zlib.MAX_WBITS)
    unpacked = 0
    try:
        while packed > 0 and not inflater.eof and (piece := file.read(min(packed, _PIECE))):
            packed -= len(piece)
            while piece:
                unpacked += len(inflater.decompress(piece, _PIECE))
                if unpacked > most:
                    raise _too_much()
                piece = inflater.unconsumed_tail
    except zlib.error as error:
        raise _damaged() from error
    return unpacked


def _opened(path: Path) -> zipfile.ZipFile:
    try:
        return zipfile.ZipFile(path)
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError) as error:
        raise _damaged() from error


def _damaged() -> UnreadableDocument:
    return UnreadableDocument(Fault.DAMAGED, "The file is damaged: its parts cannot be unpacked.")


def _too_much() -> UnreadableDocument:
    return too_large(
        f"The document unpacks to more than {MAX_UNPACKED_BYTES >> 20} MB, "
        "or to so many times its size that it was made to."
    )
