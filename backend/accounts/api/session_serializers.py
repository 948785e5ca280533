"""Signing in, and who is signed in where, on the wire."""

from typing import Any

from rest_framework import serializers

from backend.accounts.api.serializers import AccountSerializer
from backend.accounts.models import Session

METHODS = ("totp", "passkey", "recovery_code")


class SessionStateSerializer(serializers.Serializer[Any]):
    signed_in = serializers.BooleanField()
    user = AccountSerializer(allow_null=True)
    second_step = serializers.ListField(
        child=serializers.ChoiceField(choices=METHODS),
        allow_null=True,
        help_text="By what the second step can be taken; null where nobody is half signed in.",
    )
    has_to_enrol = serializers.BooleanField(
        help_text="An administrator who has to set up a second factor before anything else."
    )


class PasskeyAnswerSerializer(serializers.Serializer[Any]):
    passkey = serializers.DictField(
        help_text="What `navigator.credentials.get()` gave, by `toJSON()`."
    )


class SecondStepSerializer(serializers.Serializer[Any]):
    """Either a code or a passkey."""

    code = serializers.CharField(
        max_length=64, required=False, help_text="Of the app, or a recovery code."
    )
    passkey = serializers.DictField(
        required=False, help_text="What `navigator.credentials.get()` gave, by `toJSON()`."
    )

    def validate(self, attrs: dict[str, Any]) -> dict[str, Any]:
        if len(attrs) != 1:
            raise serializers.ValidationError("Send either a code or a passkey.")
        return attrs


class OptionsSerializer(serializers.Serializer[Any]):
    options = serializers.DictField(
        help_text="For `PublicKeyCredential.parse…OptionsFromJSON()` (WebAuthn, section 5.1)."
    )


class SignedInBrowserSerializer(serializers.ModelSerializer[Session]):
    id = serializers.UUIDField(source="public_id")
    is_current = serializers.SerializerMethodField()

    class Meta:
        model = Session
        fields = (
            "id",
            "is_current",
            "method",
            "address",
            "user_agent",
            "created_at",
            "last_seen_at",
        )

    def get_is_current(self, session: Session) -> bool:
        return bool(session.session_key == self.context["current"])
