"""Runs of pipelines, and what administrators decide about them."""

from uuid import UUID

from drf_spectacular.utils import extend_schema
from rest_framework import status
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.serializers import ListSerializer

from backend.accounts.api.identity import signed_in_user
from backend.common.openapi import conflict
from backend.common.pagination import KeysetPagination
from backend.modelops.api import examples, serializers
from backend.modelops.api.views import TAGS, ModelOperationsView
from backend.modelops.models import Run
from backend.modelops.selectors.runs import get_run, list_runs, waiting_for_approval
from backend.modelops.services import deciding
from backend.modelops.services.starting import fork


class RunPagination(KeysetPagination):
    ordering = ("-created_at", "-id")


class ApprovalPagination(KeysetPagination):
    ordering = ("created_at", "id")


class RunsView(ModelOperationsView):
    pagination_class = RunPagination

    @extend_schema(
        operation_id="model_runs_list",
        tags=TAGS,
        parameters=[serializers.RunParameters],
        responses=serializers.RunSerializer(many=True),
        examples=[examples.RUN],
    )
    def get(self, request: Request) -> Response:
        """All runs, the latest first."""
        asked = serializers.RunParameters(data=request.query_params)
        asked.is_valid(raise_exception=True)
        wanted = asked.validated_data
        runs = list_runs(task=wanted.get("pipeline", ""), state=wanted.get("state", ""))
        pages = self.pagination_class()
        page = pages.paginate_queryset(runs, request)
        shown = ListSerializer(page, child=serializers.RunSerializer())
        return pages.get_paginated_response(shown.data)


class RunView(ModelOperationsView):
    @extend_schema(
        operation_id="model_runs_get", tags=TAGS, responses=serializers.RunDetailSerializer
    )
    def get(self, request: Request, run_id: UUID) -> Response:
        """A run with its steps: what each took, made, logged and cost. Its changes come as the
        event `model.run_changed`."""
        return Response(serializers.RunDetailSerializer(get_run(run_id=run_id)).data)


class CancelRunView(ModelOperationsView):
    @extend_schema(
        operation_id="model_runs_cancel",
        tags=TAGS,
        request=None,
        responses={202: serializers.RunSerializer}
        | conflict("`run_ended`: it has ended, or has released its version."),
    )
    def post(self, request: Request, run_id: UUID) -> Response:
        """Gives it up: jobs stop at their next sign of life, and its candidate is withdrawn."""
        run = deciding.cancel(get_run(run_id=run_id), actor=signed_in_user(request))
        return _shown(run, status.HTTP_202_ACCEPTED)


class ForkRunView(ModelOperationsView):
    @extend_schema(
        operation_id="model_runs_fork",
        tags=TAGS,
        request=serializers.ForkRunSerializer,
        responses={201: serializers.RunSerializer}
        | conflict("`step_not_finished`: only what has finished can be done anew."),
        examples=[examples.FORK, examples.RUN],
    )
    def post(self, request: Request, run_id: UUID) -> Response:
        """A new run that goes on from a finished step of this one, with what came before it."""
        asked = serializers.ForkRunSerializer(data=request.data)
        asked.is_valid(raise_exception=True)
        made = fork(
            get_run(run_id=run_id),
            key=asked.validated_data["step"],
            note=asked.validated_data["note"],
            actor=signed_in_user(request),
        )
        return _shown(made, status.HTTP_201_CREATED)


class DecisionView(ModelOperationsView):
    @extend_schema(
        operation_id="model_runs_decide",
        tags=TAGS,
        request=serializers.DecideSerializer,
        responses={201: serializers.DecisionSerializer}
        | conflict(
            "`not_waiting_for_approval`; `already_decided`: another administrator has to, now."
        ),
        examples=[examples.APPROVE, examples.REJECT],
    )
    def post(self, request: Request, run_id: UUID) -> Response:
        """Approves the run's candidate, or rejects it, which ends the run."""
        asked = serializers.DecideSerializer(data=request.data)
        asked.is_valid(raise_exception=True)
        made = deciding.decide(
            get_run(run_id=run_id), actor=signed_in_user(request), **asked.validated_data
        )
        return Response(serializers.DecisionSerializer(made).data, status=status.HTTP_201_CREATED)


class RollBackRunView(ModelOperationsView):
    @extend_schema(
        operation_id="model_runs_roll_back",
        tags=TAGS,
        request=serializers.RollBackRunSerializer,
        responses={202: serializers.RunSerializer}
        | conflict("`not_released`: another version is in use; `no_previous_version`."),
        examples=[examples.ROLL_BACK],
    )
    def post(self, request: Request, run_id: UUID) -> Response:
        """The version before the run's answers again."""
        asked = serializers.RollBackRunSerializer(data=request.data)
        asked.is_valid(raise_exception=True)
        run = deciding.roll_back(
            get_run(run_id=run_id), actor=signed_in_user(request), **asked.validated_data
        )
        return _shown(run, status.HTTP_202_ACCEPTED)


class ApprovalsView(ModelOperationsView):
    pagination_class = ApprovalPagination

    @extend_schema(
        operation_id="model_approvals_list",
        tags=TAGS,
        responses=serializers.RunDetailSerializer(many=True),
    )
    def get(self, request: Request) -> Response:
        """Runs that wait for an administrator's word, the oldest first, with all that it takes to
        give it."""
        pages = self.pagination_class()
        page = pages.paginate_queryset(waiting_for_approval(), request)
        shown = ListSerializer(page, child=serializers.RunDetailSerializer())
        return pages.get_paginated_response(shown.data)


def _shown(run: Run, code: int) -> Response:
    return Response(serializers.RunSerializer(run).data, status=code)
