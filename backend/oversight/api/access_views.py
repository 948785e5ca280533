"""Figures of a member's library, and opening it for a reason: for administrators."""

from collections.abc import Mapping
from dataclasses import asdict
from datetime import timedelta
from typing import Any, ClassVar
from uuid import UUID

from django.conf import settings
from drf_spectacular.utils import OpenApiExample, extend_schema
from rest_framework import status
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from backend.accounts.api.administrators import IsAdministrator
from backend.accounts.api.authentication import IN_PERSON
from backend.accounts.api.identity import app_in_use, sign_in_in_use, signed_in_user
from backend.accounts.api.permissions import HasScope
from backend.accounts.models import Scope
from backend.accounts.selectors.users import user_by_id
from backend.accounts.services import recent_sign_ins
from backend.common.openapi import conflict
from backend.common.pagination import KeysetPagination
from backend.oversight.api import serializers
from backend.oversight.selectors.accesses import accesses_to
from backend.oversight.selectors.libraries import figures_of
from backend.oversight.services.opening import close_library, open_library


class AccessPagination(KeysetPagination):
    ordering = ("-id",)


class LibraryFiguresView(APIView):
    permission_classes = (HasScope, IsAdministrator)
    required_scopes: ClassVar[Mapping[str, Scope]] = {"GET": Scope.USERS_READ}

    @extend_schema(
        operation_id="users_library",
        responses=serializers.LibraryFiguresSerializer,
        examples=[
            OpenApiExample(
                "A library",
                response_only=True,
                value={
                    "photos": 1200,
                    "videos": 34,
                    "bytes": 9663676416,
                    "albums": 12,
                    "trashed": 3,
                    "failed_photos": 1,
                    "failed_stages": 2,
                    "opens_for_minutes": 30,
                },
            )
        ],
    )
    def get(self, request: Request, user_id: UUID) -> Response:
        """What a member's library holds, in figures, and nothing of the locked folder."""
        figures = asdict(figures_of(user_by_id(user_id)))
        minutes = settings.LIBRARY_ACCESS_LASTS // timedelta(minutes=1)
        told = figures | {"opens_for_minutes": minutes}
        return Response(serializers.LibraryFiguresSerializer(told).data)


class LibraryAccessesView(APIView):
    """Not for API keys."""

    authentication_classes = IN_PERSON
    permission_classes = (HasScope, IsAdministrator)
    pagination_class = AccessPagination

    @extend_schema(
        operation_id="users_library_accesses_list",
        responses=serializers.AdministratorsAccessSerializer(many=True),
    )
    def get(self, request: Request, user_id: UUID) -> Response:
        """When administrators have opened a member's library, and why, the latest first."""
        pages = self.pagination_class()
        page = pages.paginate_queryset(accesses_to(user_by_id(user_id)), request)
        shown = serializers.AdministratorsAccessSerializer(
            page, many=True, context=_context(request)
        )
        return pages.get_paginated_response(shown.data)

    @extend_schema(
        operation_id="users_library_accesses_create",
        request=serializers.LibraryAccessWishSerializer,
        responses={201: serializers.AdministratorsAccessSerializer}
        | conflict("`library_open`: by you, already; `own_library`: look at it as everybody does."),
        examples=[
            OpenApiExample(
                "For a reason",
                value={"reason": "Ticket 4711: videos of last summer do not play."},
                request_only=True,
            )
        ],
    )
    def post(self, request: Request, user_id: UUID) -> Response:
        """Opens a member's library, to be looked at by this sign-in for half an hour.

        Only a short while after signing in (`sign_in_again`). The member is told by a letter and on
        the event stream, and reads who it was, why, and each thing that was looked at; so does the
        audit. The locked folder and the trash stay closed, originals are not handed out, and
        nothing can be changed.
        """
        recent_sign_ins.require(request=request._request, app=app_in_use(request))
        wish = serializers.LibraryAccessWishSerializer(data=request.data)
        wish.is_valid(raise_exception=True)
        administrator = signed_in_user(request)
        opened = open_library(
            administrator=administrator,
            member_id=user_id,
            reason=wish.validated_data["reason"],
            sign_in=sign_in_in_use(request),
        )
        access = accesses_to(opened.member).get(pk=opened.pk)
        shown = serializers.AdministratorsAccessSerializer(access, context=_context(request))
        return Response(shown.data, status=status.HTTP_201_CREATED)


class LibraryAccessView(APIView):
    """Not for API keys."""

    authentication_classes = IN_PERSON
    permission_classes = (HasScope, IsAdministrator)

    @extend_schema(operation_id="library_accesses_delete", responses={204: None})
    def delete(self, request: Request, access_id: UUID) -> Response:
        """Closes a library that you have opened, from whichever sign-in; what was looked at stays
        on record."""
        close_library(administrator=signed_in_user(request), access_id=access_id)
        return Response(status=status.HTTP_204_NO_CONTENT)


def _context(request: Request) -> dict[str, Any]:
    return {"administrator": signed_in_user(request), "sign_in": sign_in_in_use(request)}
