"""API keys."""

from collections.abc import Mapping
from typing import ClassVar
from uuid import UUID

from drf_spectacular.utils import OpenApiExample, extend_schema
from rest_framework import status
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from backend.accounts.api import serializers
from backend.accounts.api.identity import key_in_use, signed_in_user
from backend.accounts.models import ApiKey, Scope
from backend.accounts.selectors.api_keys import key_of, keys_of
from backend.accounts.services.api_keys import (
    create_api_key,
    rename_api_key,
    revoke_api_key,
    rotate_api_key,
)
from backend.common.openapi import conflict
from backend.common.pagination import KeysetPagination


class ApiKeyPagination(KeysetPagination):
    ordering = ("-created_at", "-id")


class ApiKeyListView(APIView):
    """The API keys of whoever asks."""

    pagination_class = ApiKeyPagination
    required_scopes: ClassVar[Mapping[str, Scope]] = {
        "GET": Scope.ACCOUNT_READ,
        "POST": Scope.ACCOUNT_WRITE,
    }

    @extend_schema(operation_id="api_keys_list", responses=serializers.ApiKeySerializer(many=True))
    def get(self, request: Request) -> Response:
        """The keys that were not revoked, youngest first; never the secrets."""
        pages = self.pagination_class()
        keys = pages.paginate_queryset(keys_of(signed_in_user(request)), request)
        return pages.get_paginated_response(serializers.ApiKeySerializer(keys, many=True).data)

    @extend_schema(
        operation_id="api_keys_create",
        request=serializers.NewApiKeySerializer,
        responses={201: serializers.CreatedApiKeySerializer}
        | conflict("`too_many_keys`: revoke one first."),
        examples=[
            OpenApiExample(
                "A key for the import tool",
                value={"name": "import", "scopes": ["uploads:write", "assets:read"]},
                request_only=True,
            )
        ],
    )
    def post(self, request: Request) -> Response:
        """Makes a key and shows it, this once. A key can only hand on scopes of its own."""
        wish = serializers.NewApiKeySerializer(data=request.data)
        wish.is_valid(raise_exception=True)
        key, text = create_api_key(
            owner=signed_in_user(request), granted_by=key_in_use(request), **wish.validated_data
        )
        return _shown_once(key, text, status=status.HTTP_201_CREATED)


class ApiKeyView(APIView):
    """One API key."""

    required_scopes: ClassVar[Mapping[str, Scope]] = {
        "PATCH": Scope.ACCOUNT_WRITE,
        "DELETE": Scope.ACCOUNT_WRITE,
    }

    @extend_schema(
        operation_id="api_keys_update",
        request=serializers.ApiKeyNameSerializer,
        responses=serializers.ApiKeySerializer,
        examples=[OpenApiExample("Rename", value={"name": "import"}, request_only=True)],
    )
    def patch(self, request: Request, key_id: UUID) -> Response:
        """Renames the key; what it may do, and until when, stays as it was made."""
        wish = serializers.ApiKeyNameSerializer(data=request.data)
        wish.is_valid(raise_exception=True)
        key = key_of(signed_in_user(request), key_id)
        return Response(
            serializers.ApiKeySerializer(rename_api_key(key=key, **wish.validated_data)).data
        )

    @extend_schema(operation_id="api_keys_delete", responses={204: None})
    def delete(self, request: Request, key_id: UUID) -> Response:
        """Revokes the key at once."""
        revoke_api_key(key=key_of(signed_in_user(request), key_id))
        return Response(status=status.HTTP_204_NO_CONTENT)


class ApiKeyRotationView(APIView):
    """The secret of one API key."""

    required_scopes: ClassVar[Mapping[str, Scope]] = {"POST": Scope.ACCOUNT_WRITE}

    @extend_schema(
        operation_id="api_keys_rotate",
        request=None,
        responses={200: serializers.CreatedApiKeySerializer}
        | conflict("`key_over`: the key has expired; make a new one."),
    )
    def post(self, request: Request, key_id: UUID) -> Response:
        """Gives the key a new secret and shows it, this once; the old one ends at once.

        A key may rotate itself, and others only within its own scopes and life.
        """
        key, text = rotate_api_key(
            key=key_of(signed_in_user(request), key_id), granted_by=key_in_use(request)
        )
        return _shown_once(key, text, status=status.HTTP_200_OK)


def _shown_once(key: ApiKey, text: str, *, status: int) -> Response:
    answer = Response(serializers.ApiKeySerializer(key).data | {"key": text}, status=status)
    answer["Cache-Control"] = "no-store"
    return answer
