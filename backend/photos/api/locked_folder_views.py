"""Opening and closing the locked folder."""

from collections.abc import Mapping
from typing import ClassVar

from drf_spectacular.utils import OpenApiExample, extend_schema
from rest_framework import status
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from backend.accounts.api.identity import signed_in_user
from backend.accounts.models import Scope
from backend.common.openapi import conflict
from backend.photos.api.locked_access import TOKEN, current_opening, keep_open
from backend.photos.api.locked_serializers import (
    LockedFolderSerializer,
    OpeningSerializer,
    PinSerializer,
    SecretSerializer,
)
from backend.photos.services import locked_folder


class LockedFolderView(APIView):
    required_scopes: ClassVar[Mapping[str, Scope]] = {"GET": Scope.ASSETS_READ}

    @extend_schema(operation_id="locked_get", parameters=[TOKEN], responses=LockedFolderSerializer)
    def get(self, request: Request) -> Response:
        """Whether the folder is open here, and until when."""
        owner = signed_in_user(request)
        opening = current_opening(request, owner)
        folder = {
            "is_open": opening is not None,
            "expires_at": opening.expires_at if opening else None,
            "has_pin": locked_folder.has_pin(owner=owner),
        }
        return Response(LockedFolderSerializer(folder).data)


class LockedOpenView(APIView):
    required_scopes: ClassVar[Mapping[str, Scope]] = {"POST": Scope.ASSETS_READ}

    @extend_schema(
        operation_id="locked_open",
        request=SecretSerializer,
        responses=OpeningSerializer,
        examples=[OpenApiExample("By PIN", value={"secret": "482915"}, request_only=True)],
    )
    def post(self, request: Request) -> Response:
        """Opens the folder for a while: for this session, and for whoever sends the token."""
        given = SecretSerializer(data=request.data)
        given.is_valid(raise_exception=True)
        owner = signed_in_user(request)
        opening = locked_folder.open_folder(owner=owner, secret=given.validated_data["secret"])
        keep_open(request, opening)
        return Response(OpeningSerializer(opening).data)


class LockedCloseView(APIView):
    required_scopes: ClassVar[Mapping[str, Scope]] = {"POST": Scope.ASSETS_READ}

    @extend_schema(operation_id="locked_close", request=None, responses={204: None})
    def post(self, request: Request) -> Response:
        """Closes the folder, everywhere."""
        locked_folder.close_everywhere(owner=signed_in_user(request))
        return Response(status=status.HTTP_204_NO_CONTENT)


class LockedPinView(APIView):
    required_scopes: ClassVar[Mapping[str, Scope]] = {"PUT": Scope.ACCOUNT_WRITE}

    @extend_schema(
        operation_id="locked_set_pin",
        request=PinSerializer,
        responses={204: None} | conflict("There would be no way into the folder."),
        examples=[
            OpenApiExample(
                "Another", value={"pin": "482915", "secret": "271828"}, request_only=True
            )
        ],
    )
    def put(self, request: Request) -> Response:
        """Sets the PIN, or takes it away; the folder is closed everywhere."""
        given = PinSerializer(data=request.data)
        given.is_valid(raise_exception=True)
        locked_folder.set_pin(owner=signed_in_user(request), **given.validated_data)
        return Response(status=status.HTTP_204_NO_CONTENT)
