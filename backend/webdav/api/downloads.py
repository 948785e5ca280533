"""Files as they were uploaded, streamed out of the store: some clients follow no redirect.

Conditions and ranges are RFC 9110's (sections 13 and 14); of ranges, one at a time.
"""

from collections.abc import Iterator
from http import HTTPStatus

from django.http import HttpRequest, HttpResponse, HttpResponseBase, StreamingHttpResponse
from django.utils.http import http_date, parse_etags, parse_http_date_safe

from backend.common import errors
from backend.common.byte_ranges import ByteRange, range_of, tell_length
from backend.storage import store
from backend.webdav.selectors.resources import Resource

_NEVER_SHOWN = "default-src 'none'; sandbox"


def download(request: HttpRequest, resource: Resource) -> HttpResponseBase:
    """Raises NotFound for a file that was taken and not kept, RangeNotSatisfiable, Unavailable."""
    if resource.size and not resource.object_key:
        raise errors.NotFound("This file is not a photo; its content was not kept.")
    if _is_known(request, resource):
        return _with_headers(HttpResponse(status=HTTPStatus.NOT_MODIFIED), resource)
    is_same = request.headers.get("If-Range", resource.etag) == resource.etag
    wanted = range_of(request, size=resource.size) if is_same else None
    response = _answer(request, resource, wanted or ByteRange(0, resource.size))
    tell_length(response, wanted, size=resource.size)
    return _with_headers(response, resource)


def _answer(request: HttpRequest, resource: Resource, span: ByteRange) -> HttpResponseBase:
    if request.method == "HEAD" or span.start == span.stop:
        return HttpResponse()
    pieces = _pieces(resource.object_key, span)
    first = next(pieces)  # so that a store which does not answer is said to be so
    return StreamingHttpResponse(_chain(first, pieces))


def _pieces(key: str, span: ByteRange) -> Iterator[bytes]:
    left = span.stop - span.start
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
