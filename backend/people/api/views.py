"""People of the library."""

from collections.abc import Mapping
from typing import Any, ClassVar
from uuid import UUID

from django.db.models import QuerySet
from drf_spectacular.utils import extend_schema
from rest_framework import generics
from rest_framework.request import Request
from rest_framework.response import Response

from backend.accounts.api.identity import signed_in_user
from backend.accounts.models import Scope, User
from backend.common.conditional import Conditional, Editing
from backend.common.pagination import KeysetPagination
from backend.common.sparse_fields import FIELDS, SparseFieldsMixin
from backend.people.api import examples
from backend.people.api.requests import ChangePersonSerializer, MergeSerializer, PeopleParameters
from backend.people.api.serializers import (
    ChangedPersonSerializer,
    EditedPersonSerializer,
    PersonSerializer,
)
from backend.people.models import Person
from backend.people.selectors.people import ORDERING, get_person, list_people
from backend.people.services.changing import change_person
from backend.people.services.merging import merge_people


class PeoplePagination(KeysetPagination):
    ordering = ORDERING


class PeopleView(SparseFieldsMixin, generics.ListAPIView[Person]):
    required_scopes: ClassVar[Mapping[str, Scope]] = {"GET": Scope.PEOPLE_READ}
    serializer_class = PersonSerializer
    pagination_class = PeoplePagination

    def get_queryset(self) -> QuerySet[Person]:
        parameters = PeopleParameters(data=self.request.query_params)
        parameters.is_valid(raise_exception=True)
        return list_people(
            owner=signed_in_user(self.request),
            include_hidden=bool(parameters.validated_data.get("include_hidden")),
            q=parameters.validated_data.get("q", ""),
        )

    @extend_schema(
        operation_id="people_list",
        parameters=[PeopleParameters, FIELDS],
        examples=[examples.GRANDMOTHER],
    )
    def get(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        """People: favourites first, then those with a name, then those seen most often."""
        return super().get(request, *args, **kwargs)


class PersonView(Conditional):
    required_scopes: ClassVar[Mapping[str, Scope]] = {
        "GET": Scope.PEOPLE_READ,
        "PATCH": Scope.PEOPLE_WRITE,
    }

    @extend_schema(
        operation_id="people_get", responses=PersonSerializer, examples=[examples.GRANDMOTHER]
    )
    def get(self, request: Request, person_id: UUID) -> Response:
        """One person. One who was merged into another is not found (`person_merged`); the answer's
        `merged_into` says who it is now."""
        person = get_person(owner=signed_in_user(request), person_id=person_id)
        return Response(PersonSerializer(person).data)

    @extend_schema(
        operation_id="people_edit",
        request=ChangePersonSerializer,
        responses=ChangedPersonSerializer,
        examples=[examples.NAME, examples.BORN],
    )
    def patch(self, request: Request, person_id: UUID) -> Response:
        """Names or hides a person, makes it a favourite, says when it was born, chooses a cover."""
        given = ChangePersonSerializer(data=request.data)
        given.is_valid(raise_exception=True)
        owner = signed_in_user(request)
        edit_id = change_person(owner=owner, person_id=person_id, changes=given.changes())
        person: Any = get_person(owner=owner, person_id=person_id)
        person.edit = edit_id
        return Response(ChangedPersonSerializer(person).data)


class PersonMergeView(Editing):
    required_scopes: ClassVar[Mapping[str, Scope]] = {"POST": Scope.PEOPLE_WRITE}

    @extend_schema(
        operation_id="people_merge",
        request=MergeSerializer,
        responses={200: EditedPersonSerializer} | examples.SAME_PHOTO,
        examples=[examples.MERGE],
    )
    def post(self, request: Request, person_id: UUID) -> Response:
        """Makes other people part of this one.

        The person keeps its name, birth date and chosen cover, and takes the others' where it has
        none. People who are part of it already are passed over.
        """
        given = MergeSerializer(data=request.data)
        given.is_valid(raise_exception=True)
        owner = signed_in_user(request)
        edit_id = merge_people(
            owner=owner,
            person_id=person_id,
            other_ids=given.validated_data["people"],
            allow_same_photo=given.validated_data["allow_same_photo"],
        )
        return edited_person(owner, person_id, edit_id)


def edited_person(owner: User, person_id: UUID, edit_id: UUID | None) -> Response:
    person = get_person(owner=owner, person_id=person_id)
    return Response(EditedPersonSerializer({"edit": edit_id, "person": person}).data)
