"""Models of the installation's own: announced here, sent to the store, looked at by a worker."""

from collections.abc import Mapping
from typing import Any, ClassVar
from uuid import UUID

from django.db.models import QuerySet
from drf_spectacular.utils import extend_schema
from rest_framework import generics, status
from rest_framework.request import Request
from rest_framework.response import Response

from backend.accounts.api.identity import signed_in_user
from backend.accounts.models import Scope
from backend.common.openapi import conflict, missing
from backend.modelhub.api import registry_examples as examples
from backend.modelhub.api import upload_serializers as serializers
from backend.modelhub.api.registry_views import AdministratorsView, LatestFirst
from backend.modelhub.models import ModelUpload
from backend.modelhub.selectors.uploads import model_upload, model_uploads
from backend.modelhub.services import uploading
from backend.photos.api.upload_serializers import PartsSerializer


class ModelUploadsView(AdministratorsView, generics.ListAPIView[ModelUpload]):
    required_scopes: ClassVar[Mapping[str, Scope]] = {
        "GET": Scope.MODELS_READ,
        "POST": Scope.MODELS_WRITE,
    }
    serializer_class = serializers.ModelUploadSerializer
    pagination_class = LatestFirst

    def get_queryset(self) -> QuerySet[ModelUpload]:
        return model_uploads()

    @extend_schema(operation_id="models_uploads_list")
    def get(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        """Models that were sent here, the latest first."""
        return super().get(request, *args, **kwargs)

    @extend_schema(
        operation_id="models_uploads_create",
        request=serializers.NewModelUploadSerializer,
        responses={
            201: serializers.ModelUploadInFullSerializer,
            200: serializers.ModelUploadInFullSerializer,
        }
        | missing("The version that it is to be held against.")
        | conflict(
            "`model_not_servable`: the networks of its task are those of the installed packages;"
            " `no_model_yet`: there is none that it could be held against."
        ),
        examples=[examples.NEW_UPLOAD],
    )
    def post(self, request: Request) -> Response:
        """Announces a model (201), or goes on with the same one that is under way (200). Send its
        files by the signed requests, then `complete`."""
        given = serializers.NewModelUploadSerializer(data=request.data)
        given.is_valid(raise_exception=True)
        begun = uploading.begin(actor=signed_in_user(request), wish=given.wish())
        code = status.HTTP_201_CREATED if begun.is_new else status.HTTP_200_OK
        return _answer(model_upload(begun.upload.pk), code)


class ModelUploadView(AdministratorsView):
    required_scopes: ClassVar[Mapping[str, Scope]] = {
        "GET": Scope.MODELS_READ,
        "DELETE": Scope.MODELS_WRITE,
    }

    @extend_schema(
        operation_id="models_uploads_get", responses=serializers.ModelUploadInFullSerializer
    )
    def get(self, request: Request, upload_id: UUID) -> Response:
        """How far it is: what is left to be sent, or what was found."""
        return _answer(model_upload(upload_id))

    @extend_schema(
        operation_id="models_uploads_abort",
        responses={204: None}
        | conflict("`upload_ended`: it is registered, or just being looked at."),
    )
    def delete(self, request: Request, upload_id: UUID) -> Response:
        """Gives it up, and deletes what has arrived."""
        uploading.abort(actor=signed_in_user(request), upload=model_upload(upload_id))
        return Response(status=status.HTTP_204_NO_CONTENT)


class ModelUploadPartsView(AdministratorsView):
    required_scopes: ClassVar[Mapping[str, Scope]] = {"POST": Scope.MODELS_WRITE}

    @extend_schema(
        operation_id="models_uploads_parts",
        request=serializers.WantedPartsSerializer,
        responses={200: PartsSerializer} | conflict("`upload_ended`: nothing more can be sent."),
        examples=[examples.PARTS],
    )
    def post(self, request: Request, upload_id: UUID) -> Response:
        """Signs requests for parts of a file."""
        asked = serializers.WantedPartsSerializer(data=request.data)
        asked.is_valid(raise_exception=True)
        parts = uploading.part_requests(
            model_upload(upload_id),
            name=asked.validated_data["name"],
            wanted=asked.validated_data["numbers"],
        )
        return Response(PartsSerializer({"parts": parts}).data)


class CompleteModelUploadView(AdministratorsView):
    required_scopes: ClassVar[Mapping[str, Scope]] = {"POST": Scope.MODELS_WRITE}

    @extend_schema(
        operation_id="models_uploads_complete",
        request=None,
        responses={200: serializers.ModelUploadInFullSerializer}
        | conflict("`upload_incomplete`, with the `missing` files; `upload_ended`."),
    )
    def post(self, request: Request, upload_id: UUID) -> Response:
        """All files are in the store: a worker looks at them. Harmless when sent again."""
        uploading.complete(model_upload(upload_id))
        return _answer(model_upload(upload_id))


def _answer(upload: ModelUpload, code: int = status.HTTP_200_OK) -> Response:
    return Response(serializers.ModelUploadInFullSerializer(upload).data, status=code)
