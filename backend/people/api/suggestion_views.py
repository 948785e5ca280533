"""Questions that grouping could not decide."""

from collections.abc import Mapping
from typing import Any, ClassVar
from uuid import UUID

from django.db.models import QuerySet
from drf_spectacular.utils import extend_schema
from rest_framework import generics
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from backend.accounts.api.identity import signed_in_user
from backend.accounts.models import Scope
from backend.common.pagination import KeysetPagination
from backend.people.api import examples
from backend.people.api.requests import AnswerSerializer
from backend.people.api.serializers import EditedSerializer, SuggestionSerializer
from backend.people.models import Suggestion
from backend.people.selectors.suggestions import ORDERING, describe_people, list_suggestions
from backend.people.services.answering import Answer, answer_suggestion


class SuggestionPagination(KeysetPagination):
    ordering = ORDERING

    def paginate_queryset(  # type: ignore[override]  # a list has no keyset
        self, queryset: QuerySet[Any], request: Request, view: APIView | None = None
    ) -> Any:
        rows = super().paginate_queryset(queryset, request, view)
        return describe_people(rows, owner=signed_in_user(request))


class SuggestionsView(generics.ListAPIView[Suggestion]):
    required_scopes: ClassVar[Mapping[str, Scope]] = {"GET": Scope.PEOPLE_READ}
    serializer_class = SuggestionSerializer
    pagination_class = SuggestionPagination

    def get_queryset(self) -> QuerySet[Suggestion]:
        return list_suggestions(owner=signed_in_user(self.request))

    @extend_schema(operation_id="people_suggestions")
    def get(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        """ "Is this the same person?": those first from whose answer most is learnt, and those last
        that were answered with `unsure`."""
        return super().get(request, *args, **kwargs)


class SuggestionView(APIView):
    required_scopes: ClassVar[Mapping[str, Scope]] = {"POST": Scope.PEOPLE_WRITE}

    @extend_schema(
        operation_id="people_answer_suggestion",
        request=AnswerSerializer,
        responses={200: EditedSerializer} | examples.SAME_PHOTO,
        examples=[examples.ANSWER],
    )
    def post(self, request: Request, suggestion_id: UUID) -> Response:
        """Answers a question: `same` gives the face to the person, or merges the two people;
        `different` keeps them apart for ever; `unsure` asks again later."""
        given = AnswerSerializer(data=request.data)
        given.is_valid(raise_exception=True)
        edit_id = answer_suggestion(
            owner=signed_in_user(request),
            suggestion_id=suggestion_id,
            answer=Answer(given.validated_data["answer"]),
            allow_same_photo=given.validated_data["allow_same_photo"],
        )
        return Response(EditedSerializer({"edit": edit_id}).data)
