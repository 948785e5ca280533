"""What other programs knew of a photo, in files beside it."""

from collections.abc import Mapping
from typing import IO, Any, ClassVar
from uuid import UUID

from django.core.exceptions import RequestDataTooBig
from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import OpenApiParameter, extend_schema
from rest_framework import status
from rest_framework.parsers import BaseParser
from rest_framework.request import Request
from rest_framework.response import Response

from backend.accounts.api.identity import signed_in_user
from backend.accounts.models import Scope
from backend.common.conditional import Conditional
from backend.photos.api.sidecar_serializers import (
    TAKEOUT,
    XMP,
    SidecarPutParameters,
    SidecarSerializer,
    SidecarsSerializer,
)
from backend.photos.models import Asset, SidecarKind
from backend.photos.selectors.assets import get_asset
from backend.photos.services.sidecars import put_sidecar, remove_sidecar
from backend.photos.sidecars import MAX_BYTES


class SidecarParser(BaseParser):
    """The body as it came: which kind it is, its content says."""

    media_type = "*/*"

    def parse(
        self,
        stream: IO[Any],
        media_type: str | None = None,
        parser_context: Mapping[str, Any] | None = None,
    ) -> Any:
        body: bytes = stream.read(MAX_BYTES + 1)
        if len(body) > MAX_BYTES:
            raise RequestDataTooBig
        return body


class SidecarView(Conditional):
    row = Asset
    required_scopes: ClassVar[Mapping[str, Scope]] = {
        "GET": Scope.ASSETS_READ,
        "PUT": Scope.ASSETS_WRITE,
    }
    parser_classes = [SidecarParser]

    @extend_schema(operation_id="sidecars_list", responses=SidecarsSerializer)
    def get(self, request: Request, asset_id: UUID) -> Response:
        """The photo's sidecars, and what was understood of them."""
        asset = get_asset(owner=signed_in_user(request), asset_id=asset_id)
        return Response(SidecarsSerializer({"items": asset.sidecars.order_by("kind")}).data)

    @extend_schema(
        operation_id="sidecars_put",
        parameters=[SidecarPutParameters],
        request={
            "application/rdf+xml": OpenApiTypes.BINARY,
            "application/json": OpenApiTypes.OBJECT,
        },
        responses=SidecarSerializer,
        examples=[XMP, TAKEOUT],
    )
    def put(self, request: Request, asset_id: UUID) -> Response:
        """Takes an XMP sidecar or the JSON of Google Takeout; the photo is described by it.

        It takes the place of an earlier one of its kind. Rating, caption, tags, time and place
        stand above what the photo's own file says, and below what you say.
        """
        parameters = SidecarPutParameters(data=request.query_params)
        parameters.is_valid(raise_exception=True)
        sidecar = put_sidecar(
            owner=signed_in_user(request),
            asset_id=asset_id,
            content=_content(request),
            filename=parameters.validated_data.get("filename", ""),
        )
        return Response(SidecarSerializer(sidecar).data)


def _content(request: Request) -> bytes:
    content: Any = request.data
    return content if isinstance(content, bytes) else b""  # no body at all


class OneSidecarView(Conditional):
    row = Asset
    required_scopes: ClassVar[Mapping[str, Scope]] = {"DELETE": Scope.ASSETS_WRITE}

    def current(self, request: Request, asset_id: UUID, kind: str) -> object:
        """All sidecars of the photo."""
        return SidecarView().get(request, asset_id).data

    @extend_schema(
        operation_id="sidecars_delete",
        parameters=[OpenApiParameter("kind", str, OpenApiParameter.PATH, enum=SidecarKind.values)],
        responses={204: None},
    )
    def delete(self, request: Request, asset_id: UUID, kind: str) -> Response:
        """Forgets a sidecar; the photo is described by its own file again."""
        remove_sidecar(owner=signed_in_user(request), asset_id=asset_id, kind=kind)
        return Response(status=status.HTTP_204_NO_CONTENT)
