"""Imports from buckets: begun, watched, cancelled, tried again."""

from collections.abc import Mapping
from typing import Any, ClassVar
from uuid import UUID

from django.db.models import QuerySet
from drf_spectacular.utils import extend_schema
from rest_framework import generics, status
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from backend.accounts.api.identity import signed_in_user
from backend.accounts.models import Scope
from backend.common.openapi import conflict
from backend.common.pagination import KeysetPagination
from backend.imports.api import examples, serializers
from backend.imports.models import BucketImport, ImportItem
from backend.imports.selectors.imports import import_of, imports_of, items_of
from backend.imports.services.starting import (
    ImportWish,
    cancel_import,
    retry_failed,
    start_import,
)


class ImportsView(generics.ListAPIView[BucketImport]):
    required_scopes: ClassVar[Mapping[str, Scope]] = {
        "GET": Scope.ASSETS_READ,
        "POST": Scope.UPLOADS_WRITE,
    }
    serializer_class = serializers.ImportSerializer
    pagination_class = KeysetPagination

    def get_queryset(self) -> QuerySet[BucketImport]:
        return imports_of(signed_in_user(self.request))

    @extend_schema(operation_id="imports_list")
    def get(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        """Your imports from buckets, the newest first."""
        return super().get(request, *args, **kwargs)

    @extend_schema(
        operation_id="imports_create",
        request=serializers.ImportWishSerializer,
        responses={201: serializers.ImportSerializer} | conflict("`too_many_imports`."),
        examples=[examples.WISH],
    )
    def post(self, request: Request) -> Response:
        """Brings what lies below a prefix of a bucket into your library, in the background.

        Photos, films and the sidecars beside them are copied; the bucket is only read. Keys that
        may list and read that prefix are enough; they are kept sealed, and forgotten once there is
        nothing left to try again. Importing the same bucket again fetches only what has changed.
        The endpoint has to lie in the public network unless the operator allows others.
        """
        wish = serializers.ImportWishSerializer(data=request.data)
        wish.is_valid(raise_exception=True)
        job = start_import(owner=signed_in_user(request), wish=ImportWish(**wish.validated_data))
        job.refresh_from_db()
        return Response(serializers.ImportSerializer(job).data, status=status.HTTP_201_CREATED)


class ImportView(APIView):
    required_scopes: ClassVar[Mapping[str, Scope]] = {"GET": Scope.ASSETS_READ}

    @extend_schema(operation_id="imports_get", responses=serializers.ImportSerializer)
    def get(self, request: Request, import_id: UUID) -> Response:
        """One import, and how far it has come. `found` grows until `is_listed`."""
        job = import_of(signed_in_user(request), import_id)
        return Response(serializers.ImportSerializer(job).data)


class ImportItemsView(generics.ListAPIView[ImportItem]):
    required_scopes: ClassVar[Mapping[str, Scope]] = {"GET": Scope.ASSETS_READ}
    serializer_class = serializers.ImportItemSerializer
    pagination_class = KeysetPagination

    def get_queryset(self) -> QuerySet[ImportItem]:
        parameters = serializers.ImportItemsParameters(data=self.request.query_params)
        parameters.is_valid(raise_exception=True)
        return items_of(
            signed_in_user(self.request),
            self.kwargs["import_id"],
            outcome=parameters.validated_data.get("outcome"),
        )

    @extend_schema(operation_id="import_items_list", parameters=[serializers.ImportItemsParameters])
    def get(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        """The objects, the last listed first: what became of each, and why.

        `refused` is what the library does not take (`unsupported_type`, `file_too_large`,
        `file_empty`, `bad_sidecar`); `failed` could not be fetched or stored (`source_refused`,
        `source_not_found`, `source_unreachable`, `object_changed`, `quota_exceeded`).
        """
        return super().get(request, *args, **kwargs)


class ImportCancellationView(APIView):
    required_scopes: ClassVar[Mapping[str, Scope]] = {"POST": Scope.UPLOADS_WRITE}

    @extend_schema(
        operation_id="imports_cancel", request=None, responses=serializers.ImportSerializer
    )
    def post(self, request: Request, import_id: UUID) -> Response:
        """Ends an import; what has arrived stays. Its keys are forgotten."""
        job = cancel_import(owner=signed_in_user(request), import_id=import_id)
        return Response(serializers.ImportSerializer(job).data)


class ImportRetryView(APIView):
    required_scopes: ClassVar[Mapping[str, Scope]] = {"POST": Scope.UPLOADS_WRITE}

    @extend_schema(
        operation_id="imports_retry",
        request=None,
        responses={202: serializers.ImportSerializer}
        | conflict("`import_cancelled`, `too_many_imports`."),
    )
    def post(self, request: Request, import_id: UUID) -> Response:
        """Tries again what failed: single objects, or to read the bucket at all."""
        job = retry_failed(owner=signed_in_user(request), import_id=import_id)
        return Response(serializers.ImportSerializer(job).data, status=status.HTTP_202_ACCEPTED)
