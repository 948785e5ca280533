"""Accounts, sessions and API keys on the wire."""

from datetime import datetime
from typing import Any

from rest_framework import serializers

from backend.accounts.models import ApiKey, Scope, User
from backend.accounts.selectors.deletion import wish_of

LANGUAGES = (("zh", "简体中文"), ("en", "English"))


class AccountSerializer(serializers.ModelSerializer[User]):
    language = serializers.ChoiceField(choices=LANGUAGES)
    has_email = serializers.BooleanField(
        read_only=True,
        help_text="False where `email` is a mere name, as for who came by WeChat: set a real one.",
    )
    has_password = serializers.BooleanField(source="has_usable_password", read_only=True)
    deletion_due_at = serializers.SerializerMethodField(
        help_text="When the account is deleted, as its owner wished; null where it stays."
    )

    class Meta:
        model = User
        fields = (
            "id",
            "email",
            "has_email",
            "phone_number",
            "phone_verified_at",
            "has_password",
            "name",
            "language",
            "time_zone",
            "stacks_automatically",
            "teaches_models",
            "is_staff",
            "quota_bytes",
            "used_bytes",
            "reserved_bytes",
            "deletion_due_at",
        )
        read_only_fields = (
            "id",
            "email",
            "phone_number",
            "phone_verified_at",
            "is_staff",
            "quota_bytes",
            "used_bytes",
            "reserved_bytes",
        )

    def get_deletion_due_at(self, user: User) -> datetime | None:
        wish = wish_of(user)
        return None if wish is None else wish.due_at


class ProfileSerializer(serializers.Serializer[Any]):
    """Changes to an account; what is left out stays."""

    name = serializers.CharField(max_length=100, allow_blank=True, required=False)
    language = serializers.ChoiceField(choices=LANGUAGES, required=False)
    time_zone = serializers.CharField(
        max_length=64, required=False, help_text="IANA name, such as Asia/Shanghai."
    )
    stacks_automatically = serializers.BooleanField(
        required=False, help_text="New bursts, and RAW with JPEG or HEIC, become stacks."
    )
    teaches_models = serializers.BooleanField(
        required=False,
        help_text="Models of this installation learn from what the user corrects, as numbers that "
        "describe the photos; no picture is kept for it, and nothing leaves the installation.",
    )


class CredentialsSerializer(serializers.Serializer[Any]):
    """A name to sign in with, and the password."""

    login = serializers.CharField(
        max_length=254, required=False, help_text="The e-mail address, or the phone number."
    )
    email = serializers.EmailField(
        max_length=254, required=False, help_text="In place of `login`: the e-mail address."
    )
    password = serializers.CharField(max_length=1024, trim_whitespace=False, write_only=True)

    def validate(self, attrs: dict[str, Any]) -> dict[str, Any]:
        if ("login" in attrs) == ("email" in attrs):
            raise serializers.ValidationError("Send either a login or an email.")
        return {"login": attrs.pop("email", None)} | attrs


class SignedInSerializer(serializers.Serializer[Any]):
    user = AccountSerializer()


class ApiKeySerializer(serializers.ModelSerializer[ApiKey]):
    scopes = serializers.ListField(child=serializers.ChoiceField(choices=Scope.choices))

    class Meta:
        model = ApiKey
        fields = ("id", "name", "prefix", "scopes", "created_at", "expires_at", "last_used_at")


class NewApiKeySerializer(serializers.Serializer[Any]):
    name = serializers.CharField(max_length=100)
    scopes = serializers.ListField(
        child=serializers.ChoiceField(choices=Scope.choices),
        allow_empty=False,
        max_length=len(Scope),
    )
    expires_at = serializers.DateTimeField(
        required=False, allow_null=True, default=None, help_text="Null or left out: never."
    )


class ApiKeyNameSerializer(serializers.Serializer[Any]):
    name = serializers.CharField(max_length=100)


class CreatedApiKeySerializer(ApiKeySerializer):
    key = serializers.CharField(help_text="The key itself. It is not kept, and not shown again.")

    class Meta(ApiKeySerializer.Meta):
        fields = (*ApiKeySerializer.Meta.fields, "key")  # type: ignore[assignment]
