"""What was asked of a base, and the work that it leaves to those who keep it."""

from collections.abc import Mapping
from typing import Any, ClassVar
from uuid import UUID
from zoneinfo import ZoneInfo

from django.db.models import F, QuerySet
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
from backend.knowledge.api import work_serializers as serializers
from backend.knowledge.api.base_views import EDITING
from backend.knowledge.api.editor_serializers import KnowledgePassageSerializer
from backend.knowledge.api.gold_serializers import GoldQuestionSerializer
from backend.knowledge.models import Exchange, QuestionGroup
from backend.knowledge.selectors import groups
from backend.knowledge.selectors.bases import base_to_edit, passage_to_edit
from backend.knowledge.selectors.loop import group_to_edit
from backend.knowledge.selectors.usage import usage_of
from backend.knowledge.services import gold, settling

_SETTLED = conflict("`group_settled`.")


class AskedView(generics.ListAPIView[Exchange]):
    required_scopes: ClassVar[Mapping[str, Scope]] = EDITING
    serializer_class = serializers.AskedQuestionSerializer
    pagination_class = KeysetPagination

    def get_serializer_context(self) -> dict[str, Any]:
        return {**super().get_serializer_context(), "base_id": self.kwargs.get("base_id")}

    def get_queryset(self) -> QuerySet[Exchange]:
        asked = serializers.AskedQuestionParameters(data=self.request.query_params)
        asked.is_valid(raise_exception=True)
        base = base_to_edit(signed_in_user(self.request), self.kwargs["base_id"])
        wish = dict(asked.validated_data)
        words = wish.pop("q", "")
        found = Exchange.objects.filter(bases=base, **wish).annotate(mood=F("reading__mood"))
        return found.filter(question__icontains=words) if words else found

    @extend_schema(
        operation_id="knowledge_asked_list",
        tags=["knowledge"],
        parameters=[serializers.AskedQuestionParameters],
    )
    def get(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        """What was asked of the base, the latest first: the words, and not who asked. Questions
        are kept for a bounded time."""
        return super().get(request, *args, **kwargs)


class GroupsPagination(KeysetPagination):
    ordering = ("-count", "-latest_at", "id")


class GroupsView(generics.ListAPIView[QuestionGroup]):
    required_scopes: ClassVar[Mapping[str, Scope]] = EDITING
    serializer_class = serializers.QuestionGroupSerializer
    pagination_class = GroupsPagination

    def get_queryset(self) -> QuerySet[QuestionGroup]:
        asked = serializers.QuestionGroupParameters(data=self.request.query_params)
        asked.is_valid(raise_exception=True)
        base = base_to_edit(signed_in_user(self.request), self.kwargs["base_id"])
        return groups.open_groups(base, reason=asked.validated_data.get("reason", ""))

    @extend_schema(
        operation_id="knowledge_groups_list",
        tags=["knowledge"],
        parameters=[serializers.QuestionGroupParameters],
    )
    def get(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        """Questions that were not answered, or not well, by what they ask about: the largest group
        first. A question joins its group some seconds after it was asked."""
        page = self.paginate_queryset(self.get_queryset()) or []
        shown = serializers.QuestionGroupSerializer(
            page, many=True, context={"remarks": groups.remarks_of(page)}
        )
        return self.get_paginated_response(shown.data)


class GroupView(APIView):
    required_scopes: ClassVar[Mapping[str, Scope]] = EDITING

    @extend_schema(
        operation_id="knowledge_groups_get",
        tags=["knowledge"],
        responses=serializers.QuestionGroupDetailSerializer,
    )
    def get(self, request: Request, group_id: UUID) -> Response:
        """One group, with its questions, and the passages that are nearest to them now."""
        group = group_to_edit(signed_in_user(request), group_id)
        shown = serializers.QuestionGroupDetailSerializer(
            groups.detailed(group), context={"remarks": groups.remarks_of([group])}
        )
        return Response(shown.data)


class SettleView(APIView):
    required_scopes: ClassVar[Mapping[str, Scope]] = EDITING

    @extend_schema(
        operation_id="knowledge_groups_settle",
        tags=["knowledge"],
        request=None,
        responses=serializers.SettledSerializer,
    )
    def post(self, request: Request, group_id: UUID) -> Response:
        """Nothing more is to be done about these questions. One that is asked later opens the group
        again."""
        group = group_to_edit(signed_in_user(request), group_id)
        return Response(serializers.SettledSerializer({"settled": settling.settle(group)}).data)


class AnswerGroupView(APIView):
    required_scopes: ClassVar[Mapping[str, Scope]] = EDITING

    @extend_schema(
        operation_id="knowledge_groups_answer",
        tags=["knowledge"],
        request=serializers.GroupAnswerSerializer,
        examples=[examples.GROUP_ANSWER],
        responses={201: KnowledgePassageSerializer} | _SETTLED,
    )
    def post(self, request: Request, group_id: UUID) -> Response:
        """Writes the approved answer to the group's questions, pending as every change, and settles
        the group."""
        user = signed_in_user(request)
        group = group_to_edit(user, group_id)
        given = serializers.GroupAnswerSerializer(data=request.data)
        given.is_valid(raise_exception=True)
        passage = settling.answer_group(group, user, **given.validated_data)
        return Response(KnowledgePassageSerializer(passage).data, status=status.HTTP_201_CREATED)


class AttachGroupView(APIView):
    required_scopes: ClassVar[Mapping[str, Scope]] = EDITING

    @extend_schema(
        operation_id="knowledge_groups_attach",
        tags=["knowledge"],
        request=serializers.GroupAttachmentSerializer,
        examples=[examples.GROUP_ATTACHMENT],
        responses={200: KnowledgePassageSerializer}
        | missing("No such passage of this base.")
        | conflict("`too_many_questions`, `group_settled`, `passage_replaced`."),
    )
    def post(self, request: Request, group_id: UUID) -> Response:
        """Attaches the group's questions to a passage that answers them, pending as every change,
        and settles the group. The passage has another id from then on."""
        user = signed_in_user(request)
        group = group_to_edit(user, group_id)
        given = serializers.GroupAttachmentSerializer(data=request.data)
        given.is_valid(raise_exception=True)
        wish = dict(given.validated_data)
        passage = passage_to_edit(user, wish.pop("passage_id"))
        attached = settling.attach_group(group, user, passage, **wish)
        return Response(KnowledgePassageSerializer(attached).data)


class GroupGoldView(APIView):
    required_scopes: ClassVar[Mapping[str, Scope]] = EDITING

    @extend_schema(
        operation_id="knowledge_groups_gold",
        tags=["knowledge"],
        request=serializers.GroupGoldSerializer,
        examples=[examples.GROUP_GOLD],
        responses={201: GoldQuestionSerializer}
        | missing("No such document or approved answer.")
        | conflict("`gold_known`, `gold_set_full`."),
    )
    def post(self, request: Request, group_id: UUID) -> Response:
        """Adds the question that stands for the group to the gold set; settles nothing."""
        user = signed_in_user(request)
        group = group_to_edit(user, group_id)
        given = serializers.GroupGoldSerializer(data=request.data)
        given.is_valid(raise_exception=True)
        question = gold.add_gold(group.base, user, question=group.question, **given.validated_data)
        return Response(GoldQuestionSerializer(question).data, status=status.HTTP_201_CREATED)


class UsageView(APIView):
    required_scopes: ClassVar[Mapping[str, Scope]] = EDITING

    @extend_schema(
        operation_id="knowledge_usage_get",
        tags=["knowledge"],
        parameters=[serializers.UsageParameters],
        responses=serializers.KnowledgeUsageSerializer,
    )
    def get(self, request: Request, base_id: UUID) -> Response:
        """How the base is used, day by day, and how much of it is: today and the days before it,
        in your own time zone."""
        user = signed_in_user(request)
        base = base_to_edit(user, base_id)
        asked = serializers.UsageParameters(data=request.query_params)
        asked.is_valid(raise_exception=True)
        found = usage_of(base, zone=ZoneInfo(user.time_zone), days=asked.validated_data["days"])
        return Response(serializers.KnowledgeUsageSerializer(found).data)
