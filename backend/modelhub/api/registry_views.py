"""The registry of models: which versions there are, and which answers. For administrators."""

from collections.abc import Mapping
from typing import Any, ClassVar
from uuid import UUID

from django.db.models import QuerySet
from drf_spectacular.utils import OpenApiParameter, extend_schema
from rest_framework import generics, status
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from backend.accounts.api.administrators import IsAdministrator
from backend.accounts.api.identity import signed_in_user
from backend.accounts.api.permissions import HasScope
from backend.accounts.models import Scope
from backend.common import errors
from backend.common.openapi import conflict, missing
from backend.common.pagination import KeysetPagination
from backend.events.contracts import ModelTask
from backend.modelhub.api import registry_examples as examples
from backend.modelhub.api import registry_serializers as serializers
from backend.modelhub.models import Dataset, ModelVersion, Release
from backend.modelhub.selectors import registry
from backend.modelhub.services import promoting

_READING: Mapping[str, Scope] = {"GET": Scope.MODELS_READ}
_TASK = OpenApiParameter("task", str, OpenApiParameter.PATH, enum=list(ModelTask))
_NOT_SERVABLE = (
    "`model_not_servable`: a file of it is gone from the store, or the networks of its task are"
    " those of the installed packages"
)


class AdministratorsView(APIView):
    permission_classes = (HasScope, IsAdministrator)


class LatestFirst(KeysetPagination):
    ordering = ("-created_at", "-id")


class LatestReleaseFirst(KeysetPagination):
    ordering = ("-at", "-id")


def _task(request: Request) -> ModelTask | None:
    asked = serializers.OfTaskSerializer(data=request.query_params)
    asked.is_valid(raise_exception=True)
    return asked.asked()


def _known(task: str) -> ModelTask:
    try:
        return ModelTask(task)
    except ValueError:
        raise errors.NotFound("There are no models of this task.") from None


def _reason(request: Request) -> str:
    given = serializers.ReasonSerializer(data=request.data)
    given.is_valid(raise_exception=True)
    return str(given.validated_data["reason"])


def _answer(version: ModelVersion) -> Response:
    found = {"version": version, "used": registry.where_used(version)}
    return Response(serializers.ModelVersionAnswerSerializer(found).data)


class TasksView(AdministratorsView):
    required_scopes: ClassVar[Mapping[str, Scope]] = _READING

    @extend_schema(
        operation_id="models_tasks_list",
        responses=serializers.ModelTasksSerializer,
        examples=[examples.TASKS],
    )
    def get(self, request: Request) -> Response:
        """What there are models for, which of them answers, and what asks it."""
        found = {"tasks": registry.task_reports()}
        return Response(serializers.ModelTasksSerializer(found).data)


