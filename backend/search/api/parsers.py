"""A form with one picture in it, of bounded size."""

from collections.abc import Mapping
from typing import IO, Any

from django.conf import settings
from django.core.exceptions import RequestDataTooBig
from rest_framework.parsers import MultiPartParser

_AROUND_THE_PICTURE = 64 * 1024  # bytes of boundaries and headers


class PictureFormParser(MultiPartParser):
    """Refuses by the length that the request declares, before a byte of it is read.

    No server in use hands on more bytes than that.
    """

    def parse(
        self,
        stream: IO[Any],
        media_type: str | None = None,
        parser_context: Mapping[str, Any] | None = None,
    ) -> Any:
        declared = (parser_context or {})["request"].META.get("CONTENT_LENGTH") or 0
        if int(declared) > settings.SEARCH_PICTURE_MAX_BYTES + _AROUND_THE_PICTURE:
            raise RequestDataTooBig
        return super().parse(stream, media_type, parser_context)
