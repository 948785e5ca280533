"""Passages and approved answers, for those who keep a base."""

from collections.abc import Mapping
from typing import Any, ClassVar
from uuid import UUID

from django.db.models import Q, QuerySet, Value
from django.db.models.functions import Coalesce
from drf_spectacular.utils import extend_schema
from rest_framework import generics, status
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from backend.accounts.api.identity import signed_in_user
from backend.accounts.models import Scope
from backend.common.openapi import conflict
from backend.common.pagination import KeysetPagination
from backend.knowledge.api import editor_serializers as serializers
from backend.knowledge.api import examples
from backend.knowledge.api.base_views import EDITING
from backend.knowledge.models import Passage
from backend.knowledge.selectors.bases import base_to_edit, passage_to_edit
from backend.knowledge.services.editing import (
    add_passage,
    edit_passage,
    enable_passage,
    remove_passage,
)

_NO_DOCUMENT = UUID(int=0)


class ByDocument(KeysetPagination):
    """First those of no document: approved answers, and what was written by hand."""

    ordering = ("of", "position", "id")


class PassagesView(generics.ListAPIView[Passage]):
    required_scopes: ClassVar[Mapping[str, Scope]] = EDITING
    serializer_class = serializers.KnowledgePassageSerializer
    pagination_class = ByDocument

    def get_queryset(self) -> QuerySet[Passage]:
        asked = serializers.PassageParameters(data=self.request.query_params)
        asked.is_valid(raise_exception=True)
        base = base_to_edit(signed_in_user(self.request), self.kwargs["base_id"])
        found = Passage.objects.filter(base=base).defer("words", "sentences")
        found = found.annotate(of=Coalesce("document_id", Value(_NO_DOCUMENT)))
        found = found.filter(Q(is_next=True) | Q(is_disabled=True))
        if document := asked.validated_data.get("document"):
            found = found.filter(document=document)
        if kind := asked.validated_data.get("kind"):
            found = found.filter(kind=kind)
        if words := asked.validated_data.get("q"):
            found = found.filter(Q(text__icontains=words) | Q(questions__icontains=words))
        return found

    @extend_schema(
        operation_id="knowledge_editing_passages_list",
        tags=["knowledge"],
        parameters=[serializers.PassageParameters],
    )
    def get(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        """The passages of a base as they would be, document by document."""
        return super().get(request, *args, **kwargs)

    @extend_schema(
        operation_id="knowledge_passages_create",
        tags=["knowledge"],
        request=serializers.PassageWordsSerializer,
        examples=[examples.NEW_PASSAGE],
        responses={201: serializers.KnowledgePassageSerializer},
    )
    def post(self, request: Request, base_id: UUID) -> Response:
        """Writes a passage: with `questions`, the approved answer to them."""
        user = signed_in_user(request)
        base = base_to_edit(user, base_id)
        given = serializers.PassageWordsSerializer(data=request.data)
        given.is_valid(raise_exception=True)
        passage = add_passage(base, user, **given.validated_data)
        return Response(
            serializers.KnowledgePassageSerializer(passage).data, status=status.HTTP_201_CREATED
        )


class PassageView(APIView):
    required_scopes: ClassVar[Mapping[str, Scope]] = EDITING

    @extend_schema(
        operation_id="knowledge_passages_update",
        tags=["knowledge"],
        request=serializers.PassageEditSerializer,
        examples=[examples.PASSAGE_EDIT],
        responses={200: serializers.KnowledgePassageSerializer} | conflict("`passage_replaced`."),
    )
    def patch(self, request: Request, passage_id: UUID) -> Response:
        """Changes its words, or whether it is answered from, once that is published. The answer
        has another id: a passage never changes, another takes its place."""
        user = signed_in_user(request)
        passage = passage_to_edit(user, passage_id)
        given = serializers.PassageEditSerializer(data=request.data)
        given.is_valid(raise_exception=True)
        changes = dict(given.validated_data)
        is_enabled = changes.pop("is_enabled", None)
        if changes:
            passage = edit_passage(passage, user, changes)
        if is_enabled is not None:
            passage = enable_passage(passage, is_enabled=is_enabled)
        return Response(serializers.KnowledgePassageSerializer(passage).data)

    @extend_schema(
        operation_id="knowledge_passages_delete",
        tags=["knowledge"],
        responses={204: None} | conflict("`passage_of_document`."),
    )
    def delete(self, request: Request, passage_id: UUID) -> Response:
        """Takes away one that was written by hand, once that is published."""
        remove_passage(passage_to_edit(signed_in_user(request), passage_id))
        return Response(status=status.HTTP_204_NO_CONTENT)
