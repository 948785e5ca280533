"""Knowledge bases, for those who keep them."""

from collections.abc import Mapping
from typing import ClassVar
from uuid import UUID

from drf_spectacular.utils import extend_schema
from rest_framework import status
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from backend.accounts.api.identity import signed_in_user
from backend.accounts.models import Scope
from backend.common.conditional import Conditional
from backend.common.openapi import conflict
from backend.knowledge.answering.composing import compose
from backend.knowledge.api import editor_serializers as serializers
from backend.knowledge.api import examples
from backend.knowledge.api.run_serializers import PublishingSerializer
from backend.knowledge.models import KnowledgeBase
from backend.knowledge.retrieval.question import Scope as Where
from backend.knowledge.retrieval.question import View
from backend.knowledge.selectors.bases import base_to_edit, editable_bases
from backend.knowledge.selectors.progress import with_counts
from backend.knowledge.services.answering import look_up, threshold_of
from backend.knowledge.services.bases import edit_base, make_base, refuse_product
from backend.knowledge.services.checking import publish_checked
from backend.knowledge.services.documents import delete_base
from backend.knowledge.services.publishing import discard

_EDITS: Mapping[str, Scope] = dict.fromkeys(("POST", "PATCH", "DELETE"), Scope.KNOWLEDGE_WRITE)
EDITING: Mapping[str, Scope] = {"GET": Scope.KNOWLEDGE_READ, **_EDITS}


class BasesView(APIView):
    required_scopes: ClassVar[Mapping[str, Scope]] = EDITING

    @extend_schema(
        operation_id="knowledge_editing_list",
        tags=["knowledge"],
        responses=serializers.KnowledgeBaseSerializer(many=True),
    )
    def get(self, request: Request) -> Response:
        """The knowledge bases that you may change."""
        bases = with_counts(editable_bases(signed_in_user(request)))
        return Response(serializers.KnowledgeBaseSerializer(bases, many=True).data)

    @extend_schema(
        operation_id="knowledge_bases_create",
        tags=["knowledge"],
        request=serializers.NewKnowledgeBaseSerializer,
        examples=[examples.NEW_BASE],
        responses={201: serializers.KnowledgeBaseSerializer} | conflict("`base_known`."),
    )
    def post(self, request: Request) -> Response:
        """Makes a knowledge base. For administrators."""
        given = serializers.NewKnowledgeBaseSerializer(data=request.data)
        given.is_valid(raise_exception=True)
        base = make_base(owner=signed_in_user(request), **given.validated_data)
        return Response(_shown(base), status=status.HTTP_201_CREATED)


class BaseView(Conditional):
    row = KnowledgeBase
    required_scopes: ClassVar[Mapping[str, Scope]] = EDITING

    @extend_schema(
        operation_id="knowledge_bases_get",
        tags=["knowledge"],
        responses=serializers.KnowledgeBaseSerializer,
    )
    def get(self, request: Request, base_id: UUID) -> Response:
        """One that you may change."""
        return Response(_shown(base_to_edit(signed_in_user(request), base_id)))

    @extend_schema(
        operation_id="knowledge_bases_update",
        tags=["knowledge"],
        request=serializers.KnowledgeBaseEditSerializer,
        examples=[examples.BASE_EDIT],
        responses=serializers.KnowledgeBaseSerializer,
    )
    def patch(self, request: Request, base_id: UUID) -> Response:
        """Changes it at once; who may ask and edit is its owner's to say."""
        user = signed_in_user(request)
        base = base_to_edit(user, base_id)
        given = serializers.KnowledgeBaseEditSerializer(data=request.data, partial=True)
        given.is_valid(raise_exception=True)
        return Response(_shown(edit_base(base, user, dict(given.validated_data))))

    @extend_schema(
        operation_id="knowledge_bases_delete",
        tags=["knowledge"],
        responses={204: None} | conflict("`product_documents`."),
    )
    def delete(self, request: Request, base_id: UUID) -> Response:
        """Deletes it with everything in it. What was asked and answered stays in the record."""
        base = base_to_edit(signed_in_user(request), base_id)
        refuse_product(base)
        delete_base(base)
        return Response(status=status.HTTP_204_NO_CONTENT)


class PublishView(APIView):
    required_scopes: ClassVar[Mapping[str, Scope]] = EDITING

    @extend_schema(
        operation_id="knowledge_bases_publish",
        tags=["knowledge"],
        request=PublishingSerializer,
        examples=[examples.PUBLISHING],
        responses={200: serializers.PublishedSerializer}
        | conflict("`document_under_way`, `check_needed`, `check_worse`."),
    )
    def post(self, request: Request, base_id: UUID) -> Response:
        """From now on it is answered from what was pending.

        A base with a gold set is checked before (`POST .../check`): `check_needed` where exactly
        what is pending was not compared with what is live, and `check_worse` where answers that are
        right would be wrong, unless `accept_worse` says that they may.
        """
        base = base_to_edit(signed_in_user(request), base_id)
        given = PublishingSerializer(data=request.data)
        given.is_valid(raise_exception=True)
        changed = publish_checked(base.pk, **given.validated_data)
        return Response(serializers.PublishedSerializer({"changed": changed}).data)


class DiscardView(APIView):
    required_scopes: ClassVar[Mapping[str, Scope]] = EDITING

    @extend_schema(
        operation_id="knowledge_bases_discard",
        tags=["knowledge"],
        request=None,
        responses=serializers.PublishedSerializer,
    )
    def post(self, request: Request, base_id: UUID) -> Response:
        """Drops what is pending."""
        base = base_to_edit(signed_in_user(request), base_id)
        return Response(serializers.PublishedSerializer({"changed": discard(base.pk)}).data)


class HitTestView(APIView):
    required_scopes: ClassVar[Mapping[str, Scope]] = EDITING

    @extend_schema(
        operation_id="knowledge_bases_hit_test",
        tags=["knowledge"],
        request=serializers.HitTestSerializer,
        examples=[examples.HIT_TEST],
        responses=serializers.HitTestAnswerSerializer,
    )
    def post(self, request: Request, base_id: UUID) -> Response:
        """What would be found for a question, by which list, and what speaks for it. Nothing is
        recorded."""
        base = base_to_edit(signed_in_user(request), base_id)
        given = serializers.HitTestSerializer(data=request.data)
        given.is_valid(raise_exception=True)
        view = View.NEXT if given.validated_data["view"] == "next" else View.LIVE
        question, hits = look_up(given.validated_data["question"], Where((base.pk,), view))
        threshold = threshold_of(question, [base])
        answer = compose(question, hits, threshold=threshold)
        found = {
            "weights": question.weights,
            "has_point": question.point is not None,
            "threshold": threshold,
            "outcome": answer.outcome,
            "answer": answer.text,
            "hits": [
                {
                    "passage": hit.passage,
                    "title": hit.passage.document.title if hit.passage.document else "",
                    "confidence": hit.confidence,
                    "by_words": hit.by_words,
                    "by_meaning": hit.by_meaning,
                    "evidence": hit.evidence,
                }
                for hit in hits
            ],
        }
        return Response(serializers.HitTestAnswerSerializer(found).data)


def _shown(base: KnowledgeBase) -> object:
    return serializers.KnowledgeBaseSerializer(
        with_counts(KnowledgeBase.objects.all()).get(pk=base.pk)
    ).data
