"""Look-alikes of the library: copies and bursts, with a keeper suggested, to be resolved."""

from collections.abc import Mapping
from dataclasses import asdict
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
from backend.common.openapi import conflict, missing
from backend.common.pagination import KeysetPagination
from backend.lookalikes.api.serializers import (
    DuplicateGroupSerializer,
    DuplicatesParameters,
    ResolvedSerializer,
    ResolvedSuggestedSerializer,
    ResolveSerializer,
    ResolveSuggestedSerializer,
    UndoBulkSerializer,
    UndoneBulkSerializer,
    UndoneSerializer,
)
from backend.lookalikes.models import Group
from backend.lookalikes.selectors.groups import ORDERING, list_groups
from backend.lookalikes.services.bulks import resolve_suggested, undo_bulk
from backend.lookalikes.services.resolving import dismiss_group, resolve_group
from backend.lookalikes.services.undoing import undo_resolution

_KEEP = OpenApiExample(
    "Keep one", value={"keep": ["0199b2f4-7f11-7a52-8a0e-5a0c3c0f9d21"]}, request_only=True
)
_NEWEST = OpenApiExample(
    "The ten newest", value={"kind": "duplicate", "limit": 10}, request_only=True
)
_HUNDRED = OpenApiExample("A hundred groups", value={"limit": 100}, request_only=True)
_NO_BULK = missing("There is no such bulk in your library.")
_UNDONE = conflict("`already_undone`.")
_CHANGED = conflict("`group_changed`: another look-alike has just arrived.")


class DuplicatesPagination(KeysetPagination):
    ordering = ORDERING
    page_size = 20
    max_page_size = 100


class DuplicatesView(generics.ListAPIView[Group]):
    required_scopes: ClassVar[Mapping[str, Scope]] = {"GET": Scope.ASSETS_READ}
    serializer_class = DuplicateGroupSerializer
    pagination_class = DuplicatesPagination

    def get_queryset(self) -> QuerySet[Group]:
        parameters = DuplicatesParameters(data=self.request.query_params)
        parameters.is_valid(raise_exception=True)
        return list_groups(
            owner=signed_in_user(self.request), kind=parameters.validated_data.get("kind")
        )

    @extend_schema(operation_id="duplicates_list", parameters=[DuplicatesParameters])
    def get(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        """Copies of one picture, and bursts; each group with the photo that we should keep."""
        return super().get(request, *args, **kwargs)


class ResolveView(APIView):
    required_scopes: ClassVar[Mapping[str, Scope]] = {"POST": Scope.ASSETS_WRITE}

    @extend_schema(
        operation_id="duplicates_resolve",
        request=ResolveSerializer,
        responses={200: ResolvedSerializer} | _CHANGED,
        examples=[_KEEP],
    )
    def post(self, request: Request, group_id: UUID) -> Response:
        """Keeps what is named and moves the rest into the trash, whence it can be restored.

        Heart and caption go over to what is kept, and of copies the tags and people that the owner
        set. Photos that are kept together are not grouped again.
        """
        wish = ResolveSerializer(data=request.data)
        wish.is_valid(raise_exception=True)
        resolution = resolve_group(
            owner=signed_in_user(request), group_id=group_id, keep=wish.validated_data["keep"]
        )
        return Response(asdict(resolution))


class UndoView(APIView):
    required_scopes: ClassVar[Mapping[str, Scope]] = {"POST": Scope.ASSETS_WRITE}

    @extend_schema(
        operation_id="duplicates_undo",
        request=None,
        responses={200: UndoneSerializer} | _UNDONE,
    )
    def post(self, request: Request, resolution_id: UUID) -> Response:
        """Takes back that a group was resolved: its photos leave the trash, and what was carried
        over from them goes again, but what has been changed since."""
        owner = signed_in_user(request)
        restored = undo_resolution(owner=owner, resolution_id=resolution_id)
        return Response(UndoneSerializer({"restored": restored}).data)


class DismissView(APIView):
    required_scopes: ClassVar[Mapping[str, Scope]] = {"POST": Scope.ASSETS_WRITE}

    @extend_schema(
        operation_id="duplicates_dismiss", request=None, responses={204: None} | _CHANGED
    )
    def post(self, request: Request, group_id: UUID) -> Response:
        """These are no look-alikes: no two of them are grouped again, ever."""
        dismiss_group(owner=signed_in_user(request), group_id=group_id)
        return Response(status=status.HTTP_204_NO_CONTENT)


class ResolveSuggestedView(APIView):
    required_scopes: ClassVar[Mapping[str, Scope]] = {"POST": Scope.ASSETS_WRITE}

    @extend_schema(
        operation_id="duplicates_resolve_suggested",
        request=ResolveSuggestedSerializer,
        responses={200: ResolvedSuggestedSerializer} | _NO_BULK | _UNDONE,
        examples=[_NEWEST],
    )
    def post(self, request: Request) -> Response:
        """Resolves the newest groups as suggested, so many at a time.

        For more of them, ask again with the `bulk` of the answer: it is taken back as a whole.
        """
        wish = ResolveSuggestedSerializer(data=request.data)
        wish.is_valid(raise_exception=True)
        resolutions = resolve_suggested(
            owner=signed_in_user(request),
            kind=wish.validated_data["kind"],
            limit=wish.validated_data["limit"],
            bulk_id=wish.validated_data["bulk"],
        )
        return Response(asdict(resolutions))


class UndoBulkView(APIView):
    required_scopes: ClassVar[Mapping[str, Scope]] = {"POST": Scope.ASSETS_WRITE}

    @extend_schema(
        operation_id="duplicates_undo_bulk",
        request=UndoBulkSerializer,
        responses=UndoneBulkSerializer,
        examples=[_HUNDRED],
    )
    def post(self, request: Request, bulk_id: UUID) -> Response:
        """Takes back what was resolved as suggested, the last group first, so many at a time.

        Each is taken back as by itself. Asking once more than was needed changes nothing.
        """
        wish = UndoBulkSerializer(data=request.data)
        wish.is_valid(raise_exception=True)
        owner = signed_in_user(request)
        taken_back = undo_bulk(owner=owner, bulk_id=bulk_id, limit=wish.validated_data["limit"])
        return Response(asdict(taken_back))
