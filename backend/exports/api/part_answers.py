"""A part of an archive as an answer: whole, or from where a client broke off."""

from typing import Any
from urllib.parse import quote

from django.http import HttpResponse, StreamingHttpResponse
from django.http.response import HttpResponseBase
from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import OpenApiParameter, OpenApiResponse
from rest_framework.request import Request
from rest_framework.views import APIView

from backend.common.byte_ranges import ByteRange, range_of, tell_length
from backend.common.negotiation import AlwaysFile
from backend.common.openapi import refusal
from backend.exports.models import ArchivePart
from backend.exports.services.parts import revised
from backend.exports.services.sending import part_stream

_ZIP = "application/zip"


class PartView(APIView):
    content_negotiation_class = AlwaysFile


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
    | refusal(416, "`range_not_satisfiable`: there are no such bytes, but `size` in all.")
)


def answer_with(part: ArchivePart, request: Request) -> tuple[HttpResponseBase, bool]:
    """And whether it is from its beginning. Raises as `revised`, `range_of` and `part_stream`."""
    part = revised(part)
    etag = f'"{part.pk}-{part.revision}"'
    wanted = _wanted(request, part, etag)
    start, stop = wanted or (0, part.size)
    response = _response(part, request, start, stop)
    tell_length(response, wanted, size=part.size)
    response["Content-Type"] = _ZIP
    response["Content-Disposition"] = (
        f"attachment; filename*=UTF-8''{quote(part.filename, safe='')}"
    )
    response["ETag"] = etag
    response["Cache-Control"] = "private, no-store"
    return response, start == 0


def _wanted(request: Request, part: ArchivePart, etag: str) -> ByteRange | None:
    """A range of a part that was revised is given to those alone who know of it: to anybody else it
    would be the end of another file."""
    known = request.headers.get("If-Range")
    is_same = part.revision == 1 if known is None else known == etag
    return range_of(request, size=part.size) if is_same else None


def _response(part: ArchivePart, request: Request, start: int, stop: int) -> HttpResponseBase:
    if request.method == "HEAD":
        return HttpResponse()
    return StreamingHttpResponse(part_stream(part, start=start, stop=stop))
