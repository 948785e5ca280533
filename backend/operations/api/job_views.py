"""Processing: counts, dead letters, and trying them anew."""

from collections.abc import Mapping
from typing import ClassVar

from drf_spectacular.utils import OpenApiParameter, extend_schema
from rest_framework import status
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from backend.accounts.api.identity import signed_in_user
from backend.accounts.models import Scope, User
from backend.common import errors
from backend.common.pagination import KeysetPagination
from backend.operations.api import serializers
from backend.operations.selectors import jobs
from backend.photos.services.ledger import replay

# One request replays at most so many; the answer's count tells whether to ask again.
REPLAY_BATCH = 1000

ALL = OpenApiParameter(
    "all", bool, description="Of every library on the installation; for administrators only."
)


def library_in_question(request: Request) -> User | None:
    """The asker's own library; None stands for all of them, which only administrators may ask."""
    user = signed_in_user(request)
    match request.query_params.get("all", "false"):
        case "false":
            return user
        case "true" if user.is_staff:
            return None
        case "true":
            raise errors.NotPermitted("Only administrators see every library.")
    detail = "Expected true or false."
    raise errors.InvalidInput(
        f"all: {detail}", errors=[{"parameter": "all", "code": "invalid", "detail": detail}]
    )


class JobsView(APIView):
    required_scopes: ClassVar[Mapping[str, Scope]] = {"GET": Scope.JOBS_READ}

    @extend_schema(operation_id="jobs_get", parameters=[ALL], responses=serializers.JobsSerializer)
    def get(self, request: Request) -> Response:
        """How many photos, and how many of their stages, are in which state."""
        return Response(jobs.jobs(owner=library_in_question(request)))


class FailurePagination(KeysetPagination):
    ordering = ("-id",)


class FailureListView(APIView):
    pagination_class = FailurePagination
    required_scopes: ClassVar[Mapping[str, Scope]] = {"GET": Scope.JOBS_READ}

    @extend_schema(
        operation_id="jobs_failures_list",
        parameters=[ALL],
        responses=serializers.FailureSerializer(many=True),
    )
    def get(self, request: Request) -> Response:
        """Stages that failed for good, with the reason."""
        pages = self.pagination_class()
        runs = pages.paginate_queryset(jobs.failures(owner=library_in_question(request)), request)
        return pages.get_paginated_response(serializers.FailureSerializer(runs, many=True).data)


class FailureReplayView(APIView):
    required_scopes: ClassVar[Mapping[str, Scope]] = {"POST": Scope.JOBS_WRITE}

    @extend_schema(
        operation_id="jobs_failures_replay",
        parameters=[ALL],
        request=None,
        responses={202: serializers.ReplayedSerializer},
    )
    def post(self, request: Request, stage_run_id: int) -> Response:
        """Tries one failed stage anew, and the stages that were skipped because of it."""
        run = jobs.failure(owner=library_in_question(request), stage_run_id=stage_run_id)
        return _replayed([run.pk])


class FailureReplayAllView(APIView):
    required_scopes: ClassVar[Mapping[str, Scope]] = {"POST": Scope.JOBS_WRITE}

    @extend_schema(
        operation_id="jobs_failures_replay_all",
        parameters=[ALL],
        request=None,
        responses={202: serializers.ReplayedSerializer},
    )
    def post(self, request: Request) -> Response:
        """Tries failed stages anew, the oldest first, at most 1000 at a time."""
        failed = jobs.failures(owner=library_in_question(request)).order_by("id")
        return _replayed(list(failed.values_list("pk", flat=True)[:REPLAY_BATCH]))


def _replayed(stage_run_ids: list[int]) -> Response:
    count = replay(stage_run_ids=stage_run_ids)
    return Response({"replayed": count}, status=status.HTTP_202_ACCEPTED)
