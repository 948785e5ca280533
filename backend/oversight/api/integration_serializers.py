"""Everybody's API keys and webhooks on the wire: never a secret, nor what could hold one."""

from typing import Any
from urllib.parse import urlsplit

from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from backend.accounts.models import ApiKey, User
from backend.webhooks.models import DisabledReason, Webhook


class IntegrationOwnerSerializer(serializers.ModelSerializer[User]):
    class Meta:
        model = User
        fields = ("id", "name", "email")


class OverseenApiKeySerializer(serializers.ModelSerializer[ApiKey]):
    owner = IntegrationOwnerSerializer()

    class Meta:
        model = ApiKey
        fields = ("id", "owner", "name", "scopes", "created_at", "expires_at", "last_used_at")


class OverseenWebhookSerializer(serializers.ModelSerializer[Webhook]):
    owner = IntegrationOwnerSerializer()
    host = serializers.SerializerMethodField(
        help_text="Of its address, whose path may hold a secret of the receiver's."
    )
    events = serializers.ListField(
        child=serializers.CharField(), help_text="Names of events; none stands for all."
    )
    enabled = serializers.BooleanField(source="is_enabled")
    disabled_reason = serializers.SerializerMethodField(help_text="Null while it is enabled.")

    class Meta:
        model = Webhook
        fields = (
            "id",
            "owner",
            "host",
            "events",
            "enabled",
            "disabled_reason",
            "disabled_at",
            "failing_since",
            "failures_in_a_row",
            "last_success_at",
            "created_at",
        )

    def get_host(self, webhook: Webhook) -> str:
        return urlsplit(webhook.url).netloc.rpartition("@")[2]

    @extend_schema_field(serializers.ChoiceField(DisabledReason.choices, allow_null=True))
    def get_disabled_reason(self, webhook: Webhook) -> str | None:
        return webhook.disabled_reason or None


class WebhookSwitchSerializer(serializers.Serializer[Any]):
    enabled = serializers.BooleanField()