class VersionsView(AdministratorsView, generics.ListAPIView[ModelVersion]):
    required_scopes: ClassVar[Mapping[str, Scope]] = _READING
    serializer_class = serializers.ModelVersionSerializer
    pagination_class = LatestFirst

    def get_queryset(self) -> QuerySet[ModelVersion]:
        return registry.all_versions(task=_task(self.request))

    @extend_schema(operation_id="models_versions_list", parameters=[serializers.OfTaskSerializer])
    def get(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        """All versions, the latest first."""
        return super().get(request, *args, **kwargs)


class VersionView(AdministratorsView):
    required_scopes: ClassVar[Mapping[str, Scope]] = _READING

    @extend_schema(
        operation_id="models_versions_get",
        responses=serializers.ModelVersionAnswerSerializer,
        examples=[examples.VERSION],
    )
    def get(self, request: Request, version_id: UUID) -> Response:
        """All that is known of a version, and what is of its making. Counts the ledger."""
        return _answer(registry.version_in_full(version_id))


class PromoteView(AdministratorsView):
    required_scopes: ClassVar[Mapping[str, Scope]] = {"POST": Scope.MODELS_WRITE}

    @extend_schema(
        operation_id="models_versions_promote",
        request=serializers.ReasonSerializer,
        responses={201: serializers.ReleaseSerializer}
        | conflict(f"`model_is_champion`; {_NOT_SERVABLE}."),
        examples=[examples.REASON],
    )
    def post(self, request: Request, version_id: UUID) -> Response:
        """Makes it the one that answers; the one before is kept for rolling back."""
        made = promoting.promote(
            actor=signed_in_user(request), version_id=version_id, reason=_reason(request)
        )
        return Response(serializers.ReleaseSerializer(made).data, status=status.HTTP_201_CREATED)


class ChallengerView(AdministratorsView):
    required_scopes: ClassVar[Mapping[str, Scope]] = {
        "PUT": Scope.MODELS_WRITE,
        "DELETE": Scope.MODELS_WRITE,
    }

    @extend_schema(
        operation_id="models_versions_try_out",
        request=None,
        responses={200: serializers.ModelVersionAnswerSerializer}
        | conflict(f"`model_is_champion`; {_NOT_SERVABLE}."),
    )
    def put(self, request: Request, version_id: UUID) -> Response:
        """Makes it the one that is tried out beside the champion, in the place of another."""
        return _answer(promoting.try_out(actor=signed_in_user(request), version_id=version_id))

    @extend_schema(operation_id="models_versions_stop_trying", responses={204: None})
    def delete(self, request: Request, version_id: UUID) -> Response:
        """It is tried out no more; where it is not, nothing happens."""
        promoting.stop_trying(actor=signed_in_user(request), version_id=version_id)
        return Response(status=status.HTTP_204_NO_CONTENT)


class RollbackView(AdministratorsView):
    required_scopes: ClassVar[Mapping[str, Scope]] = {"POST": Scope.MODELS_WRITE}

    @extend_schema(
        operation_id="models_tasks_roll_back",
        parameters=[_TASK],
        request=serializers.ReasonSerializer,
        responses={201: serializers.ReleaseSerializer}
        | conflict(f"`no_previous_version`; {_NOT_SERVABLE}."),
        examples=[examples.REASON],
    )
    def post(self, request: Request, task: str) -> Response:
        """The version that answered before answers again; once, as no one before it is known."""
        made = promoting.take_back(
            actor=signed_in_user(request), task=_known(task), reason=_reason(request)
        )
        return Response(serializers.ReleaseSerializer(made).data, status=status.HTTP_201_CREATED)


class ReleasesView(AdministratorsView, generics.ListAPIView[Release]):
    required_scopes: ClassVar[Mapping[str, Scope]] = _READING
    serializer_class = serializers.ReleaseSerializer
    pagination_class = LatestReleaseFirst

    def get_queryset(self) -> QuerySet[Release]:
        return registry.releases(task=_task(self.request))

    @extend_schema(operation_id="models_releases_list", parameters=[serializers.OfTaskSerializer])
    def get(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        """What answered since when, by whose word and why; the latest first."""
        return super().get(request, *args, **kwargs)


class DatasetsView(AdministratorsView, generics.ListAPIView[Dataset]):
    required_scopes: ClassVar[Mapping[str, Scope]] = _READING
    serializer_class = serializers.DatasetSerializer
    pagination_class = LatestFirst

    def get_queryset(self) -> QuerySet[Dataset]:
        return registry.datasets(task=_task(self.request))

    @extend_schema(operation_id="models_datasets_list", parameters=[serializers.OfTaskSerializer])
    def get(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        """What models learn from and are held against, the latest first."""
        return super().get(request, *args, **kwargs)


class MetricsView(AdministratorsView):
    required_scopes: ClassVar[Mapping[str, Scope]] = _READING

    @extend_schema(
        operation_id="models_metrics_get",
        parameters=[serializers.ComparedSerializer],
        responses={200: serializers.MetricsSerializer, **missing("There is no such version.")},
        examples=[examples.METRICS],
    )
    def get(self, request: Request) -> Response:
        """Figures of versions of one task, side by side."""
        asked = serializers.ComparedSerializer(data=request.query_params)
        asked.is_valid(raise_exception=True)
        versions = registry.versions_beside(asked.validated_data["version"])
        found = {"versions": versions, "metrics": registry.metrics_beside(versions)}
        return Response(serializers.MetricsSerializer(found).data)
