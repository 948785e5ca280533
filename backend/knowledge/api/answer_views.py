"""Asking, and saying whether the answer helped."""

from collections.abc import Mapping
from typing import Any, ClassVar
from uuid import UUID

from drf_spectacular.utils import extend_schema
from rest_framework import status
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from backend.accounts.models import Scope
from backend.accounts.services import attempts
from backend.common.addresses import address_of
from backend.common.openapi import missing
from backend.knowledge.api import answer_serializers as serializers
from backend.knowledge.api import examples
from backend.knowledge.api.access import MayAsk, asker
from backend.knowledge.selectors.bases import (
    bases_to_ask,
    editable_bases,
    passage_to_read,
    readable_bases,
)
from backend.knowledge.services.answering import Asked, answer
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

    @extend_schema(
        operation_id="knowledge_ask",
        tags=["knowledge"],
        request=serializers.KnowledgeQuestionSerializer,
        responses={200: serializers.KnowledgeAnswerSerializer}
        | missing("No such base or conversation."),
        examples=[examples.QUESTION],
    )
    def post(self, request: Request) -> Response:
        """Answers a question about the album, and says where the answer stands.

        Every part of an answer is cited. Where nothing that may be quoted to you says it, `outcome`
        is `refused`, and `topics` names what is nearest. `approved` is the answer that somebody
        wrote to this very question.
        """
        given = serializers.KnowledgeQuestionSerializer(data=request.data)
        given.is_valid(raise_exception=True)
        user = asker(request)
        _count_question(request)
        asked = answer(
            text=given.validated_data["question"],
            bases=bases_to_ask(user, given.validated_data["bases"]),
            user=user,
            conversation_id=given.validated_data["conversation_id"],
        )
        return Response(_shown(asked))


class FeedbackView(APIView):
    required_scopes: ClassVar[Mapping[str, Scope]] = {"POST": Scope.KNOWLEDGE_READ}
    permission_classes = (MayAsk,)

    @extend_schema(
        operation_id="knowledge_feedback",
        tags=["knowledge"],
        request=serializers.AnswerFeedbackSerializer,
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


def _count_question(request: Request) -> None:
    """An answer costs more than a page. Raises TooManyRequests."""
    user = asker(request)
    if user is None:
        attempts.count(name="knowledge_guest", identity=address_of(request._request))
    else:
        attempts.count(name="knowledge_user", identity=str(user.pk))


def _shown(asked: Asked) -> dict[str, Any]:
    found = asked.answer
    return serializers.KnowledgeAnswerSerializer(
        {
            "id": asked.exchange.pk,
            "conversation_id": asked.exchange.conversation_id,
            "asked_as": asked.exchange.asked_as,
            "answer": found.text,
            "outcome": found.outcome,
            "confidence": found.confidence,
            "language": found.language,
            "citations": found.citations,
            "topics": found.topics,
            "written_by": found.written_by,
        }
    ).data
