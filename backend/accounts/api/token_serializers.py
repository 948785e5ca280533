"""Tokens of apps on the wire; the names of the members are OAuth's (RFC 6749, section 5.1)."""

from typing import Any

from rest_framework import serializers

from backend.accounts.api.serializers import AccountSerializer, CredentialsSerializer
from backend.accounts.models import TokenFamily


class DeviceSerializer(serializers.Serializer[Any]):
    device_name = serializers.CharField(
        max_length=100,
        required=False,
        allow_blank=True,
        default="",
        help_text="What the owner will know this app by in the list.",
    )

    code = serializers.CharField(
        max_length=64,
        required=False,
        allow_blank=True,
        default="",
        write_only=True,
        help_text="Of the authenticator app, or a recovery code, where there is a second factor.",
    )


class TokenCredentialsSerializer(DeviceSerializer, CredentialsSerializer):
    """Who signs in, and on what."""


class RefreshSerializer(serializers.Serializer[Any]):
    refresh_token = serializers.CharField(max_length=100, write_only=True)


class TokenPairSerializer(serializers.Serializer[Any]):
    id = serializers.UUIDField(source="family.pk", help_text="Of the sign-in, as in the list.")
    access_token = serializers.CharField()
    token_type = serializers.CharField(read_only=True, default="Bearer")
    expires_in = serializers.IntegerField(help_text="Seconds.")
    refresh_token = serializers.CharField(help_text="Good for one exchange.")
    refresh_expires_in = serializers.IntegerField(help_text="Seconds.")
    user = AccountSerializer(source="family.user")


class TokenFamilySerializer(serializers.ModelSerializer[TokenFamily]):
    is_current = serializers.SerializerMethodField(
        help_text="Whether this request came with one of its tokens."
    )

    class Meta:
        model = TokenFamily
        fields = (
            "id",
            "device_name",
            "method",
            "address",
            "created_at",
            "last_used_at",
            "expires_at",
            "is_current",
        )

    def get_is_current(self, family: TokenFamily) -> bool:
        current: TokenFamily | None = self.context["current"]
        return current is not None and current.pk == family.pk
