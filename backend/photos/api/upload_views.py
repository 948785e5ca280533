"""Uploads: asked for here, sent to the store, completed here. No file passes through."""

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
from backend.photos.api import upload_examples as examples
from backend.photos.api import upload_serializers as serializers
from backend.photos.api.upload_answers import UploadAnswer, answer_for, answer_for_copy
from backend.photos.models import Upload
from backend.photos.selectors.uploads import (
    KnownCopy,
    get_upload,
    known_copies,
    pending_uploads,
)
from backend.photos.services.completion import complete_upload
from backend.photos.services.upload_ending import abort_upload
from backend.photos.services.upload_presigning import part_requests
from backend.photos.services.uploads import begin_upload


class UploadCheckView(APIView):
    required_scopes: ClassVar[Mapping[str, Scope]] = {"POST": Scope.UPLOADS_WRITE}

    @extend_schema(
        operation_id="uploads_check",
        request=serializers.ChecksumsSerializer,
        responses=serializers.KnownCopiesSerializer,
        examples=examples.CHECK,
    )
    def post(self, request: Request) -> Response:
        """Tells which files the library holds already, by their checksums."""
        asked = serializers.ChecksumsSerializer(data=request.data)
        asked.is_valid(raise_exception=True)
        known = known_copies(
            owner=signed_in_user(request), checksums=asked.validated_data["checksums"]
        )
        return Response(serializers.KnownCopiesSerializer({"known": known}).data)


class UploadListView(generics.ListAPIView[Upload]):
    required_scopes: ClassVar[Mapping[str, Scope]] = {
        "GET": Scope.UPLOADS_WRITE,
        "POST": Scope.UPLOADS_WRITE,
    }
    serializer_class = serializers.PendingUploadSerializer
    pagination_class = KeysetPagination

    def get_queryset(self) -> QuerySet[Upload]:
        return pending_uploads(owner=signed_in_user(self.request))

    @extend_schema(operation_id="uploads_list")
    def get(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        """Uploads that are under way, the latest first."""
        return super().get(request, *args, **kwargs)

    @extend_schema(
        operation_id="uploads_create",
        request=serializers.UploadWishSerializer,
        responses={
            201: serializers.UploadSerializer,
            200: serializers.UploadSerializer,
        },
        examples=examples.CREATE,
    )
    def post(self, request: Request) -> Response:
        """Begins an upload (201), resumes the pending one for the same bytes (200), or names the
        photo that holds them already (200, `state: duplicate`). Room in the quota is reserved
        until the upload is completed, aborted, or expires.
        """
        wish = serializers.UploadWishSerializer(data=request.data)
        wish.is_valid(raise_exception=True)
        begun = begin_upload(owner=signed_in_user(request), wish=wish.wish())
        if isinstance(begun, KnownCopy):
            return _answer(answer_for_copy(begun))
        return _answer(
            answer_for(begun.upload),
            status.HTTP_200_OK if begun.resumed else status.HTTP_201_CREATED,
        )


class UploadView(APIView):
    required_scopes: ClassVar[Mapping[str, Scope]] = {
        "GET": Scope.UPLOADS_WRITE,
        "DELETE": Scope.UPLOADS_WRITE,
    }

    @extend_schema(
        operation_id="uploads_get",
        responses=serializers.UploadSerializer,
        examples=examples.RESUME,
    )
    def get(self, request: Request, upload_id: UUID) -> Response:
        """One upload: which parts have arrived, and fresh requests for those that have not."""
        return _answer(answer_for(_upload_of(request, upload_id)))

    @extend_schema(
        operation_id="uploads_abort",
        responses={204: None} | conflict("`upload_ended`: it is a photo already."),
    )
    def delete(self, request: Request, upload_id: UUID) -> Response:
        """Aborts an upload and gives its room back; `upload_ended` when it has become a photo."""
        abort_upload(upload_id=_upload_of(request, upload_id).pk)
        return Response(status=status.HTTP_204_NO_CONTENT)


class UploadPartsView(APIView):
    required_scopes: ClassVar[Mapping[str, Scope]] = {"POST": Scope.UPLOADS_WRITE}

    @extend_schema(
        operation_id="uploads_parts",
        request=serializers.PartNumbersSerializer,
        responses={200: serializers.PartsSerializer}
        | conflict("`upload_ended`: nothing more can be sent."),
        examples=examples.PARTS,
    )
    def post(self, request: Request, upload_id: UUID) -> Response:
        """Signs requests for parts of a multipart upload."""
        asked = serializers.PartNumbersSerializer(data=request.data)
        asked.is_valid(raise_exception=True)
        parts = part_requests(_upload_of(request, upload_id), asked.validated_data["numbers"])
        return Response(serializers.PartsSerializer({"parts": parts}).data)


class UploadCompleteView(APIView):
    required_scopes: ClassVar[Mapping[str, Scope]] = {"POST": Scope.UPLOADS_WRITE}

    @extend_schema(
        operation_id="uploads_complete",
        request=None,
        responses={200: serializers.UploadSerializer}
        | conflict("`upload_incomplete`, `size_mismatch` or `upload_ended`."),
        examples=examples.COMPLETE,
    )
    def post(self, request: Request, upload_id: UUID) -> Response:
        """Makes the uploaded file a photo; again, if need be, with the same answer.

        Refused with `upload_incomplete` (naming `missing_parts`) or `size_mismatch` while the
        bytes are not all there, and with `upload_ended` after an abort.
        """
        upload = _upload_of(request, upload_id)
        complete_upload(upload=upload)
        return _answer(answer_for(_upload_of(request, upload_id)))


def _upload_of(request: Request, upload_id: UUID) -> Upload:
    return get_upload(owner=signed_in_user(request), upload_id=upload_id)


def _answer(answer: UploadAnswer, code: int = status.HTTP_200_OK) -> Response:
    return Response(serializers.UploadSerializer(answer).data, status=code)
