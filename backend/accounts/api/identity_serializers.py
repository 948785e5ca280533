"""Identities at providers on the wire."""

from typing import Any

from rest_framework import serializers

from backend.accounts.models import LinkedIdentity


class IdentitySerializer(serializers.ModelSerializer[LinkedIdentity]):
    class Meta:
        model = LinkedIdentity
        fields = ("id", "provider", "label", "created_at", "last_used_at")


class OidcSerializer(serializers.Serializer[Any]):
    is_enabled = serializers.BooleanField()
    name = serializers.CharField(help_text="For the button.")


class OidcWishSerializer(serializers.Serializer[Any]):
    next = serializers.CharField(
        max_length=2000,
        required=False,
        default="/",
        help_text="Where to go on this site afterwards.",
    )
    link = serializers.BooleanField(
        required=False,
        default=False,
        help_text="Link the identity to the account that is signed in, instead of signing in.",
    )


class OidcAuthorizationSerializer(serializers.Serializer[Any]):
    url = serializers.URLField(help_text="Send the browser there.")
