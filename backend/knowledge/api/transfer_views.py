"""A base as one archive: taken away, and brought in elsewhere."""

from collections.abc import Mapping
from typing import ClassVar
from uuid import UUID

from django.http import StreamingHttpResponse
from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import OpenApiResponse, extend_schema
from rest_framework import status
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from backend.accounts.api.administrators import IsAdministrator
from backend.accounts.api.identity import signed_in_user
from backend.accounts.api.permissions import HasScope
from backend.accounts.models import Scope
from backend.common.negotiation import AlwaysFile
from backend.common.openapi import conflict
from backend.knowledge.api import examples
from backend.knowledge.api import transfer_serializers as serializers
from backend.knowledge.api.base_views import EDITING
from backend.knowledge.selectors.bases import base_to_edit
from backend.knowledge.selectors.loop import transfer_of
from backend.knowledge.services import bringing
from backend.knowledge.services.taking import taken

_ZIP = "application/zip"


class ExportBaseView(APIView):
    required_scopes: ClassVar[Mapping[str, Scope]] = EDITING
    content_negotiation_class = AlwaysFile

    @extend_schema(
        operation_id="knowledge_bases_export",
        tags=["knowledge"],
        responses={(200, _ZIP): OpenApiResponse(OpenApiTypes.BINARY, description="The archive.")},
    )
    def get(self, request: Request, base_id: UUID) -> StreamingHttpResponse:
        """The base as one ZIP file: documents in all their versions, what editors wrote and
        changed, and the gold set. It can be imported here or elsewhere."""
        base = base_to_edit(signed_in_user(request), base_id)
        archive = taken(base)
        answer = StreamingHttpResponse(archive.pieces(), content_type=_ZIP)
        answer["Content-Length"] = archive.size
        answer["Content-Disposition"] = f'attachment; filename="knowledge-{base.slug}.zip"'
        answer["Cache-Control"] = "private, no-store"
        return answer


class TransfersView(APIView):
    permission_classes = (HasScope, IsAdministrator)
    required_scopes: ClassVar[Mapping[str, Scope]] = EDITING

    @extend_schema(
        operation_id="knowledge_imports_create",
        tags=["knowledge"],
        request=serializers.NewBaseTransferSerializer,
        examples=[examples.NEW_IMPORT],
        responses={201: serializers.ExpectedBaseTransferSerializer} | conflict("`base_known`."),
    )
    def post(self, request: Request) -> Response:
        """Makes a base out of an archive that one was exported as: put that into the store by
        `request`, then `complete` it. For administrators."""
        given = serializers.NewBaseTransferSerializer(data=request.data)
        given.is_valid(raise_exception=True)
        transfer, asked = bringing.expect(signed_in_user(request), **given.validated_data)
        found = {"transfer": transfer, "request": asked}
        return Response(
            serializers.ExpectedBaseTransferSerializer(found).data, status=status.HTTP_201_CREATED
        )


class TransferView(APIView):
    permission_classes = (HasScope, IsAdministrator)
    required_scopes: ClassVar[Mapping[str, Scope]] = EDITING

    @extend_schema(
        operation_id="knowledge_imports_get",
        tags=["knowledge"],
        responses=serializers.BaseTransferSerializer,
    )
    def get(self, request: Request, transfer_id: UUID) -> Response:
        """How far it is. Once it is `done` the base is there, and its documents are being read."""
        transfer = transfer_of(signed_in_user(request), transfer_id)
        return Response(serializers.BaseTransferSerializer(transfer).data)


class CompleteTransferView(APIView):
    permission_classes = (HasScope, IsAdministrator)
    required_scopes: ClassVar[Mapping[str, Scope]] = EDITING

    @extend_schema(
        operation_id="knowledge_imports_complete",
        tags=["knowledge"],
        request=None,
        responses={200: serializers.BaseTransferSerializer} | conflict("`upload_incomplete`."),
    )
    def post(self, request: Request, transfer_id: UUID) -> Response:
        """The archive is in the store: it is unpacked. Harmless when sent again."""
        transfer = transfer_of(signed_in_user(request), transfer_id)
        return Response(serializers.BaseTransferSerializer(bringing.complete(transfer)).data)
