"""Whom, which days and which places memories leave out."""

from collections.abc import Mapping
from typing import ClassVar
from uuid import UUID

from drf_spectacular.utils import extend_schema
from rest_framework import status
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.serializers import ListSerializer
from rest_framework.views import APIView

from backend.accounts.api.identity import signed_in_user
from backend.accounts.models import Scope
from backend.common.openapi import conflict, missing
from backend.common.pagination import KeysetPagination
from backend.memories.api import examples
from backend.memories.api.serializers import ExcludeSerializer, ExclusionSerializer
from backend.memories.selectors.exclusions import ORDERING, list_exclusions
from backend.memories.services.excluding import (
    exclude_country,
    exclude_days,
    exclude_person,
    exclude_place,
    include_again,
)


class ExclusionPagination(KeysetPagination):
    ordering = ORDERING


class ExclusionsView(APIView):
    pagination_class = ExclusionPagination
    required_scopes: ClassVar[Mapping[str, Scope]] = {
        "GET": Scope.ASSETS_READ,
        "POST": Scope.ASSETS_WRITE,
    }

    @extend_schema(
        operation_id="memories_exclusions_list", responses=ExclusionSerializer(many=True)
    )
    def get(self, request: Request) -> Response:
        """People, periods and places that memories leave out."""
        pages = self.pagination_class()
        said = list_exclusions(owner=signed_in_user(request))
        page = pages.paginate_queryset(said, request)
        shown = ListSerializer(page, child=ExclusionSerializer())
        return pages.get_paginated_response(shown.data)

    @extend_schema(
        operation_id="memories_exclude",
        request=ExcludeSerializer,
        responses={201: ExclusionSerializer}
        | missing("There is no such person, or no photo from there, in the library.")
        | conflict("There are too many exclusions (`too_many_exclusions`)."),
        examples=[examples.PERIOD, examples.REGION],
    )
    def post(self, request: Request) -> Response:
        """Leaves a person, a period or a place out of all memories, at once and from now on."""
        given = ExcludeSerializer(data=request.data)
        given.is_valid(raise_exception=True)
        owner, said = signed_in_user(request), given.validated_data
        if "person" in said:
            exclusion = exclude_person(owner=owner, person_id=said["person"])
        elif "place" in said:
            exclusion = exclude_place(owner=owner, place_id=said["place"])
        elif "country" in said:
            exclusion = exclude_country(owner=owner, **said)
        else:
            exclusion = exclude_days(owner=owner, **said)
        return Response(ExclusionSerializer(exclusion).data, status=status.HTTP_201_CREATED)


class ExclusionView(APIView):
    required_scopes: ClassVar[Mapping[str, Scope]] = {"DELETE": Scope.ASSETS_WRITE}

    @extend_schema(operation_id="memories_include", responses={204: None})
    def delete(self, request: Request, exclusion_id: UUID) -> Response:
        """Lets memories show the person, the period or the place again."""
        include_again(owner=signed_in_user(request), exclusion_id=exclusion_id)
        return Response(status=status.HTTP_204_NO_CONTENT)
