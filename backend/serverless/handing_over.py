"""Answers that are too large for the platform: the store hands them out instead.

AWS Lambda takes 6 MB of an answer, text and Base64 alike; Function Compute more, but it is billed
for what passes through. What is larger is put into the object store while it is made, in parts, so
that neither memory nor the disk has to hold it, and the caller is sent there for ten minutes.
https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html
"""

import re
from collections.abc import Iterator, Sequence
from datetime import timedelta
from email.message import Message
from itertools import chain

from backend.common.ids import new_id
from backend.serverless.exchange import Answer, Begun, Header
from backend.storage import keys, store
from backend.storage.store import StoredPart

MOST = 4 * 1024 * 1024  # bytes of a body; Base64 makes a third more of them
KEPT_FOR = timedelta(minutes=10)
_PART = 8 * 1024 * 1024
_RANGE = re.compile(r"bytes (?P<first>\d+)-(?P<last>\d+)/(?P<whole>\d+|\*)")


def complete(begun: Begun, most: int = MOST) -> Answer:
    """The answer with its body, or one that tells where the body is.

    Raises Unavailable when the store does not take it.
    """
    pieces = iter(begun.pieces)
    head = _take(pieces, most + 1)
    if len(head) <= most:
        return Answer(begun.status, begun.headers, head)
    if found := _RANGE.fullmatch(begun.header("content-range")):
        return _shortened(begun, head[:most], found)
    return _handed_over(begun, chain([head], pieces))


def _take(pieces: Iterator[bytes], most: int) -> bytes:
    taken = bytearray()
    for piece in pieces:
        taken += piece
        if len(taken) >= most:
            break
    return bytes(taken)


def _shortened(begun: Begun, body: bytes, found: re.Match[str]) -> Answer:
    """Of a range less than was asked for, which a server may send (RFC 9110, 15.3.7)."""
    first = int(found["first"])
    told = f"bytes {first}-{first + len(body) - 1}/{found['whole']}"
    headers = (
        *_without(begun.headers, "content-range", "content-length"),
        ("Content-Range", told),
        ("Content-Length", str(len(body))),
    )
    return Answer(begun.status, headers, body)


def _handed_over(begun: Begun, pieces: Iterator[bytes]) -> Answer:
    key = keys.answer(new_id())
    content_type = begun.header("content-type") or "application/octet-stream"
    _put(key, pieces, content_type)
    place = store().presign_get(key, expires_in=KEPT_FOR, download_as=_file_name(begun))
    headers = (
        *_without(
            begun.headers,
            *("content-length", "content-type", "content-disposition", "content-encoding"),
            *("accept-ranges", "etag", "last-modified", "cache-control"),
        ),
        ("Location", place),
        ("Cache-Control", "no-store"),
        ("Content-Length", "0"),
    )
    return Answer(303, headers, b"")


def _put(key: str, pieces: Iterator[bytes], content_type: str) -> None:
    multipart = store().create_multipart(key, content_type=content_type)
    try:
        for number, part in enumerate(_parts(pieces), start=1):
            store().put_part(key, multipart, number, part)
        sent: Sequence[StoredPart] = store().list_parts(key, multipart)
        store().complete_multipart(key, multipart, sent)
    except BaseException:
        store().abort_multipart(key, multipart)
        raise


def _parts(pieces: Iterator[bytes]) -> Iterator[bytes]:
    waiting = bytearray()
    for piece in pieces:
        waiting += piece
        while len(waiting) >= _PART:
            yield bytes(waiting[:_PART])
            del waiting[:_PART]
    if waiting:
        yield bytes(waiting)


def _file_name(begun: Begun) -> str | None:
    """Under which it is to be saved, where the answer says so (RFC 6266)."""
    message = Message()
    message["Content-Disposition"] = begun.header("content-disposition")
    if message.get_content_disposition() != "attachment":
        return None
    return message.get_filename()


def _without(headers: Sequence[Header], *names: str) -> list[Header]:
    return [(name, value) for name, value in headers if name.lower() not in names]
