"""Where everything lies in a ZIP file whose entries are stored: known before a byte is read."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate

from .records import (
    ZipEntry,
    descriptor,
    descriptor_length,
    directory_entry,
    end_of_directory,
    local_header,
)

__all__ = ["PlacedEntry", "ZipEntry", "ZipLayout"]


@dataclass(frozen=True, slots=True)
class PlacedEntry:
    """An entry and its place: a header at `offset`, then the data, then the descriptor."""

    index: int
    entry: ZipEntry
    offset: int

    @property
    def header(self) -> bytes:
        return local_header(self.entry)

    @property
    def data_offset(self) -> int:
        return self.offset + len(self.header)

    @property
    def descriptor_offset(self) -> int:
        return self.data_offset + self.entry.size

    def descriptor(self, crc: int) -> bytes:
        return descriptor(self.entry, crc)

    def directory_entry(self, crc: int) -> bytes:
        return directory_entry(self.entry, crc, self.offset)


class ZipLayout:
    """`size` is the length of the whole file in bytes."""

    def __init__(self, entries: Sequence[ZipEntry]) -> None:
        self._entries = entries
        self._offsets = list(accumulate(map(_length, entries), initial=0))
        self.directory_offset = self._offsets.pop()
        self.directory_length = sum(len(place.directory_entry(0)) for place in self.entries())
        self.size = self.directory_offset + self.directory_length + len(self.end())

    def entries(self, *, reaching: int = 0) -> Iterator[PlacedEntry]:
        """In order, from the one that holds the byte `reaching`."""
        first = max(0, bisect_right(self._offsets, reaching) - 1)
        for index in range(first, len(self._entries)):
            yield PlacedEntry(index, self._entries[index], self._offsets[index])

    def end(self) -> bytes:
        return end_of_directory(
            entries=len(self._entries),
            offset=self.directory_offset,
            length=self.directory_length,
        )


def _length(entry: ZipEntry) -> int:
    return len(local_header(entry)) + entry.size + descriptor_length(entry)
