"""The records of a ZIP file, byte by byte.

PKWARE's APPNOTE 6.3.10 (https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT), sections 4.3
and 4.4; the extended timestamp is Info-ZIP's extra field 0x5455. Entries are stored, with names in
UTF-8; sizes and CRC follow the data (a data descriptor), because a CRC is only known once the bytes
have gone by. What does not fit into 32 bits is said in ZIP64 fields, and nothing else is.
"""

import struct
from dataclasses import dataclass
from datetime import datetime, timedelta

FULL_16 = 0xFFFF
FULL_32 = 0xFFFFFFFF
_FLAGS = 1 << 3 | 1 << 11  # a data descriptor follows; the name is UTF-8
_STORED = 0
_PLAIN, _ZIP64 = 20, 45  # versions needed to extract
_MADE_BY_UNIX = 3 << 8 | _ZIP64
_REGULAR_FILE = 0o100644 << 16
_DOS_YEARS = (1980, 2107)
_SECONDS_OF_32_BITS = range(-(2**31), 2**31)


@dataclass(frozen=True, slots=True)
class ZipEntry:
    """A file of known length. `modified_at` has an offset: archivers without time zones show the
    clock of that place."""

    name: str
    size: int
    modified_at: datetime

    @property
    def is_large(self) -> bool:
        return self.size >= FULL_32


def local_header(entry: ZipEntry) -> bytes:
    name = entry.name.encode()
    extra = _timestamp(entry.modified_at)
    size, version = 0, _PLAIN
    if entry.is_large:  # zeros: they follow the data, in 64 bits
        extra = struct.pack("<HHQQ", 1, 16, 0, 0) + extra
        size, version = FULL_32, _ZIP64
    return (
        struct.pack(
            "<4s5H3L2H",
            *(b"PK\3\4", version, _FLAGS, _STORED, *_dos_time(entry.modified_at)),
            *(0, size, size, len(name), len(extra)),
        )
        + name
        + extra
    )


def descriptor_length(entry: ZipEntry) -> int:
    return 24 if entry.is_large else 16


def descriptor(entry: ZipEntry, crc: int) -> bytes:
    sizes = "QQ" if entry.is_large else "LL"
    return struct.pack(f"<4sL{sizes}", b"PK\7\x08", crc, entry.size, entry.size)


def directory_entry(entry: ZipEntry, crc: int, offset: int) -> bytes:
    name = entry.name.encode()
    large = [entry.size, entry.size] if entry.is_large else []
    if offset >= FULL_32:
        large.append(offset)
    extra = _timestamp(entry.modified_at)
    if large:
        extra = struct.pack(f"<HH{len(large)}Q", 1, 8 * len(large), *large) + extra
    size = min(entry.size, FULL_32)
    return (
        struct.pack(
            "<4s6H3L5H2L",
            *(b"PK\1\2", _MADE_BY_UNIX, _ZIP64 if large else _PLAIN, _FLAGS, _STORED),
            *(*_dos_time(entry.modified_at), crc, size, size, len(name), len(extra)),
            *(0, 0, 0, _REGULAR_FILE, min(offset, FULL_32)),
        )
        + name
        + extra
    )


def end_of_directory(*, entries: int, offset: int, length: int) -> bytes:
    """`offset` and `length` are the directory's."""
    end = struct.pack(
        "<4s4H2LH",
        *(b"PK\5\6", 0, 0, min(entries, FULL_16), min(entries, FULL_16)),
        *(min(length, FULL_32), min(offset, FULL_32), 0),
    )
    if entries < FULL_16 and length < FULL_32 and offset < FULL_32:
        return end
    record = struct.pack(
        "<4sQ2H2L4Q",
        *(b"PK\6\6", 44, _MADE_BY_UNIX, _ZIP64, 0, 0, entries, entries, length, offset),
    )
    locator = struct.pack("<4sLQL", b"PK\6\7", 0, offset + length, 1)
    return record + locator + end


def _dos_time(moment: datetime) -> tuple[int, int]:
    """Time and date by the clock on the wall, in steps of two seconds."""
    first, last = _DOS_YEARS
    if moment.year < first:
        return 0, 1 << 5 | 1
    if moment.year > last:
        return 23 << 11 | 59 << 5 | 29, (last - first) << 9 | 12 << 5 | 31
    time = moment.hour << 11 | moment.minute << 5 | moment.second // 2
    return time, (moment.year - first) << 9 | moment.month << 5 | moment.day


def _timestamp(moment: datetime) -> bytes:
    """Seconds since 1970 in UTC; nothing where 32 bits cannot say it."""
    epoch = datetime.fromtimestamp(0, tz=moment.tzinfo)
    seconds = (moment - epoch) // timedelta(seconds=1)
    if seconds not in _SECONDS_OF_32_BITS:
        return b""
    return struct.pack("<HHBl", 0x5455, 5, 1, seconds)
