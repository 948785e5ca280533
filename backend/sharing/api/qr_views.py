"""The address of a link as a QR code (ISO/IEC 18004): the one with the key, which lasts."""

from collections.abc import Mapping
from io import BytesIO
from typing import ClassVar
from uuid import UUID

import segno
from django.http import HttpResponse
from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import OpenApiResponse, extend_schema
from rest_framework.negotiation import BaseContentNegotiation
from rest_framework.request import Request
from rest_framework.views import APIView

from backend.accounts.api.identity import signed_in_user
from backend.accounts.models import Scope
from backend.common import errors
from backend.common.openapi import conflict
from backend.sharing.api.link_serializers import lasting_address_of_link
from backend.sharing.selectors.links import get_link

_PIXELS = 16  # of a module, in the PNG: sharp in print
_QUIET_ZONE = 4  # modules, as the standard asks
_UNKNOWN = conflict("`address_unknown`: the installation's secret has changed since.")


class _AsAddressed(BaseContentNegotiation):
    """The address says in which format; whatever the client accepts, problems come as JSON."""

    def select_parser(self, request, parsers):  # type: ignore[no-untyped-def]  # DRF's own is untyped
        return parsers[0]

    def select_renderer(self, request, renderers, format_suffix=None):  # type: ignore[no-untyped-def]  # as above
        return renderers[0], renderers[0].media_type


class _QrView(APIView):
    required_scopes: ClassVar[Mapping[str, Scope]] = {"GET": Scope.SHARES_READ}
    content_negotiation_class = _AsAddressed

    def _draw(self, request: Request, share_id: UUID, kind: str, **options: object) -> bytes:
        link = get_link(owner=signed_in_user(request), link_id=share_id)
        address = lasting_address_of_link(link, request)
        if address is None:
            raise errors.Conflict(
                "The address of this link is not known any more; make a new link.",
                code="address_unknown",
            )
        drawn = BytesIO()
        code = segno.make_qr(address, error="m")
        code.save(drawn, kind=kind, border=_QUIET_ZONE, **options)
        return drawn.getvalue()


class LinkQrSvgView(_QrView):
    @extend_schema(
        operation_id="shares_qr_svg",
        responses={(200, "image/svg+xml"): OpenApiResponse(OpenApiTypes.STR)} | _UNKNOWN,
    )
    def get(self, request: Request, share_id: UUID) -> HttpResponse:
        """The link's address as a QR code, to be scaled at will: with its key, which lasts."""
        content = self._draw(request, share_id, "svg", xmldecl=False, omitsize=True)
        return HttpResponse(content, content_type="image/svg+xml")


class LinkQrPngView(_QrView):
    @extend_schema(
        operation_id="shares_qr_png",
        responses={(200, "image/png"): OpenApiResponse(OpenApiTypes.BINARY)} | _UNKNOWN,
    )
    def get(self, request: Request, share_id: UUID) -> HttpResponse:
        """The link's address as a QR code, sharp enough to print: with its key, which lasts."""
        content = self._draw(request, share_id, "png", scale=_PIXELS)
        return HttpResponse(content, content_type="image/png")
