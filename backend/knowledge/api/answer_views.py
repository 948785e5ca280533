"""Asking, and saying whether the answer helped."""

from collections.abc import Mapping
from typing import ClassVar
from uuid import UUID

from django.http import StreamingHttpResponse
from drf_spectacular.utils import extend_schema
from rest_framework import status
from rest_framework.renderers import JSONRenderer
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from backend.accounts.models import Scope
from backend.common.event_streams import EventStreamRenderer, event_stream
from backend.common.openapi import missing
from backend.knowledge.api import answer_serializers as serializers
from backend.knowledge.api import answer_stream, examples
from backend.knowledge.api.access import MayAsk, asker, count_question
from backend.knowledge.selectors.bases import (
    bases_to_ask,
    editable_bases,
    passage_to_read,
    readable_bases,
)
from backend.knowledge.services.answering import answer, take
from backend.knowledge.services.feedback import judge


class ReadableBasesView(APIView):
    required_scopes: ClassVar[Mapping[str, Scope]] = {"GET": Scope.KNOWLEDGE_READ}
    permission_classes = (MayAsk,)

    @extend_schema(
        operation_id="knowledge_bases_list",
        tags=["knowledge"],
        responses=serializers.AskableBaseSerializer(many=True),
    )
    def get(self, request: Request) -> Response:
        """The knowledge bases that you may ask: without signing in, those that are public."""
        user = asker(request)
        editable = set(editable_bases(user).values_list("pk", flat=True)) if user else set()
        shown = serializers.AskableBaseSerializer(
            readable_bases(user), many=True, context={"editable": editable}
        )
        return Response(shown.data)


class AskKnowledgeView(APIView):
    required_scopes: ClassVar[Mapping[str, Scope]] = {"POST": Scope.KNOWLEDGE_READ}
    permission_classes = (MayAsk,)
    renderer_classes = (JSONRenderer, EventStreamRenderer)

    @extend_schema(
        operation_id="knowledge_ask",
        tags=["knowledge"],
        request=serializers.KnowledgeQuestionSerializer,
        responses={
            (200, "application/json"): serializers.KnowledgeAnswerSerializer,
            (200, "text/event-stream"): answer_stream.DESCRIPTION,
        }
        | missing("No such base or conversation."),
        examples=[examples.QUESTION],
    )
    def post(self, request: Request) -> Response | StreamingHttpResponse:
        """Answers a question about the album, and says where the answer stands.

        Every part of an answer is cited. Where nothing that may be quoted to you says it, `outcome`
        is `refused`, and `topics` names what is nearest. `approved` is the answer that somebody
        wrote to this very question; `declined` says that the question is not for this place.
        """
        given = serializers.KnowledgeQuestionSerializer(data=request.data)
        given.is_valid(raise_exception=True)
        user = asker(request)
        count_question(request)
        taken = take(
            text=given.validated_data["question"],
            bases=bases_to_ask(user, given.validated_data["bases"]),
            user=user,
            conversation_id=given.validated_data["conversation_id"],
            language=given.validated_data["language"] or "",
        )
        renderer = request.accepted_renderer
        if given.validated_data.get("stream") or isinstance(renderer, EventStreamRenderer):
            request_id = request.META.get("shiguang.request_id", "")
            return event_stream(answer_stream.frames(taken, request_id=request_id))
        return Response(serializers.shown(answer(taken)))


class FeedbackView(APIView):
    required_scopes: ClassVar[Mapping[str, Scope]] = {"POST": Scope.KNOWLEDGE_READ}
    permission_classes = (MayAsk,)

    @extend_schema(
        operation_id="knowledge_feedback",
        tags=["knowledge"],
        request=serializers.AnswerFeedbackSerializer,
        examples=[examples.FEEDBACK],
        responses={204: None},
    )
    def post(self, request: Request, exchange_id: UUID) -> Response:
        """Says whether an answer helped. The last word counts; editors read it."""
        given = serializers.AnswerFeedbackSerializer(data=request.data)
        given.is_valid(raise_exception=True)
        judge(exchange_id=exchange_id, user=asker(request), **given.validated_data)
        return Response(status=status.HTTP_204_NO_CONTENT)


class ReadPassageView(APIView):
    required_scopes: ClassVar[Mapping[str, Scope]] = {"GET": Scope.KNOWLEDGE_READ}
    permission_classes = (MayAsk,)

    @extend_schema(
        operation_id="knowledge_passages_get",
        tags=["knowledge"],
        responses=serializers.ReadPassageSerializer,
    )
    def get(self, request: Request, passage_id: UUID) -> Response:
        """A passage as it stands in its document: what a citation leads to."""
        passage = passage_to_read(asker(request), passage_id)
        return Response(serializers.ReadPassageSerializer(passage).data)
