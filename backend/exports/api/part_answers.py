"""A part of an archive as an answer: whole, or from where a client broke off."""

from http import HTTPStatus
from typing import Any
from urllib.parse import quote

from django.http import HttpResponse, StreamingHttpResponse
from django.http.response import HttpResponseBase
from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import OpenApiParameter, OpenApiResponse
from rest_framework.negotiation import BaseContentNegotiation
from rest_framework.request import Request
from rest_framework.views import APIView

from backend.common import errors
from backend.common.openapi import refusal
from backend.common.problems import problem_response
from backend.exports.api.ranges import ByteRange, range_of
from backend.exports.models import ArchivePart
from backend.exports.services.parts import revised
from backend.exports.services.sending import PartStream

_ZIP = "application/zip"


class AlwaysZip(BaseContentNegotiation):
    """Whatever the client accepts, this is a ZIP file; problems come as JSON."""

    def select_parser(self, request, parsers):  # type: ignore[no-untyped-def]  # DRF's own is untyped
        return parsers[0]

    def select_renderer(self, request, renderers, format_suffix=None):  # type: ignore[no-untyped-def]  # as above
        return renderers[0], renderers[0].media_type


class PartView(APIView):
    content_negotiation_class = AlwaysZip


RANGE_PARAMETERS = [
    OpenApiParameter(
        "Range",
        str,
        OpenApiParameter.HEADER,
        description="One range of bytes, such as `bytes=1048576-`, to go on where it broke off.",
    ),
    OpenApiParameter(
        "If-Range",
        str,
        OpenApiParameter.HEADER,
        description="The `ETag` of what was received before; if it has changed, all of it comes.",
    ),
]
_FILE = OpenApiResponse(OpenApiTypes.BINARY, description="The ZIP file.")
RESPONSES: dict[Any, Any] = (
    {
        (200, _ZIP): _FILE,
        (206, _ZIP): OpenApiResponse(OpenApiTypes.BINARY, description="The range of it."),
    }
    | refusal(410, "`gone`: nothing of what it held can be given any more.")
    | refusal(416, "`range_not_satisfiable`: there are no such bytes.")
)


def answer_with(part: ArchivePart, request: Request) -> tuple[HttpResponseBase, bool]:
    """And whether it is from its beginning. Raises as `revised` and `PartStream`."""
    part = revised(part)
    etag = f'"{part.pk}-{part.revision}"'
    try:
        wanted = _wanted(request, part, etag)
    except errors.RangeNotSatisfiable as error:
        return _unsatisfiable(error, part, request), False
    start, stop = wanted or (0, part.size)
    response = _response(part, request, start, stop)
    response["Content-Type"] = _ZIP
    response["Content-Length"] = str(stop - start)
    response["Content-Disposition"] = (
        f"attachment; filename*=UTF-8''{quote(part.filename, safe='')}"
    )
    response["Accept-Ranges"] = "bytes"
    response["ETag"] = etag
    response["Cache-Control"] = "private, no-store"
    if wanted is not None:
        response.status_code = HTTPStatus.PARTIAL_CONTENT
        response["Content-Range"] = f"bytes {start}-{stop - 1}/{part.size}"
    return response, start == 0


def _wanted(request: Request, part: ArchivePart, etag: str) -> ByteRange | None:
    """A range of a part that was revised is given to those alone who know of it: to anybody else it
    would be the end of another file."""
    known = request.headers.get("If-Range")
    is_same = part.revision == 1 if known is None else known == etag
    return range_of(request.headers.get("Range", ""), size=part.size) if is_same else None


def _response(part: ArchivePart, request: Request, start: int, stop: int) -> HttpResponseBase:
    if request.method == "HEAD":
        return HttpResponse()
    return StreamingHttpResponse(PartStream(part, start=start, stop=stop))


def _unsatisfiable(
    error: errors.RangeNotSatisfiable, part: ArchivePart, request: Request
) -> HttpResponseBase:
    response = problem_response(error, {"request": request})
    if response is None:
        raise error
    response["Content-Range"] = f"bytes */{part.size}"
    return response
