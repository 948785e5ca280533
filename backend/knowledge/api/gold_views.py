"""The gold set of a base, for those who keep it."""

from collections.abc import Mapping
from typing import Any, ClassVar
from uuid import UUID

from django.db.models import QuerySet
from django.http import HttpResponse
from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import OpenApiResponse, extend_schema
from rest_framework import generics, status
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from backend.accounts.api.identity import signed_in_user
from backend.accounts.models import Scope
from backend.common.negotiation import AlwaysFile
from backend.common.openapi import conflict, missing
from backend.common.pagination import KeysetPagination
from backend.knowledge.api import examples
from backend.knowledge.api import gold_serializers as serializers
from backend.knowledge.api.base_views import EDITING
from backend.knowledge.evaluation.gold_files import GoldFormat, written
from backend.knowledge.models import GoldQuestion
from backend.knowledge.selectors.bases import base_to_edit
from backend.knowledge.selectors.loop import exchange_of, gold_to_edit
from backend.knowledge.services import gold
from backend.knowledge.services.gold_importing import import_gold

_NAMED = missing("No such document, approved answer, or answer.")
_KNOWN = conflict("`gold_known`, `gold_set_full`.")
_MEDIA_TYPES = {GoldFormat.JSONL: "application/x-ndjson", GoldFormat.CSV: "text/csv"}


