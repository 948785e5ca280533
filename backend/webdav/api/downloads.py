"""Files as they were uploaded, streamed out of the store: some clients follow no redirect.

Conditions and ranges are RFC 9110's (sections 13 and 14); of ranges, one at a time.
"""

import re
from collections.abc import Iterator
from http import HTTPStatus

from django.http import HttpRequest, HttpResponse, HttpResponseBase, StreamingHttpResponse
from django.utils.http import http_date, parse_etags, parse_http_date_safe

from backend.common import errors
from backend.storage import store
from backend.webdav.selectors.resources import Resource

_RANGE = re.compile(r"bytes=(\d*)-(\d*)", re.ASCII)
_NEVER_SHOWN = "default-src 'none'; sandbox"


def download(request: HttpRequest, resource: Resource) -> HttpResponseBase:
    """Raises NotFound for a file that was taken and not kept, and Unavailable."""
    if resource.size and not resource.object_key:
        raise errors.NotFound("This file is not a photo; its content was not kept.")
    if _is_known(request, resource):
        return _with_headers(HttpResponse(status=HTTPStatus.NOT_MODIFIED), resource)
    wanted = _range(request, resource)
    if wanted is not None and wanted.start >= resource.size:
        refusal = HttpResponse(status=HTTPStatus.REQUESTED_RANGE_NOT_SATISFIABLE)
        refusal["Content-Range"] = f"bytes */{resource.size}"
        return refusal
    span = wanted if wanted is not None else range(resource.size)
    response = _answer(request, resource, span)
    response["Content-Length"] = str(len(span))
    if wanted is not None:
        response.status_code = HTTPStatus.PARTIAL_CONTENT
        response["Content-Range"] = f"bytes {span.start}-{span.stop - 1}/{resource.size}"
    return _with_headers(response, resource)


def _answer(request: HttpRequest, resource: Resource, span: range) -> HttpResponseBase:
    if request.method == "HEAD" or not len(span):
        return HttpResponse()
    pieces = _pieces(resource.object_key, span)
    first = next(pieces)  # so that a store which does not answer is said to be so
    return StreamingHttpResponse(_chain(first, pieces))


def _pieces(key: str, span: range) -> Iterator[bytes]:
    left = len(span)
    try:
        with store().reading(key, start=span.start) as pieces:
            for piece in pieces:
                yield piece[:left]
                left -= len(piece)
                if left <= 0:
                    return
    except FileNotFoundError as error:
        raise errors.NotFound("The file has just been deleted.") from error


def _chain(first: bytes, others: Iterator[bytes]) -> Iterator[bytes]:
    yield first
    yield from others


def _with_headers(response: HttpResponseBase, resource: Resource) -> HttpResponseBase:
    response["ETag"] = resource.etag
    response["Last-Modified"] = http_date(resource.modified_at.timestamp())
    response["Accept-Ranges"] = "bytes"
    response["Cache-Control"] = "private, no-cache"
    response["Content-Security-Policy"] = _NEVER_SHOWN
    response["X-Content-Type-Options"] = "nosniff"
    if response.status_code != HTTPStatus.NOT_MODIFIED:
        response["Content-Type"] = resource.media_type
    return response


def _is_known(request: HttpRequest, resource: Resource) -> bool:
    if (known := request.headers.get("If-None-Match")) is not None:
        tags = [tag.removeprefix("W/") for tag in parse_etags(known)]
        return tags == ["*"] or resource.etag in tags
    since = parse_http_date_safe(request.headers.get("If-Modified-Since", ""))
    return since is not None and int(resource.modified_at.timestamp()) <= since


def _range(request: HttpRequest, resource: Resource) -> range | None:
    """None for the whole file, which is also the answer to what is not understood."""
    if request.headers.get("If-Range", resource.etag) != resource.etag:
        return None
    match = _RANGE.fullmatch(request.headers.get("Range", "").strip())
    if match is None or match.groups() == ("", ""):
        return None
    first, last = match.groups()
    if not first:  # the last so many bytes
        count = int(last)
        return range(max(0, resource.size - count) if count else resource.size, resource.size)
    stop = min(int(last) + 1, resource.size) if last else resource.size
    if last and int(last) < int(first):
        return None
    return range(int(first), max(int(first), stop))
