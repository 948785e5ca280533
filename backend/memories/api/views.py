"""Memories: those brought up, one of them, and what the owner says of it."""

from collections.abc import Mapping
from typing import Any, ClassVar
from uuid import UUID

from drf_spectacular.utils import extend_schema
from rest_framework import status
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.serializers import ListSerializer
from rest_framework.views import APIView

from backend.accounts.api.identity import signed_in_user
from backend.accounts.models import Scope, User
from backend.common.conditional import Conditional
from backend.common.pagination import KeysetPagination
from backend.common.sparse_fields import FIELDS, sparse
from backend.memories.api import examples
from backend.memories.api.serializers import (
    ChangeMemorySerializer,
    MemoryDetailSerializer,
    MemoryParameters,
    MemorySerializer,
)
from backend.memories.selectors.memories import (
    ORDERING,
    described,
    get_memory,
    list_memories,
    photos_of,
)
from backend.memories.services.diary import today_of
from backend.memories.services.editing import change_memory, delete_memory


class MemoryPagination(KeysetPagination):
    ordering = ORDERING
    page_size = 24
    max_page_size = 100


class MemoriesView(APIView):
    pagination_class = MemoryPagination
    required_scopes: ClassVar[Mapping[str, Scope]] = {"GET": Scope.ASSETS_READ}

    @extend_schema(
        operation_id="memories_list",
        parameters=[MemoryParameters, FIELDS],
        responses=MemorySerializer(many=True),
        examples=[examples.KYOTO],
    )
    def get(self, request: Request) -> Response:
        """Memories that were brought up so far, the latest first. They are made once a day."""
        parameters = MemoryParameters(data=request.query_params)
        parameters.is_valid(raise_exception=True)
        owner = signed_in_user(request)
        today = today_of(owner)
        pages = self.pagination_class()
        found = list_memories(owner=owner, today=today, filters=parameters.filters())
        page = described(pages.paginate_queryset(found, request), today=today)
        shown = sparse(ListSerializer(page, child=MemorySerializer()), request)
        return pages.get_paginated_response(shown.data)


class MemoryView(Conditional):
    required_scopes: ClassVar[Mapping[str, Scope]] = {
        "GET": Scope.ASSETS_READ,
        "PATCH": Scope.ASSETS_WRITE,
        "DELETE": Scope.ASSETS_WRITE,
    }

    @extend_schema(operation_id="memories_get", responses=MemoryDetailSerializer)
    def get(self, request: Request, memory_id: UUID) -> Response:
        """One memory with its photos."""
        owner = signed_in_user(request)
        memory = _memory(owner, memory_id)
        memory.photos_shown = photos_of(memory)
        return Response(MemoryDetailSerializer(memory).data)

    @extend_schema(
        operation_id="memories_edit",
        request=ChangeMemorySerializer,
        responses=MemorySerializer,
        examples=[examples.RENAME],
    )
    def patch(self, request: Request, memory_id: UUID) -> Response:
        """Names, saves, hides a memory, or marks it as seen; it stays so when it is made again."""
        given = ChangeMemorySerializer(data=request.data)
        given.is_valid(raise_exception=True)
        owner = signed_in_user(request)
        change_memory(owner=owner, memory_id=memory_id, changes=given.changes())
        return Response(MemorySerializer(_memory(owner, memory_id)).data)

    @extend_schema(operation_id="memories_delete", responses={204: None})
    def delete(self, request: Request, memory_id: UUID) -> Response:
        """Deletes a memory for ever, and none of its photos."""
        delete_memory(owner=signed_in_user(request), memory_id=memory_id)
        return Response(status=status.HTTP_204_NO_CONTENT)


def _memory(owner: User, memory_id: UUID) -> Any:
    (memory,) = described([get_memory(owner=owner, memory_id=memory_id)], today=today_of(owner))
    return memory