class GoldSetView(generics.ListAPIView[GoldQuestion]):
    required_scopes: ClassVar[Mapping[str, Scope]] = EDITING
    serializer_class = serializers.GoldQuestionSerializer
    pagination_class = KeysetPagination

    def get_queryset(self) -> QuerySet[GoldQuestion]:
        asked = serializers.GoldParameters(data=self.request.query_params)
        asked.is_valid(raise_exception=True)
        base = base_to_edit(signed_in_user(self.request), self.kwargs["base_id"])
        found = GoldQuestion.objects.filter(base=base).prefetch_related("sources__document")
        if words := asked.validated_data.get("q"):
            found = found.filter(question__icontains=words)
        if language := asked.validated_data.get("language"):
            found = found.filter(language=language)
        if (answerable := asked.validated_data["answerable"]) is not None:
            found = found.filter(is_answerable=answerable)
        return found

    @extend_schema(
        operation_id="knowledge_gold_list",
        tags=["knowledge"],
        parameters=[serializers.GoldParameters],
    )
    def get(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        """Questions of which it is known what answers them, the newest first: what the base is
        measured by before a change is published."""
        return super().get(request, *args, **kwargs)

    @extend_schema(
        operation_id="knowledge_gold_create",
        tags=["knowledge"],
        request=serializers.NewGoldQuestionSerializer,
        examples=[examples.NEW_GOLD],
        responses={201: serializers.GoldQuestionSerializer} | _NAMED | _KNOWN,
    )
    def post(self, request: Request, base_id: UUID) -> Response:
        """Adds one. `sources` outlive the passages that they name: a section of a document, or the
        approved answer to a question."""
        user = signed_in_user(request)
        base = base_to_edit(user, base_id)
        given = serializers.NewGoldQuestionSerializer(data=request.data)
        given.is_valid(raise_exception=True)
        return _added(gold.add_gold(base, user, **given.validated_data))


class GoldQuestionView(APIView):
    required_scopes: ClassVar[Mapping[str, Scope]] = EDITING

    @extend_schema(
        operation_id="knowledge_gold_update",
        tags=["knowledge"],
        request=serializers.GoldQuestionEditSerializer,
        examples=[examples.GOLD_EDIT],
        responses={200: serializers.GoldQuestionSerializer} | _NAMED | _KNOWN,
    )
    def patch(self, request: Request, gold_id: UUID) -> Response:
        """Changes what is sent of it."""
        question = gold_to_edit(signed_in_user(request), gold_id)
        given = serializers.GoldQuestionEditSerializer(data=request.data, partial=True)
        given.is_valid(raise_exception=True)
        changed = gold.edit_gold(question, dict(given.validated_data))
        return Response(serializers.GoldQuestionSerializer(changed).data)

    @extend_schema(operation_id="knowledge_gold_delete", tags=["knowledge"], responses={204: None})
    def delete(self, request: Request, gold_id: UUID) -> Response:
        """Takes it out of the gold set; runs of before keep it."""
        gold_to_edit(signed_in_user(request), gold_id).delete()
        return Response(status=status.HTTP_204_NO_CONTENT)


class GoldFromAnswerView(APIView):
    required_scopes: ClassVar[Mapping[str, Scope]] = EDITING

    @extend_schema(
        operation_id="knowledge_gold_from_answer",
        tags=["knowledge"],
        request=serializers.GoldFromAnswerSerializer,
        examples=[examples.GOLD_FROM_ANSWER],
        responses={201: serializers.GoldQuestionSerializer} | _NAMED | _KNOWN,
    )
    def post(self, request: Request, base_id: UUID) -> Response:
        """Adds a question that somebody asked."""
        user = signed_in_user(request)
        base = base_to_edit(user, base_id)
        given = serializers.GoldFromAnswerSerializer(data=request.data)
        given.is_valid(raise_exception=True)
        wish = dict(given.validated_data)
        exchange = exchange_of(base, wish.pop("exchange_id"))
        return _added(gold.add_asked(base, user, exchange, **wish))


class GoldImportView(APIView):
    required_scopes: ClassVar[Mapping[str, Scope]] = EDITING

    @extend_schema(
        operation_id="knowledge_gold_import",
        tags=["knowledge"],
        request=serializers.GoldFileSerializer,
        examples=[examples.GOLD_FILE],
        responses=serializers.GoldImportSerializer,
    )
    def post(self, request: Request, base_id: UUID) -> Response:
        """Takes every line that makes sense, and says of each other why not. What has the `id` or
        the words of one that is there changes it; nothing is deleted.

        JSONL: `{"id", "question", "language", "answerable", "sources": [{"document", "heading"} or
        {"question"}], "answer"}` a line, where a `document` is named by its address or title. CSV:
        the same columns, and in `sources` one a line as `document # heading` or `? question`.
        """
        user = signed_in_user(request)
        base = base_to_edit(user, base_id)
        given = serializers.GoldFileSerializer(data=request.data)
        given.is_valid(raise_exception=True)
        report = import_gold(
            base,
            user,
            form=GoldFormat(given.validated_data["format"]),
            content=given.validated_data["content"],
        )
        return Response(serializers.GoldImportSerializer(report).data)


class GoldExportView(APIView):
    required_scopes: ClassVar[Mapping[str, Scope]] = EDITING
    content_negotiation_class = AlwaysFile

    @extend_schema(
        operation_id="knowledge_gold_export",
        tags=["knowledge"],
        parameters=[serializers.GoldFormatParameters],
        responses={
            (200, media_type): OpenApiResponse(OpenApiTypes.STR, description="The file.")
            for media_type in _MEDIA_TYPES.values()
        },
    )
    def get(self, request: Request, base_id: UUID) -> HttpResponse:
        """The gold set as a file that can be imported again, here or elsewhere."""
        base = base_to_edit(signed_in_user(request), base_id)
        asked = serializers.GoldFormatParameters(data=request.query_params)
        asked.is_valid(raise_exception=True)
        form = GoldFormat(asked.validated_data["format"])
        answer = HttpResponse(
            written(base, form), content_type=f"{_MEDIA_TYPES[form]}; charset=utf-8"
        )
        answer["Content-Disposition"] = f'attachment; filename="gold-{base.slug}.{form}"'
        return answer


def _added(question: GoldQuestion) -> Response:
    return Response(
        serializers.GoldQuestionSerializer(question).data, status=status.HTTP_201_CREATED
    )
