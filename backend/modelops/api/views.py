"""Pipelines: what there is, when it begins by itself, and who may begin it from outside."""

import json
from collections.abc import Mapping
from typing import Any, ClassVar
from uuid import UUID

from django.conf import settings
from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import extend_schema
from rest_framework import status
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from backend.accounts.api.administrators import IsAdministrator
from backend.accounts.api.identity import signed_in_user
from backend.accounts.api.permissions import HasScope
from backend.accounts.models import Scope
from backend.modelops import definition
from backend.modelops.api import examples, serializers
from backend.modelops.models import Pipeline
from backend.modelops.selectors.runs import (
    get_pipeline,
    list_triggers,
    overviews,
    schedule_of,
)
from backend.modelops.services.scheduling import schedule
from backend.modelops.services.starting import start
from backend.modelops.services.triggering import make_trigger, pull, remove_trigger

TAGS = ["model-pipelines"]
_GRAPH = {"nodes": definition.NODES, "edges": definition.EDGES}
_MOST_OF_A_NOTE = 300


class ModelOperationsView(APIView):
    """For administrators alone."""

    permission_classes = (HasScope, IsAdministrator)
    required_scopes: ClassVar[Mapping[str, Scope]] = {
        "GET": Scope.MODELS_READ,
        "PUT": Scope.MODELS_WRITE,
        "POST": Scope.MODELS_WRITE,
        "DELETE": Scope.MODELS_WRITE,
    }


class PipelinesView(ModelOperationsView):
    @extend_schema(
        operation_id="model_pipelines_list", tags=TAGS, responses=serializers.PipelinesSerializer
    )
    def get(self, request: Request) -> Response:
        """The pipelines that workers here have recipes for, what stands and runs of each, and the
        flow of them all as a graph."""
        found = {"pipelines": overviews(), "graph": _GRAPH}
        return Response(serializers.PipelinesSerializer(found).data)


class PipelineView(ModelOperationsView):
    @extend_schema(
        operation_id="model_pipelines_get",
        tags=TAGS,
        responses=serializers.PipelineDetailSerializer,
    )
    def get(self, request: Request, task: str) -> Response:
        """One pipeline, its flow as a graph, and when it begins by itself."""
        return Response(_detail(get_pipeline(task=task)))


class PipelineRunsView(ModelOperationsView):
    @extend_schema(
        operation_id="model_pipelines_start",
        tags=TAGS,
        request=serializers.StartRunSerializer,
        responses={201: serializers.RunSerializer},
        examples=[examples.START, examples.RUN],
    )
    def post(self, request: Request, task: str) -> Response:
        """Begins a run. Several of one pipeline may be on their way; their candidates stand beside
        the champion one after the other."""
        asked = serializers.StartRunSerializer(data=request.data)
        asked.is_valid(raise_exception=True)
        run = start(
            get_pipeline(task=task),
            actor=signed_in_user(request),
            note=asked.validated_data["note"],
            approvals=asked.validated_data["approvals"],
            parameters=asked.validated_data["parameters"],
        )
        return Response(serializers.RunSerializer(run).data, status=status.HTTP_201_CREATED)


class ScheduleView(ModelOperationsView):
    @extend_schema(
        operation_id="model_pipelines_schedule",
        tags=TAGS,
        request=serializers.ScheduleSerializer,
        responses=serializers.PipelineDetailSerializer,
        examples=[examples.SCHEDULE],
    )
    def put(self, request: Request, task: str) -> Response:
        """When the pipeline begins by itself: by the clock, by the volume of feedback, or, with
        nothing said, never."""
        asked = serializers.ScheduleSerializer(data=request.data)
        asked.is_valid(raise_exception=True)
        pipeline = get_pipeline(task=task)
        schedule(pipeline, actor=signed_in_user(request), **asked.validated_data)
        return Response(_detail(pipeline))


class TriggersView(ModelOperationsView):
    @extend_schema(
        operation_id="model_triggers_list", tags=TAGS, responses=serializers.TriggersSerializer
    )
    def get(self, request: Request, task: str) -> Response:
        """The addresses by which other programs may begin the pipeline."""
        triggers = list_triggers(get_pipeline(task=task))
        return Response(serializers.TriggersSerializer({"triggers": triggers}).data)

    @extend_schema(
        operation_id="model_triggers_create",
        tags=TAGS,
        request=serializers.TriggerSerializer,
        responses={201: serializers.NewTriggerSerializer},
        examples=[examples.TRIGGER],
    )
    def post(self, request: Request, task: str) -> Response:
        """Makes an address that begins the pipeline; it is shown this once."""
        asked = serializers.TriggerSerializer(data=request.data)
        asked.is_valid(raise_exception=True)
        trigger, secret = make_trigger(
            get_pipeline(task=task),
            name=asked.validated_data["name"],
            actor=signed_in_user(request),
        )
        shown = serializers.TriggerSerializer(trigger).data
        url = f"{settings.PUBLIC_URL}/api/v1/model-triggers/{secret}/pull"
        return Response({**shown, "url": url}, status=status.HTTP_201_CREATED)


class TriggerView(ModelOperationsView):
    @extend_schema(operation_id="model_triggers_remove", tags=TAGS, responses={204: None})
    def delete(self, request: Request, trigger_id: UUID) -> Response:
        """The address is good for nothing from now on."""
        remove_trigger(trigger_id=trigger_id, actor=signed_in_user(request))
        return Response(status=status.HTTP_204_NO_CONTENT)


class PullView(APIView):
    """For programs that know no more of us than this address."""

    authentication_classes = []
    permission_classes = []  # the secret decides

    @extend_schema(
        operation_id="model_triggers_pull",
        tags=TAGS,
        request={"application/json": OpenApiTypes.OBJECT},
        responses={202: serializers.PulledSerializer},
        examples=[examples.PUSHED],
    )
    def post(self, request: Request, key: str) -> Response:
        """Begins the trigger's pipeline, unless a run of it is on its way. What is sent is kept as
        the run's note, cut after some hundred characters."""
        note = json.dumps(request.data, ensure_ascii=False) if request.data else ""
        run = pull(secret=key, note=note[:_MOST_OF_A_NOTE])
        pulled = {"run_id": run.pk if run is not None else None}
        return Response(serializers.PulledSerializer(pulled).data, status=status.HTTP_202_ACCEPTED)


def _detail(pipeline: Pipeline) -> dict[str, Any]:
    shown = serializers.PipelineSerializer(pipeline).data
    known = schedule_of(pipeline)
    return {
        **shown,
        "graph": serializers.GraphSerializer(_GRAPH).data,
        "schedule": serializers.ScheduleSerializer(known).data if known is not None else None,
    }
