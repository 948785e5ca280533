"""Webhooks and their log on the wire."""

from typing import Any

from rest_framework import serializers

from backend.webhooks.models import Attempt, Delivery, DeliveryState, DisabledReason, Webhook
from backend.webhooks.vocabulary import EVENTS


class WebhookSerializer(serializers.ModelSerializer[Webhook]):
    events = serializers.ListField(
        child=serializers.CharField(), help_text="Names of events; none stands for all."
    )
    enabled = serializers.BooleanField(source="is_enabled")
    disabled_reason = serializers.ChoiceField(
        choices=DisabledReason.choices, allow_null=True, help_text="Null while it is enabled."
    )

    class Meta:
        model = Webhook
        extra_kwargs = {
            "failures_in_a_row": {"help_text": "Sendings that failed since the last success."},
            "last_success_at": {"help_text": "Null where no message has arrived yet."},
        }
        fields = (
            "id",
            "url",
            "description",
            "events",
            "enabled",
            "disabled_reason",
            "disabled_at",
            "failing_since",
            "failures_in_a_row",
            "last_success_at",
            "created_at",
        )

    def to_representation(self, instance: Webhook) -> dict[str, Any]:
        shown = super().to_representation(instance)
        return shown | {"disabled_reason": instance.disabled_reason or None}


class WebhookSecretSerializer(serializers.Serializer[Any]):
    webhook = WebhookSerializer()
    secret = serializers.CharField(help_text="`whsec_…`; it is not shown again.")


class WebhookWishSerializer(serializers.Serializer[Any]):
    url = serializers.CharField(max_length=2000)
    description = serializers.CharField(max_length=200, allow_blank=True, required=False)
    events = serializers.ListField(
        child=serializers.ChoiceField(choices=[(name, name) for name in EVENTS]),
        max_length=len(EVENTS),
        default=list,
        help_text="None stands for all, also for those that come later.",
    )


class WebhookChangesSerializer(serializers.Serializer[Any]):
    """What is left out stays."""

    url = serializers.CharField(max_length=2000, required=False)
    description = serializers.CharField(max_length=200, allow_blank=True, required=False)
    events = serializers.ListField(
        child=serializers.ChoiceField(choices=[(name, name) for name in EVENTS]),
        max_length=len(EVENTS),
        required=False,
    )
    enabled = serializers.BooleanField(required=False)


class AttemptSerializer(serializers.ModelSerializer[Attempt]):
    class Meta:
        model = Attempt
        fields = ("at", "milliseconds", "status", "error", "answer")


class DeliverySerializer(serializers.ModelSerializer[Delivery]):
    class Meta:
        model = Delivery
        fields = ("id", "event", "state", "attempts_made", "due_at", "created_at", "ended_at")


class DeliveryDetailSerializer(DeliverySerializer):
    body = serializers.JSONField()
    attempts = AttemptSerializer(many=True)

    class Meta(DeliverySerializer.Meta):
        fields = (*DeliverySerializer.Meta.fields, "body", "attempts")  # type: ignore[assignment]


class DeliveriesParameters(serializers.Serializer[Any]):
    state = serializers.ChoiceField(choices=DeliveryState.choices, required=False)


class ReplaySerializer(serializers.Serializer[Any]):
    since = serializers.DateTimeField(help_text="Messages made then or later.")


class MessagesReplayedSerializer(serializers.Serializer[Any]):
    replayed = serializers.IntegerField(help_text="At most 1000; ask again for the rest.")
