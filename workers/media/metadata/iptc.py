"""IPTC-IIM 4.2, the older way of captions and keywords, bare or inside a Photoshop resource."""

import struct
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field

from . import text

CAPTION, KEYWORDS, DATE_CREATED, TIME_CREATED = 120, 25, 55, 60
_CHARACTER_SET = (1, 90)
_UTF8 = b"\x1b%G"
_APPLICATION_RECORD = 2
_MAX_BYTES = 1024 * 1024
_MAX_DATASETS = 500
_RESOURCE_ID = 0x0404  # IPTC among the Photoshop image resources


@dataclass(frozen=True, slots=True)
class Iptc:
    datasets: Mapping[int, list[str]] = field(default_factory=dict)

    def all(self, number: int) -> list[str]:
        return self.datasets.get(number, [])

    def first(self, number: int) -> str:
        return next(iter(self.all(number)), "")


def read_iptc(block: bytes) -> Iptc:
    """Datasets of the application record; what is malformed ends the reading."""
    records = _records(_unwrap(block[:_MAX_BYTES]))
    is_utf8 = any(key == _CHARACTER_SET and value == _UTF8 for key, value in records)
    datasets: dict[int, list[str]] = defaultdict(list)
    for (record, number), value in records:
        if record == _APPLICATION_RECORD:
            words = value.decode("utf-8", errors="replace") if is_utf8 else text.decode(value)
            if tidied := text.tidy(words):
                datasets[number].append(tidied)
    return Iptc(dict(datasets))


def _records(block: bytes) -> list[tuple[tuple[int, int], bytes]]:
    found: list[tuple[tuple[int, int], bytes]] = []
    at = 0
    while at + 5 <= len(block) and block[at] == 0x1C and len(found) < _MAX_DATASETS:
        record, number, length = struct.unpack(">BBH", block[at + 1 : at + 5])
        if length > 0x7FFF or at + 5 + length > len(block):  # extended sizes hold no text of ours
            break
        found.append(((record, number), block[at + 5 : at + 5 + length]))
        at += 5 + length
    return found


def _unwrap(block: bytes) -> bytes:
    """The IPTC resource of a Photoshop segment; other blocks as they are."""
    if not block.startswith(b"Photoshop 3.0\x00") and not block.startswith(b"8BIM"):
        return block
    at = block.find(b"8BIM")
    while at >= 0 and at + 12 <= len(block) and block[at : at + 4] == b"8BIM":
        (identity,) = struct.unpack(">H", block[at + 4 : at + 6])
        name_length = block[at + 6] + 1
        size_at = at + 6 + name_length + name_length % 2
        if size_at + 4 > len(block):
            break
        (size,) = struct.unpack(">I", block[size_at : size_at + 4])
        if identity == _RESOURCE_ID:
            return block[size_at + 4 : size_at + 4 + size]
        at = size_at + 4 + size + size % 2
    return b""
