"""Which bytes a request asks for (RFC 9110, section 14)."""

import re
from typing import NamedTuple

from backend.common import errors

_ONE_RANGE = re.compile(r"bytes=(\d{0,18})-(\d{0,18})", re.ASCII)


class ByteRange(NamedTuple):
    start: int
    stop: int  # not included


def range_of(header: str, *, size: int) -> ByteRange | None:
    """None: all of it; also where several ranges are asked for, or what cannot be read, both of
    which a server may pass over. Raises RangeNotSatisfiable."""
    match = _ONE_RANGE.fullmatch(header.strip())
    if match is None or match[1] == match[2] == "":
        return None
    if not match[1]:
        start, stop = max(0, size - int(match[2])), size
    else:
        start = int(match[1])
        stop = min(int(match[2]) + 1, size) if match[2] else size
        if match[2] and int(match[2]) < start:
            return None
    if start >= stop:
        raise errors.RangeNotSatisfiable("The file has no such bytes.")
    return ByteRange(start, stop)
