"""Everybody's API keys and webhooks: for administrators."""

from collections.abc import Mapping
from typing import ClassVar
from uuid import UUID

from drf_spectacular.utils import OpenApiExample, extend_schema
from rest_framework import status
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from backend.accounts.api.administrators import IsAdministrator
from backend.accounts.api.identity import signed_in_user
from backend.accounts.api.permissions import HasScope
from backend.accounts.models import Scope
from backend.common.pagination import KeysetPagination
from backend.oversight.api import integration_serializers as serializers
from backend.oversight.selectors.integrations import all_keys, all_webhooks, webhook_by_id
from backend.oversight.services.integrations import revoke_key, set_webhook_enabled


class IntegrationPagination(KeysetPagination):
    ordering = ("-created_at", "-id")


class AdministratorView(APIView):
    permission_classes = (HasScope, IsAdministrator)
    pagination_class = IntegrationPagination


class AllApiKeysView(AdministratorView):
    required_scopes: ClassVar[Mapping[str, Scope]] = {"GET": Scope.USERS_READ}

    @extend_schema(
        operation_id="integrations_api_keys_list",
        responses=serializers.OverseenApiKeySerializer(many=True),
    )
    def get(self, request: Request) -> Response:
        """All keys that were not revoked, the youngest first; never the secrets."""
        pages = self.pagination_class()
        page = pages.paginate_queryset(all_keys(), request)
        return pages.get_paginated_response(
            serializers.OverseenApiKeySerializer(page, many=True).data
        )


class AnyApiKeyView(AdministratorView):
    required_scopes: ClassVar[Mapping[str, Scope]] = {"DELETE": Scope.USERS_WRITE}

    @extend_schema(operation_id="integrations_api_keys_delete", responses={204: None})
    def delete(self, request: Request, key_id: UUID) -> Response:
        """Revokes anybody's key at once."""
        revoke_key(administrator=signed_in_user(request), key_id=key_id)
        return Response(status=status.HTTP_204_NO_CONTENT)


class AllWebhooksView(AdministratorView):
    required_scopes: ClassVar[Mapping[str, Scope]] = {"GET": Scope.USERS_READ}

    @extend_schema(
        operation_id="integrations_webhooks_list",
        responses=serializers.OverseenWebhookSerializer(many=True),
    )
    def get(self, request: Request) -> Response:
        """All webhooks, the youngest first, and how they fare; neither secrets nor addresses but
        for their hosts."""
        pages = self.pagination_class()
        page = pages.paginate_queryset(all_webhooks(), request)
        return pages.get_paginated_response(
            serializers.OverseenWebhookSerializer(page, many=True).data
        )


class AnyWebhookView(AdministratorView):
    required_scopes: ClassVar[Mapping[str, Scope]] = {"PATCH": Scope.USERS_WRITE}

    @extend_schema(
        operation_id="integrations_webhooks_update",
        request=serializers.WebhookSwitchSerializer,
        responses=serializers.OverseenWebhookSerializer,
        examples=[OpenApiExample("Off", value={"enabled": False}, request_only=True)],
    )
    def patch(self, request: Request, webhook_id: UUID) -> Response:
        """Switches anybody's webhook off, so that its owner cannot switch it on
        (`suspended_by_administrator`), or lifts that again."""
        wish = serializers.WebhookSwitchSerializer(data=request.data)
        wish.is_valid(raise_exception=True)
        set_webhook_enabled(
            administrator=signed_in_user(request), webhook_id=webhook_id, **wish.validated_data
        )
        return Response(serializers.OverseenWebhookSerializer(webhook_by_id(webhook_id)).data)
