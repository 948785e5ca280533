"""The log of a webhook's messages, and sending them again."""

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
from backend.common.openapi import conflict
from backend.common.pagination import KeysetPagination
from backend.webhooks.api import examples, serializers
from backend.webhooks.models import Delivery
from backend.webhooks.selectors.webhooks import deliveries_of, delivery_of
from backend.webhooks.services.queueing import replay_delivery, replay_failed

_DISABLED = conflict("`webhook_disabled`.")


class DeliveriesView(generics.ListAPIView[Delivery]):
    required_scopes: ClassVar[Mapping[str, Scope]] = {"GET": Scope.WEBHOOKS_READ}
    serializer_class = serializers.DeliverySerializer
    pagination_class = KeysetPagination

    def get_queryset(self) -> QuerySet[Delivery]:
        parameters = serializers.DeliveriesParameters(data=self.request.query_params)
        parameters.is_valid(raise_exception=True)
        return deliveries_of(
            signed_in_user(self.request),
            self.kwargs["webhook_id"],
            state=parameters.validated_data.get("state"),
        )

    @extend_schema(
        operation_id="webhook_deliveries_list", parameters=[serializers.DeliveriesParameters]
    )
    def get(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        """What was sent, the newest first. Ended messages are kept for 30 days, unless the operator
        says otherwise."""
        return super().get(request, *args, **kwargs)


class DeliveryView(APIView):
    required_scopes: ClassVar[Mapping[str, Scope]] = {"GET": Scope.WEBHOOKS_READ}

    @extend_schema(
        operation_id="webhook_deliveries_get", responses=serializers.DeliveryDetailSerializer
    )
    def get(self, request: Request, webhook_id: UUID, delivery_id: UUID) -> Response:
        """One message: its body, and how each sending went."""
        delivery = delivery_of(signed_in_user(request), webhook_id, delivery_id)
        return Response(serializers.DeliveryDetailSerializer(delivery).data)


class DeliveryReplayView(APIView):
    required_scopes: ClassVar[Mapping[str, Scope]] = {"POST": Scope.WEBHOOKS_WRITE}

    @extend_schema(
        operation_id="webhook_deliveries_replay",
        request=None,
        responses={202: serializers.DeliverySerializer} | _DISABLED,
    )
    def post(self, request: Request, webhook_id: UUID, delivery_id: UUID) -> Response:
        """Sends a message again, with the id that it had."""
        delivery = replay_delivery(
            owner=signed_in_user(request), webhook_id=webhook_id, delivery_id=delivery_id
        )
        return Response(
            serializers.DeliverySerializer(delivery).data, status=status.HTTP_202_ACCEPTED
        )


class ReplayFailedView(APIView):
    required_scopes: ClassVar[Mapping[str, Scope]] = {"POST": Scope.WEBHOOKS_WRITE}

    @extend_schema(
        operation_id="webhooks_replay",
        request=serializers.ReplaySerializer,
        responses={202: serializers.MessagesReplayedSerializer} | _DISABLED,
        examples=[examples.SINCE],
    )
    def post(self, request: Request, webhook_id: UUID) -> Response:
        """Sends again what was given up, the oldest first."""
        wish = serializers.ReplaySerializer(data=request.data)
        wish.is_valid(raise_exception=True)
        replayed = replay_failed(
            owner=signed_in_user(request), webhook_id=webhook_id, **wish.validated_data
        )
        return Response({"replayed": replayed}, status=status.HTTP_202_ACCEPTED)
