"""Webhooks: whom to tell of what."""

from collections.abc import Mapping
from typing import Any, ClassVar
from uuid import UUID

from django.db.models import QuerySet
from drf_spectacular.utils import extend_schema
from rest_framework import generics, status
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from backend.accounts.api.identity import signed_in_user
from backend.accounts.models import Scope
from backend.common.conditional import Conditional, Editing
from backend.common.openapi import conflict
from backend.common.pagination import KeysetPagination
from backend.webhooks.api import examples, serializers
from backend.webhooks.models import Webhook
from backend.webhooks.selectors.webhooks import webhook_of, webhooks_of
from backend.webhooks.services.queueing import queue_test
from backend.webhooks.services.registering import (
    change_webhook,
    create_webhook,
    remove_webhook,
    rotate_secret,
)

_DISABLED = conflict("`webhook_disabled`.")


class WebhooksView(generics.ListAPIView[Webhook]):
    required_scopes: ClassVar[Mapping[str, Scope]] = {
        "GET": Scope.WEBHOOKS_READ,
        "POST": Scope.WEBHOOKS_WRITE,
    }
    serializer_class = serializers.WebhookSerializer
    pagination_class = KeysetPagination

    def get_queryset(self) -> QuerySet[Webhook]:
        return webhooks_of(signed_in_user(self.request))

    @extend_schema(operation_id="webhooks_list")
    def get(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        """Your webhooks, the newest first; never their secrets."""
        return super().get(request, *args, **kwargs)

    @extend_schema(
        operation_id="webhooks_create",
        request=serializers.WebhookWishSerializer,
        responses={201: serializers.WebhookSecretSerializer} | conflict("`too_many_webhooks`."),
        examples=[examples.WISH],
    )
    def post(self, request: Request) -> Response:
        """Tells an address from now on what happens in your library.

        Messages are signed as Standard Webhooks has it; the secret is shown this once. The address
        has to lie in the public network. Answer with 2xx within 10 seconds; other messages are sent
        again for three days, and may come twice and in another order: go by `webhook-id`.
        """
        wish = serializers.WebhookWishSerializer(data=request.data)
        wish.is_valid(raise_exception=True)
        webhook, secret = create_webhook(owner=signed_in_user(request), **wish.validated_data)
        return Response(_with_secret(webhook, secret), status=status.HTTP_201_CREATED)


class WebhookView(Conditional):
    required_scopes: ClassVar[Mapping[str, Scope]] = {
        "GET": Scope.WEBHOOKS_READ,
        "PATCH": Scope.WEBHOOKS_WRITE,
        "DELETE": Scope.WEBHOOKS_WRITE,
    }

    @extend_schema(operation_id="webhooks_get", responses=serializers.WebhookSerializer)
    def get(self, request: Request, webhook_id: UUID) -> Response:
        """One webhook, and whether it is told anything at present."""
        webhook = webhook_of(signed_in_user(request), webhook_id)
        return Response(serializers.WebhookSerializer(webhook).data)

    @extend_schema(
        operation_id="webhooks_update",
        request=serializers.WebhookChangesSerializer,
        responses={200: serializers.WebhookSerializer}
        | conflict("`suspended_by_administrator`: not yours to switch on."),
        examples=[examples.SWITCH_OFF],
    )
    def patch(self, request: Request, webhook_id: UUID) -> Response:
        """Changes it. Switched off, it gives up what was still to be sent; that can be replayed."""
        changes = serializers.WebhookChangesSerializer(data=request.data)
        changes.is_valid(raise_exception=True)
        webhook = change_webhook(
            owner=signed_in_user(request), webhook_id=webhook_id, changes=changes.validated_data
        )
        return Response(serializers.WebhookSerializer(webhook).data)

    @extend_schema(operation_id="webhooks_delete", responses={204: None})
    def delete(self, request: Request, webhook_id: UUID) -> Response:
        """Removes it, and its log."""
        remove_webhook(owner=signed_in_user(request), webhook_id=webhook_id)
        return Response(status=status.HTTP_204_NO_CONTENT)


class SecretRotationView(Editing):
    required_scopes: ClassVar[Mapping[str, Scope]] = {"POST": Scope.WEBHOOKS_WRITE}

    @extend_schema(
        operation_id="webhooks_rotate_secret",
        request=None,
        responses=serializers.WebhookSecretSerializer,
    )
    def post(self, request: Request, webhook_id: UUID) -> Response:
        """A new secret. For 24 hours messages carry a signature by the old one, too."""
        webhook, secret = rotate_secret(owner=signed_in_user(request), webhook_id=webhook_id)
        return Response(_with_secret(webhook, secret))


class WebhookTestView(APIView):
    required_scopes: ClassVar[Mapping[str, Scope]] = {"POST": Scope.WEBHOOKS_WRITE}

    @extend_schema(
        operation_id="webhooks_test",
        request=None,
        responses={202: serializers.DeliverySerializer} | _DISABLED,
    )
    def post(self, request: Request, webhook_id: UUID) -> Response:
        """Sends `webhook.test`; how it went stands in the log."""
        delivery = queue_test(owner=signed_in_user(request), webhook_id=webhook_id)
        return Response(
            serializers.DeliverySerializer(delivery).data, status=status.HTTP_202_ACCEPTED
        )


def _with_secret(webhook: Webhook, secret: str) -> dict[str, Any]:
    shown = serializers.WebhookSecretSerializer({"webhook": webhook, "secret": secret})
    return dict(shown.data)
