"""A bounded reader of TIFF tag directories, which is also what EXIF is made of.

Sources: TIFF 6.0 (Adobe, 1992), sections 2 and 8; Exif 3.0 (CIPA DC-008).

The file is a stranger's: every offset and count is checked against the data before it is used, only
the tags that somebody asked for are read, and what does not fit is left out. Nothing is raised.
"""

import struct
from collections.abc import Collection
from dataclasses import dataclass

# mmap has a buffer's indexing and slicing, so a TIFF file is read without loading it
from mmap import mmap

Buffer = bytes | mmap
TagValue = bytes | tuple[int, ...] | tuple[float, ...]
Directory = dict[int, TagValue]

_MAX_ENTRIES = 1024
_MAX_VALUE_BYTES = 64 * 1024

_BYTES = {1: 1, 2: 1, 3: 2, 4: 4, 5: 8, 6: 1, 7: 1, 8: 2, 9: 4, 10: 8, 11: 4, 12: 8, 13: 4}
_OPAQUE = frozenset({1, 2, 7})  # BYTE, ASCII and UNDEFINED stay bytes
_RATIONALS = {5: "II", 10: "ii"}
_NUMBERS = {3: "H", 4: "I", 6: "b", 8: "h", 9: "i", 11: "f", 12: "d", 13: "I"}


@dataclass(frozen=True, slots=True)
class TiffReader:
    """Reads directories from `data`, whose first byte is the first of the TIFF header."""

    data: Buffer
    order: str  # "<" or ">"
    first_offset: int

    @classmethod
    def open(cls, data: Buffer) -> "TiffReader | None":
        """None when `data` does not start with a (classic) TIFF header."""
        order = {b"II*\x00": "<", b"MM\x00*": ">"}.get(bytes(data[:4]))
        if order is None or len(data) < 8:
            return None
        (first_offset,) = struct.unpack(f"{order}I", data[4:8])
        return cls(data, order, first_offset)

    def directory(self, offset: int, wanted: Collection[int]) -> Directory:
        """The wanted tags of the directory at `offset`; of a tag that occurs twice, the first."""
        head = self._slice(offset, 2)
        if head is None:
            return {}
        (count,) = struct.unpack(f"{self.order}H", head)
        found: Directory = {}
        for index in range(min(count, _MAX_ENTRIES)):
            entry = self._slice(offset + 2 + 12 * index, 12)
            if entry is None:
                break
            (tag,) = struct.unpack(f"{self.order}H", entry[:2])
            if tag in wanted and tag not in found:
                value = self._value(entry)
                if value is not None:
                    found[tag] = value
        return found

    def _value(self, entry: bytes) -> TagValue | None:
        kind, count = struct.unpack(f"{self.order}HI", entry[2:8])
        length = _BYTES.get(kind, 0) * count
        if not 0 < length <= _MAX_VALUE_BYTES:
            return None
        if length <= 4:
            raw: bytes | None = entry[8 : 8 + length]
        else:
            (offset,) = struct.unpack(f"{self.order}I", entry[8:12])
            raw = self._slice(offset, length)
        return None if raw is None else self._decode(kind, count, raw)

    def _decode(self, kind: int, count: int, raw: bytes) -> TagValue:
        if kind in _OPAQUE:
            return raw
        if kind in _RATIONALS:
            parts = struct.unpack(f"{self.order}{_RATIONALS[kind] * count}", raw)
            return tuple(_ratio(*parts[at : at + 2]) for at in range(0, len(parts), 2))
        return struct.unpack(f"{self.order}{count}{_NUMBERS[kind]}", raw)

    def _slice(self, offset: int, length: int) -> bytes | None:
        if offset < 0 or offset + length > len(self.data):
            return None
        return bytes(self.data[offset : offset + length])


def _ratio(numerator: int, denominator: int) -> float:
    """NaN for a division by zero: no number is better than a wrong one."""
    return numerator / denominator if denominator else float("nan")
