"""What a kind of archive says of one of its files."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Member:
    """size, packed: bytes, unpacked and in the archive. number: its place in the archive.
    header: the first bytes. trouble: why it cannot be read; "" when it can."""

    name: str
    number: int
    size: int
    packed: int
    is_file: bool = True
    header: bytes = b""
    trouble: str = ""


# Deflate makes at most 1032 bytes of one. Photos and films hardly get smaller by it, sidecars by
# some ten times.
MOST_INFLATED = 200
_HARMLESS_BYTES = 64 * 1024 * 1024


def inflates_too_far(*, size: int, packed: int) -> bool:
    return size > _HARMLESS_BYTES and size > MOST_INFLATED * max(packed, 1)
