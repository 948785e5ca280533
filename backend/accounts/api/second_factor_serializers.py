"""Second factors on the wire."""

from typing import Any

from rest_framework import serializers

from backend.accounts.models import Passkey


class PasskeySerializer(serializers.ModelSerializer[Passkey]):
    class Meta:
        model = Passkey
        fields = ("id", "name", "rp_id", "is_synced", "created_at", "last_used_at")
        read_only_fields = ("id", "rp_id", "is_synced", "created_at", "last_used_at")


class NewPasskeySerializer(serializers.Serializer[Any]):
    name = serializers.CharField(max_length=100)
    passkey = serializers.DictField(
        help_text="What `navigator.credentials.create()` gave, by `toJSON()`."
    )


class CreatedPasskeySerializer(PasskeySerializer):
    recovery_codes = serializers.ListField(
        child=serializers.CharField(),
        help_text="Made with the first factor, shown this once; empty where there were some.",
    )

    class Meta(PasskeySerializer.Meta):
        fields = (*PasskeySerializer.Meta.fields, "recovery_codes")  # type: ignore[assignment]


class SecondFactorsSerializer(serializers.Serializer[Any]):
    is_required = serializers.BooleanField()
    totp_since = serializers.DateTimeField(allow_null=True)
    passkeys = PasskeySerializer(many=True)
    recovery_codes_left = serializers.IntegerField()


class TotpEnrolmentSerializer(serializers.Serializer[Any]):
    secret = serializers.CharField(help_text="In base 32, for typing.")
    uri = serializers.CharField(help_text="otpauth://, for apps.")
    qr_code = serializers.CharField(help_text="The same as a QR code: a data: URI of an SVG.")


class TotpCodeSerializer(serializers.Serializer[Any]):
    code = serializers.RegexField(r"^[0-9]{6}$")


class RecoveryCodesSerializer(serializers.Serializer[Any]):
    recovery_codes = serializers.ListField(
        child=serializers.CharField(), help_text="Shown this once; each is good once."
    )
