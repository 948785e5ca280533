"""One range of the bytes of a file: as a request asks for it, and as the answer tells of it.

RFC 9110, section 14. Of several ranges at once nobody has need here; all of the file is sent then.
"""

import re
from http import HTTPStatus
from typing import NamedTuple

from django.http import HttpRequest, HttpResponseBase
from rest_framework.request import Request

from backend.common import errors

_ONE_RANGE = re.compile(r"bytes=(\d{0,18})-(\d{0,18})", re.ASCII | re.IGNORECASE)


class ByteRange(NamedTuple):
    start: int
    stop: int  # not included


def range_of(request: HttpRequest | Request, *, size: int) -> ByteRange | None:
    """None: all of it. So it is for what cannot be read, which a server may pass over, and for any
    method but GET, of which it must (section 14.2). Raises RangeNotSatisfiable."""
    match = _ONE_RANGE.fullmatch(request.headers.get("Range", "").strip())
    if request.method != "GET" or match is None or match[1] == match[2] == "":
        return None
    if not match[1]:  # the last so many bytes
        start, stop = max(0, size - int(match[2])), size
    else:
        start = int(match[1])
        stop = min(int(match[2]) + 1, size) if match[2] else size
        if match[2] and int(match[2]) < start:
            return None
    if start >= stop:
        raise errors.RangeNotSatisfiable("The file has no such bytes.", size=size)
    return ByteRange(start, stop)


def tell_length(response: HttpResponseBase, wanted: ByteRange | None, *, size: int) -> None:
    """Status and headers of an answer that has this range of a file, or all of it."""
    start, stop = wanted or (0, size)
    response["Accept-Ranges"] = "bytes"
    response["Content-Length"] = str(stop - start)
    if wanted is not None:
        response.status_code = HTTPStatus.PARTIAL_CONTENT
        response["Content-Range"] = f"bytes {start}-{stop - 1}/{size}"
