"""Questions in plain words, and what people are to whoever asks."""

from collections.abc import Mapping
from typing import Any, ClassVar
from uuid import UUID

from django.db.models import QuerySet
from django.utils import timezone
from drf_spectacular.utils import OpenApiParameter, extend_schema
from rest_framework import generics
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from backend.accounts.api.identity import signed_in_user
from backend.accounts.models import Scope
from backend.asking import kinship
from backend.asking.api import examples
from backend.asking.api.requests import AskSerializer, SetRelationsSerializer
from backend.asking.api.serializers import (
    AskAnswerSerializer,
    RelationKindSerializer,
    RelationSerializer,
    RelationsSerializer,
)
from backend.asking.language import readers_language
from backend.asking.models import Relation
from backend.asking.selectors.lexicon import lexicon_of
from backend.asking.selectors.relations import ORDERING, list_relations, relations_of_person
from backend.asking.services.asking import answer_to, ask
from backend.asking.services.relations import set_relations
from backend.common.conditional import Conditional
from backend.common.pagination import KeysetPagination, page_limit

_PAGE_SIZE = 50
_MAX_PAGE_SIZE = 100
_PAGING = [
    OpenApiParameter(
        "cursor", str, description="`next_cursor` of the page before; send its filters along."
    ),
    OpenApiParameter(
        "limit",
        {"type": "integer", "minimum": 1, "maximum": _MAX_PAGE_SIZE, "default": _PAGE_SIZE},
    ),
]


class AskView(APIView):
    required_scopes: ClassVar[Mapping[str, Scope]] = {"POST": Scope.ASSETS_READ}

    @extend_schema(
        operation_id="ask",
        tags=["ask"],
        parameters=_PAGING,
        request=AskSerializer,
        responses=AskAnswerSerializer,
        examples=[examples.QUESTION, examples.CHANGED, examples.NEVER],
    )
    def post(self, request: Request) -> Response:
        """Answers a sentence: 去年国庆和奶奶在北京, "how often were we at the lake in 2023?".

        It becomes filters, all of which hold of the photos that are found; show them, let them be
        changed, and send them back in place of the text. A question is answered in a sentence too,
        in its own language, which is put together from the rows found. Names that the album does
        not know (`unknown_name`) are refused in filters, and left over in a text.
        """
        given = AskSerializer(data=request.data)
        given.is_valid(raise_exception=True)
        owner = signed_in_user(request)
        lexicon = lexicon_of(owner=owner, now=timezone.now())
        labels = readers_language()
        page: dict[str, Any] = {
            "cursor": request.query_params.get("cursor"),
            "limit": page_limit(request, default=_PAGE_SIZE, maximum=_MAX_PAGE_SIZE),
        }
        text = given.validated_data.get("text")
        if text is not None:
            answer = ask(owner=owner, sentence=text, lexicon=lexicon, labels=labels, **page)
        else:
            answer = answer_to(
                owner=owner,
                parse=given.parse(lexicon),
                lexicon=lexicon,
                language=given.validated_data.get("language", labels),
                labels=labels,
                **page,
            )
        return Response(AskAnswerSerializer(answer).data)


class RelationPagination(KeysetPagination):
    ordering = ORDERING


class RelationListView(generics.ListAPIView[Relation]):
    required_scopes: ClassVar[Mapping[str, Scope]] = {"GET": Scope.PEOPLE_READ}
    serializer_class = RelationSerializer
    pagination_class = RelationPagination

    def get_queryset(self) -> QuerySet[Relation]:
        return list_relations(owner=signed_in_user(self.request))

    @extend_schema(operation_id="relations_list", tags=["relations"])
    def get(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        """What people are to you, as you have said."""
        return super().get(request, *args, **kwargs)


class RelationKindsView(APIView):
    required_scopes: ClassVar[Mapping[str, Scope]] = {"GET": Scope.PEOPLE_READ}

    @extend_schema(
        operation_id="relations_kinds",
        tags=["relations"],
        responses=RelationKindSerializer(many=True),
    )
    def get(self, request: Request) -> Response:
        """Every relation there is, with the words by which it can be asked for."""
        return Response(RelationKindSerializer(kinship.kinds().values(), many=True).data)


class PersonRelationsView(Conditional):
    required_scopes: ClassVar[Mapping[str, Scope]] = {
        "GET": Scope.PEOPLE_READ,
        "PUT": Scope.PEOPLE_WRITE,
    }

    @extend_schema(
        operation_id="people_relations_get", tags=["relations"], responses=RelationsSerializer
    )
    def get(self, request: Request, person_id: UUID) -> Response:
        """What one person is to you."""
        found = relations_of_person(owner=signed_in_user(request), person_id=person_id)
        return Response(RelationsSerializer({"items": found}).data)

    @extend_schema(
        operation_id="people_relations_set",
        tags=["relations"],
        request=SetRelationsSerializer,
        responses=RelationsSerializer,
        examples=[examples.GRANDMOTHER],
    )
    def put(self, request: Request, person_id: UUID) -> Response:
        """Says what one person is to you, and what you call them, in place of what was said before.

        `self` is you. Several people may be of one kind.
        """
        given = SetRelationsSerializer(data=request.data)
        given.is_valid(raise_exception=True)
        found = set_relations(
            owner=signed_in_user(request), person_id=person_id, **given.validated_data
        )
        return Response(RelationsSerializer({"items": found}).data)
