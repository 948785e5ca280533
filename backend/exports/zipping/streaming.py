"""The bytes of an archive, or of a range of it, in pieces.

A range is made of the same bytes as the whole: what lies before it is passed over, not read. Only
the CRC of an entry that the range says something about, and that nobody has counted yet, costs
reading that entry once more.
"""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from typing import Protocol
from zlib import crc32

from .layout import PlacedEntry, ZipLayout

# `opened(index, start)`: the entry's bytes from `start` on; closed when it is left.
OpenEntry = Callable[[int, int], AbstractContextManager[Iterator[bytes]]]


class Crcs(Protocol):
    """CRC-32s that are known already, by the index of the entry."""

    def get(self, index: int) -> int | None: ...

    def put(self, index: int, crc: int) -> None: ...


class DamagedSource(Exception):
    """A file is not there, not as long as it was, or not the same any more: the archive must not
    end well. `index` is the entry's."""

    def __init__(self, place: PlacedEntry, what: str) -> None:
        super().__init__(f"{place.entry.name}: {what}")
        self.index = place.index


def archive_bytes(
    layout: ZipLayout, opened: OpenEntry, crcs: Crcs, *, start: int = 0, stop: int | None = None
) -> Iterator[bytes]:
    """Bytes from `start` up to, not including, `stop`. Raises DamagedSource, and what `opened`
    raises but for FileNotFoundError; what came before is right, and the end is missing."""
    window = _Window(start, layout.size if stop is None else stop)
    for place in layout.entries(reaching=start):
        if place.offset >= window.stop or start >= layout.directory_offset:
            break
        yield from window.cut(place.header, at=place.offset)
        yield from _data(place, opened, crcs, window)
        if window.reaches(place.descriptor_offset):
            crc = _crc(place, opened, crcs)
            yield from window.cut(place.descriptor(crc), at=place.descriptor_offset)
    if window.reaches(layout.directory_offset):
        yield from _directory(layout, opened, crcs, window)


class _Window:
    def __init__(self, start: int, stop: int) -> None:
        self.start, self.stop = start, stop

    def reaches(self, offset: int) -> bool:
        return offset < self.stop

    def cut(self, content: bytes, *, at: int) -> Iterator[bytes]:
        """What of `content`, which lies at `at`, is within."""
        first, last = max(self.start - at, 0), min(self.stop - at, len(content))
        if first < last:
            yield content[first:last]


def _data(place: PlacedEntry, opened: OpenEntry, crcs: Crcs, window: _Window) -> Iterator[bytes]:
    first = max(window.start - place.data_offset, 0)
    last = min(window.stop - place.data_offset, place.entry.size)
    if first >= last:
        return
    # The CRC is of the whole entry; where it is not known, that is read from its beginning.
    begin = first if crcs.get(place.index) is not None else 0
    position, crc = begin, 0
    with _opened(place, opened, begin) as chunks:
        for chunk in chunks:
            if position + len(chunk) > place.entry.size:
                raise DamagedSource(place, "it has grown")
            crc = crc32(chunk, crc)
            yield from window.cut(chunk, at=place.data_offset + position)
            position += len(chunk)
            if position >= last and last < place.entry.size:
                return
    _settle(place, crcs, length=position, crc=crc if begin == 0 else None)


@contextmanager
def _opened(place: PlacedEntry, opened: OpenEntry, start: int) -> Iterator[Iterator[bytes]]:
    try:
        with opened(place.index, start) as chunks:
            yield chunks
    except FileNotFoundError as error:
        raise DamagedSource(place, "it is missing") from error


def _crc(place: PlacedEntry, opened: OpenEntry, crcs: Crcs) -> int:
    if (known := crcs.get(place.index)) is not None:
        return known
    length = crc = 0
    with _opened(place, opened, 0) as chunks:
        for chunk in chunks:
            crc = crc32(chunk, crc)
            length += len(chunk)
    _settle(place, crcs, length=length, crc=crc)
    return crc


def _settle(place: PlacedEntry, crcs: Crcs, *, length: int, crc: int | None) -> None:
    """Raises DamagedSource unless the entry is what it was said to be."""
    if length != place.entry.size:
        raise DamagedSource(place, f"{length} bytes of {place.entry.size}")
    if crc is None:
        return
    if crcs.get(place.index) not in (None, crc):
        raise DamagedSource(place, "it has changed")
    crcs.put(place.index, crc)


def _directory(
    layout: ZipLayout, opened: OpenEntry, crcs: Crcs, window: _Window
) -> Iterator[bytes]:
    at = layout.directory_offset
    for place in layout.entries():
        length = len(place.directory_entry(0))
        if window.start < at + length and at < window.stop:
            yield from window.cut(place.directory_entry(_crc(place, opened, crcs)), at=at)
        at += length
    yield from window.cut(layout.end(), at=at)
