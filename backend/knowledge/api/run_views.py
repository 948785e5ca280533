"""Runs of a gold set, and the check that publishing wants, for those who keep a base."""

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
from backend.common.openapi import conflict, missing
from backend.common.pagination import KeysetPagination
from backend.knowledge.api import examples
from backend.knowledge.api import run_serializers as serializers
from backend.knowledge.api.base_views import EDITING
from backend.knowledge.models import GoldResult, GoldRun
from backend.knowledge.selectors.bases import base_to_edit
from backend.knowledge.selectors.comparing import compare
from backend.knowledge.selectors.loop import run_to_edit
from backend.knowledge.selectors.thresholds import suggested_threshold
from backend.knowledge.services.checking import check_of, start_check
from backend.knowledge.services.runs import start_run

_EMPTY = conflict("`gold_set_empty`.")


class RunsView(generics.ListAPIView[GoldRun]):
    required_scopes: ClassVar[Mapping[str, Scope]] = EDITING
    serializer_class = serializers.GoldRunSerializer
    pagination_class = KeysetPagination

    def get_queryset(self) -> QuerySet[GoldRun]:
        base = base_to_edit(signed_in_user(self.request), self.kwargs["base_id"])
        return GoldRun.objects.filter(base=base)

    @extend_schema(operation_id="knowledge_runs_list", tags=["knowledge"])
    def get(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        """How the base did on its gold set, the latest first; old runs are forgotten."""
        return super().get(request, *args, **kwargs)

    @extend_schema(
        operation_id="knowledge_runs_create",
        tags=["knowledge"],
        request=serializers.NewGoldRunSerializer,
        examples=[examples.NEW_RUN],
        responses={201: serializers.GoldRunSerializer} | _EMPTY,
    )
    def post(self, request: Request, base_id: UUID) -> Response:
        """Asks the gold set, of the base as it is or as it would be. Where such a run is under way,
        that is the answer."""
        user = signed_in_user(request)
        base = base_to_edit(user, base_id)
        given = serializers.NewGoldRunSerializer(data=request.data)
        given.is_valid(raise_exception=True)
        run = start_run(base, user, view=given.validated_data["view"])
        return Response(serializers.GoldRunSerializer(run).data, status=status.HTTP_201_CREATED)


class RunView(APIView):
    required_scopes: ClassVar[Mapping[str, Scope]] = EDITING

    @extend_schema(
        operation_id="knowledge_runs_get",
        tags=["knowledge"],
        responses=serializers.GoldRunSerializer,
    )
    def get(self, request: Request, run_id: UUID) -> Response:
        """How far it is, and its figures once it is done."""
        run = run_to_edit(signed_in_user(request), run_id)
        return Response(serializers.GoldRunSerializer(run).data)


class InOrder(KeysetPagination):
    ordering = ("id",)


class ResultsView(generics.ListAPIView[GoldResult]):
    required_scopes: ClassVar[Mapping[str, Scope]] = EDITING
    serializer_class = serializers.GoldResultSerializer
    pagination_class = InOrder

    def get_queryset(self) -> QuerySet[GoldResult]:
        asked = serializers.GoldResultParameters(data=self.request.query_params)
        asked.is_valid(raise_exception=True)
        run = run_to_edit(signed_in_user(self.request), self.kwargs["run_id"])
        found = GoldResult.objects.filter(run=run)
        if (right := asked.validated_data["right"]) is not None:
            found = found.filter(is_right=right)
        for name in asked.validated_data.keys() & {"outcome", "language"}:
            found = found.filter(**{name: asked.validated_data[name]})
        return found

    @extend_schema(
        operation_id="knowledge_runs_results_list",
        tags=["knowledge"],
        parameters=[serializers.GoldResultParameters],
    )
    def get(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        """What came of each question: whether it was found, where, and what was answered."""
        return super().get(request, *args, **kwargs)


class ComparisonView(APIView):
    required_scopes: ClassVar[Mapping[str, Scope]] = EDITING

    @extend_schema(
        operation_id="knowledge_runs_comparison",
        tags=["knowledge"],
        parameters=[serializers.ComparisonParameters],
        responses={200: serializers.RunComparisonSerializer}
        | missing("No such run of this base.")
        | conflict("`run_unfinished`."),
    )
    def get(self, request: Request, run_id: UUID) -> Response:
        """What is better and what is worse in this run than in another."""
        run = run_to_edit(signed_in_user(request), run_id)
        asked = serializers.ComparisonParameters(data=request.query_params)
        asked.is_valid(raise_exception=True)
        before = run_to_edit(signed_in_user(request), asked.validated_data["before"], of=run.base)
        return Response(serializers.RunComparisonSerializer(compare(before, run)).data)


class CheckView(APIView):
    required_scopes: ClassVar[Mapping[str, Scope]] = EDITING

    @extend_schema(
        operation_id="knowledge_check_get",
        tags=["knowledge"],
        responses=serializers.PublishingCheckSerializer,
    )
    def get(self, request: Request, base_id: UUID) -> Response:
        """Whether what is pending right now was compared with what is live, and how it came out."""
        base = base_to_edit(signed_in_user(request), base_id)
        return Response(serializers.PublishingCheckSerializer(check_of(base)).data)

    @extend_schema(
        operation_id="knowledge_check_create",
        tags=["knowledge"],
        request=None,
        responses=serializers.PublishingCheckSerializer,
    )
    def post(self, request: Request, base_id: UUID) -> Response:
        """Compares them, where that has not been done: runs the gold set over both, but for a view
        that has not changed since it was run last. Ask again until it is no longer `running`."""
        user = signed_in_user(request)
        base = base_to_edit(user, base_id)
        return Response(serializers.PublishingCheckSerializer(start_check(base, user)).data)


class ThresholdView(APIView):
    required_scopes: ClassVar[Mapping[str, Scope]] = EDITING

    @extend_schema(
        operation_id="knowledge_threshold_get",
        tags=["knowledge"],
        responses={200: serializers.ThresholdSuggestionSerializer} | conflict("`no_run_yet`."),
    )
    def get(self, request: Request, base_id: UUID) -> Response:
        """The threshold that would have done best in the last run; to be set as the base's own
        `threshold`, if wanted."""
        base = base_to_edit(signed_in_user(request), base_id)
        return Response(serializers.ThresholdSuggestionSerializer(suggested_threshold(base)).data)
