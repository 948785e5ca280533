"""Who has looked into one's own library: for its owner."""

from collections.abc import Mapping
from typing import ClassVar
from uuid import UUID

from drf_spectacular.utils import extend_schema
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from backend.accounts.api.identity import signed_in_user
from backend.accounts.models import Scope
from backend.common.pagination import KeysetPagination
from backend.oversight.api import serializers
from backend.oversight.api.access_views import AccessPagination
from backend.oversight.selectors.accesses import accesses_to, looks_at


class LookPagination(KeysetPagination):
    ordering = ("id",)


class OwnLibraryAccessesView(APIView):
    pagination_class = AccessPagination
    required_scopes: ClassVar[Mapping[str, Scope]] = {"GET": Scope.ACCOUNT_READ}

    @extend_schema(
        operation_id="account_library_accesses_list",
        responses=serializers.LibraryAccessSerializer(many=True),
    )
    def get(self, request: Request) -> Response:
        """Which administrators have opened your library, when and why, the latest first."""
        pages = self.pagination_class()
        page = pages.paginate_queryset(accesses_to(signed_in_user(request)), request)
        return pages.get_paginated_response(
            serializers.LibraryAccessSerializer(page, many=True).data
        )


class OwnLibraryLooksView(APIView):
    pagination_class = LookPagination
    required_scopes: ClassVar[Mapping[str, Scope]] = {"GET": Scope.ACCOUNT_READ}

    @extend_schema(
        operation_id="account_library_accesses_looks_list",
        responses=serializers.LibraryLookSerializer(many=True),
    )
    def get(self, request: Request, access_id: UUID) -> Response:
        """What was looked at in your library while it was open, in the order of the first looks."""
        looks = looks_at(signed_in_user(request), access_id)
        pages = self.pagination_class()
        page = pages.paginate_queryset(looks, request)
        return pages.get_paginated_response(serializers.LibraryLookSerializer(page, many=True).data)
