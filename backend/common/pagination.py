"""Pages by keyset: `{"items": [...], "next_cursor": "..." | null}`.

A page goes on after the sort key of the last row seen, so it stays right while rows come and go,
and costs the same however deep it lies. The sort key must not hold nulls and must be unique as a
whole; it may name annotations.

    class AssetPagination(KeysetPagination):
        ordering = ("-captured_at", "-id")
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, ClassVar

from django.db.models import Q, QuerySet
from rest_framework.pagination import BasePagination
from rest_framework.request import Request
from rest_framework.response import Response

from backend.common import cursors, errors
from backend.common.keysets import after, key_of

if TYPE_CHECKING:  # settings may name this module while DRF's views are being loaded
    from rest_framework.views import APIView


def page_limit(request: Request, *, default: int, maximum: int) -> int:
    """The `limit` parameter: a whole number from 1 to `maximum`."""
    text = request.query_params.get("limit", str(default))
    limit = int(text) if text.isascii() and text.isdigit() and len(text) < 10 else 0
    if not 1 <= limit <= maximum:
        detail = f"Expected a whole number from 1 to {maximum}."
        raise errors.InvalidInput(
            f"limit: {detail}",
            errors=[{"parameter": "limit", "code": "out_of_range", "detail": detail}],
        )
    return limit


def page_of(items: object, next_cursor: str | None) -> Response:
    return Response({"items": items, "next_cursor": next_cursor})


class KeysetPagination(BasePagination):
    """Set `ordering` on a subclass: field names, each with a leading `-` where it descends."""

    ordering: ClassVar[tuple[str, ...]] = ("-id",)
    page_size: ClassVar[int] = 50
    max_page_size: ClassVar[int] = 200
    next_cursor: str | None = None

    def paginate_queryset(  # type: ignore[override]  # a list has no keyset
        self, queryset: QuerySet[Any], request: Request, view: APIView | None = None
    ) -> list[Any]:
        ordered = queryset.order_by(*self.ordering)
        return self.paginate(
            request,
            lambda later, most: list(ordered.filter(later)[:most]),
            purpose=self._purpose(queryset),
        )

    def paginate(
        self, request: Request, read: Callable[[Q, int], list[Any]], *, purpose: str
    ) -> list[Any]:
        """Of rows that come from elsewhere than one queryset: `read` gives the first so many for
        which a condition holds, in order. `purpose` names the list, whose cursors no other takes.

        One row more than asked for tells whether there is a next page, without counting.
        """
        limit = page_limit(request, default=self.page_size, maximum=self.max_page_size)
        later = Q()
        if cursor := request.query_params.get("cursor"):
            later = after(self.ordering, cursors.decode(cursor, purpose=purpose))
        rows = read(later, limit + 1)
        page = rows[:limit]
        self.next_cursor = None
        if len(rows) > limit:
            key = key_of(page[-1], self.ordering)
            self.next_cursor = cursors.encode(key, purpose=purpose)
        return page

    def get_paginated_response(self, data: Any) -> Response:
        return page_of(data, self.next_cursor)

    def get_paginated_response_schema(self, schema: Mapping[str, Any]) -> dict[str, Any]:
        return page_schema(schema)

    def get_schema_operation_parameters(self, view: APIView) -> list[dict[str, Any]]:
        return page_parameters(self.page_size, self.max_page_size)

    def _purpose(self, queryset: QuerySet[Any]) -> str:
        return f"{queryset.model._meta.label_lower}:{','.join(self.ordering)}"


def page_schema(items: Mapping[str, Any]) -> dict[str, Any]:
    return {
        "type": "object",
        "required": ["items", "next_cursor"],
        "properties": {
            "items": items,
            "next_cursor": {
                "type": ["string", "null"],
                "description": "Pass it as `cursor` for the next page; null on the last one.",
                "example": None,
            },
        },
    }


def page_parameters(page_size: int, max_page_size: int) -> list[dict[str, Any]]:
    return [
        {
            "name": "cursor",
            "in": "query",
            "required": False,
            "description": "`next_cursor` of the page before; leave it out for the first page.",
            "schema": {"type": "string"},
        },
        {
            "name": "limit",
            "in": "query",
            "required": False,
            "schema": {
                "type": "integer",
                "minimum": 1,
                "maximum": max_page_size,
                "default": page_size,
            },
        },
    ]
