"""People of the library and their faces."""

from collections.abc import Mapping
from typing import Any, ClassVar
from uuid import UUID

from django.db.models import QuerySet
from drf_spectacular.utils import OpenApiExample, extend_schema
from rest_framework import generics
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from backend.accounts.api.identity import signed_in_user
from backend.accounts.models import Scope
from backend.common.pagination import KeysetPagination
from backend.people.api.serializers import (
    PeopleParameters,
    PersonEditSerializer,
    PersonFaceSerializer,
    PersonSerializer,
)
from backend.people.models import Face, Person
from backend.people.selectors.people import ORDERING, faces_of, get_person, list_people
from backend.people.services.renaming import edit_person

_GRANDMOTHER = OpenApiExample(
    "Somebody with a name",
    response_only=True,
    value={
        "id": "0199b2f4-7f11-7a52-8a0e-5a0c3c0f9d21",
        "name": "奶奶",
        "is_hidden": False,
        "face_count": 87,
        "cover_url": "https://photos.example.org/shiguang/crops/….webp?…",
    },
)


class PeoplePagination(KeysetPagination):
    ordering = ORDERING


class FacePagination(KeysetPagination):
    ordering = ("-asset__captured_at", "-id")


class PeopleView(generics.ListAPIView[Person]):
    required_scopes: ClassVar[Mapping[str, Scope]] = {"GET": Scope.PEOPLE_READ}
    serializer_class = PersonSerializer
    pagination_class = PeoplePagination

    def get_queryset(self) -> QuerySet[Person]:
        parameters = PeopleParameters(data=self.request.query_params)
        parameters.is_valid(raise_exception=True)
        return list_people(
            owner=signed_in_user(self.request),
            include_hidden=bool(parameters.validated_data.get("include_hidden")),
        )

    @extend_schema(
        operation_id="people_list", parameters=[PeopleParameters], examples=[_GRANDMOTHER]
    )
    def get(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        """People: those with a name first, then those seen most often."""
        return super().get(request, *args, **kwargs)


class PersonView(APIView):
    required_scopes: ClassVar[Mapping[str, Scope]] = {
        "GET": Scope.PEOPLE_READ,
        "PATCH": Scope.PEOPLE_WRITE,
    }

    @extend_schema(operation_id="people_get", responses=PersonSerializer, examples=[_GRANDMOTHER])
    def get(self, request: Request, person_id: UUID) -> Response:
        """One person."""
        person = get_person(owner=signed_in_user(request), person_id=person_id)
        return Response(PersonSerializer(person).data)

    @extend_schema(
        operation_id="people_edit",
        request=PersonEditSerializer,
        responses=PersonSerializer,
        examples=[OpenApiExample("Say who it is", value={"name": "奶奶"}, request_only=True)],
    )
    def patch(self, request: Request, person_id: UUID) -> Response:
        """Names, renames or hides a person."""
        edit = PersonEditSerializer(data=request.data)
        edit.is_valid(raise_exception=True)
        owner = signed_in_user(request)
        edit_person(owner=owner, person_id=person_id, changes=edit.changes())
        return Response(PersonSerializer(get_person(owner=owner, person_id=person_id)).data)


class PersonFacesView(generics.ListAPIView[Face]):
    required_scopes: ClassVar[Mapping[str, Scope]] = {"GET": Scope.PEOPLE_READ}
    serializer_class = PersonFaceSerializer
    pagination_class = FacePagination

    def get_queryset(self) -> QuerySet[Face]:
        faces = faces_of(owner=signed_in_user(self.request), person_id=self.kwargs["person_id"])
        return faces.prefetch_related("asset__renditions")

    @extend_schema(operation_id="people_faces")
    def get(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        """A person's faces, those in the newest photos first."""
        return super().get(request, *args, **kwargs)
