"""Stacks of photos: lists, one of them, what lies in it."""

from collections.abc import Mapping
from typing import Any, ClassVar
from uuid import UUID

from django.db.models import QuerySet
from drf_spectacular.utils import OpenApiExample, extend_schema
from rest_framework import generics, status
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from backend.accounts.api.identity import signed_in_user
from backend.accounts.models import Scope
from backend.common.conditional import Conditional, Editing
from backend.common.openapi import missing
from backend.common.pagination import KeysetPagination
from backend.photos.api.stack_serializers import (
    AutomaticStacksSerializer,
    MadeStacksSerializer,
    NewStackSerializer,
    StackEditSerializer,
    StackIdsSerializer,
    StackSerializer,
)
from backend.photos.models import Stack, StackOrigin
from backend.photos.selectors import stacks
from backend.photos.services import stacking
from backend.photos.services.automatic_stacks import stack_automatically

_SCOPES = {
    "GET": Scope.ASSETS_READ,
    "POST": Scope.ASSETS_WRITE,
    "PATCH": Scope.ASSETS_WRITE,
    "DELETE": Scope.ASSETS_WRITE,
}

_ONE, _OTHER = "019aa9c4-51b0-7d10-a4c2-0d8f3a1e7b21", "019aa9c4-51b0-7d10-a4c2-0d8f3a1e7b22"
_PHOTOS = OpenApiExample("Two photos", value={"asset_ids": [_ONE, _OTHER]}, request_only=True)
_PRIMARY = OpenApiExample("Another on top", value={"primary_id": _OTHER}, request_only=True)


class StackPagination(KeysetPagination):
    ordering = stacks.ORDERING
    page_size = 20
    max_page_size = 50


class StacksView(generics.ListAPIView[Stack]):
    required_scopes: ClassVar[Mapping[str, Scope]] = _SCOPES
    serializer_class = StackSerializer
    pagination_class = StackPagination

    def get_queryset(self) -> QuerySet[Stack]:
        return stacks.list_stacks(owner=signed_in_user(self.request))

    @extend_schema(operation_id="stacks_list")
    def get(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        """Stacks with their photos, the latest made first."""
        return super().get(request, *args, **kwargs)

    @extend_schema(
        operation_id="stacks_create",
        request=NewStackSerializer,
        responses={201: StackSerializer} | missing("One of the photos is not in your library."),
        examples=[_PHOTOS],
    )
    def post(self, request: Request) -> Response:
        """Stacks photos under the first of them; they leave the stacks that they were in."""
        given = NewStackSerializer(data=request.data)
        given.is_valid(raise_exception=True)
        stack = stacking.make_stack(
            owner=signed_in_user(request), asset_ids=given.validated_data["asset_ids"]
        )
        return Response(StackSerializer(stack).data, status=status.HTTP_201_CREATED)


class AutomaticStacksView(APIView):
    required_scopes: ClassVar[Mapping[str, Scope]] = _SCOPES

    @extend_schema(
        operation_id="stacks_make_automatically",
        request=AutomaticStacksSerializer,
        responses=MadeStacksSerializer,
        examples=[OpenApiExample("Bursts", value={"origin": "burst"}, request_only=True)],
    )
    def post(self, request: Request) -> Response:
        """Stacks what belongs together and lies in no stack yet; once more, it makes no more."""
        given = AutomaticStacksSerializer(data=request.data)
        given.is_valid(raise_exception=True)
        made = stack_automatically(
            owner=signed_in_user(request), origin=StackOrigin(given.validated_data["origin"])
        )
        return Response(MadeStacksSerializer(made).data)


class StackView(Conditional):
    required_scopes: ClassVar[Mapping[str, Scope]] = _SCOPES

    @extend_schema(operation_id="stacks_get", responses=StackSerializer)
    def get(self, request: Request, stack_id: UUID) -> Response:
        """A stack with its photos."""
        stack = stacks.get_stack(owner=signed_in_user(request), stack_id=stack_id)
        return Response(StackSerializer(stack).data)

    @extend_schema(
        operation_id="stacks_update",
        request=StackEditSerializer,
        responses=StackSerializer,
        examples=[_PRIMARY],
    )
    def patch(self, request: Request, stack_id: UUID) -> Response:
        """Has the timeline show another photo of the stack."""
        given = StackEditSerializer(data=request.data)
        given.is_valid(raise_exception=True)
        stack = stacking.set_primary(
            owner=signed_in_user(request),
            stack_id=stack_id,
            asset_id=given.validated_data["primary_id"],
        )
        return Response(StackSerializer(stack).data)

    @extend_schema(operation_id="stacks_delete", responses={204: None})
    def delete(self, request: Request, stack_id: UUID) -> Response:
        """Undoes the stack; its photos stay."""
        stacking.unstack(owner=signed_in_user(request), stack_id=stack_id)
        return Response(status=status.HTTP_204_NO_CONTENT)


class StackAssetsView(Editing):
    required_scopes: ClassVar[Mapping[str, Scope]] = _SCOPES

    @extend_schema(
        operation_id="stacks_add",
        request=StackIdsSerializer,
        responses=StackSerializer,
        examples=[_PHOTOS],
    )
    def post(self, request: Request, stack_id: UUID) -> Response:
        """Puts photos into the stack; they leave the stacks that they were in."""
        stack = stacking.add_to_stack(
            owner=signed_in_user(request), stack_id=stack_id, asset_ids=_ids(request)
        )
        return Response(StackSerializer(stack).data)


class StackTakeView(Editing):
    required_scopes: ClassVar[Mapping[str, Scope]] = _SCOPES

    @extend_schema(
        operation_id="stacks_take",
        request=StackIdsSerializer,
        responses={200: StackSerializer, 204: None},
        examples=[_PHOTOS],
    )
    def post(self, request: Request, stack_id: UUID) -> Response:
        """Takes photos out of the stack; 204 when too few were left for one."""
        stack = stacking.take_from_stack(
            owner=signed_in_user(request), stack_id=stack_id, asset_ids=_ids(request)
        )
        if stack is None:
            return Response(status=status.HTTP_204_NO_CONTENT)
        return Response(StackSerializer(stack).data)


def _ids(request: Request) -> list[UUID]:
    given = StackIdsSerializer(data=request.data)
    given.is_valid(raise_exception=True)
    ids: list[UUID] = given.validated_data["asset_ids"]
    return ids
