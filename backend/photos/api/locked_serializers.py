"""What opens the locked folder, and what goes in and out of it."""

from typing import Any

from rest_framework import serializers

from backend.photos.api.asset_parameters import AssetIdsSerializer
from backend.photos.models import Visibility


class LockedFolderSerializer(serializers.Serializer[Any]):
    is_open = serializers.BooleanField()
    expires_at = serializers.DateTimeField(allow_null=True, help_text="When it closes by itself.")
    has_pin = serializers.BooleanField()


class SecretSerializer(serializers.Serializer[Any]):
    secret = serializers.CharField(
        max_length=128, trim_whitespace=False, help_text="The PIN, or the account's password."
    )


class PinSerializer(serializers.Serializer[Any]):
    pin = serializers.CharField(max_length=12, allow_null=True, help_text="null takes it away.")
    secret = serializers.CharField(
        max_length=128,
        required=False,
        default="",
        allow_blank=True,
        trim_whitespace=False,
        help_text="The PIN of before, or the password. Not needed for an account without either.",
    )


class OpeningSerializer(serializers.Serializer[Any]):
    token = serializers.CharField(help_text="For X-Locked-Folder; good for this account alone.")
    expires_at = serializers.DateTimeField()


class ReleaseSerializer(AssetIdsSerializer):
    visibility = serializers.ChoiceField(
        [(kind.value, kind.label) for kind in (Visibility.TIMELINE, Visibility.ARCHIVE)],
        default=Visibility.TIMELINE.value,
    )
