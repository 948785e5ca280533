"""Making an account, and passwords and addresses for it, on the wire."""

from typing import Any

from rest_framework import serializers

from backend.accounts.api.serializers import LANGUAGES

SECRET_LENGTH = 64  # of a link or an invitation, roomily


class PasswordField(serializers.CharField):
    def __init__(self, **options: Any) -> None:
        super().__init__(max_length=1024, trim_whitespace=False, write_only=True, **options)


class PhoneNumberField(serializers.CharField):
    """Null: none. Spelled as people do; accounts have it in E.164."""

    def __init__(self, **options: Any) -> None:
        text = "Any spelling; without a country code, of the installation's region. Null: none."
        super().__init__(max_length=50, allow_null=True, help_text=text, **options)


class RegistrationStateSerializer(serializers.Serializer[Any]):
    mode = serializers.ChoiceField(choices=("invitation", "open"))
    password_min_length = serializers.IntegerField()


class RegistrationWishSerializer(serializers.Serializer[Any]):
    email = serializers.EmailField(max_length=254)
    language = serializers.ChoiceField(choices=LANGUAGES, default="zh")
    invitation = serializers.CharField(
        max_length=SECRET_LENGTH, required=False, help_text="What follows `#` in its link."
    )


class NewAccountSerializer(serializers.Serializer[Any]):
    """Either the `token` of a letter, or an `invitation` that names an address."""

    token = serializers.CharField(max_length=SECRET_LENGTH, required=False)
    invitation = serializers.CharField(max_length=SECRET_LENGTH, required=False)
    name = serializers.CharField(max_length=100, allow_blank=True, default="")
    password = PasswordField()
    language = serializers.ChoiceField(choices=LANGUAGES, default="zh")
    time_zone = serializers.CharField(max_length=64, default="UTC")

    def validate(self, attrs: dict[str, Any]) -> dict[str, Any]:
        if ("token" in attrs) == ("invitation" in attrs):
            raise serializers.ValidationError("Send either a token or an invitation.")
        return attrs


class InvitationSecretSerializer(serializers.Serializer[Any]):
    invitation = serializers.CharField(max_length=SECRET_LENGTH)


class OpenInvitationSerializer(serializers.Serializer[Any]):
    email = serializers.CharField(
        help_text="For whom it is; empty: whoever has it names an address."
    )
    expires_at = serializers.DateTimeField()


class ResetWishSerializer(serializers.Serializer[Any]):
    email = serializers.EmailField(max_length=254)
    language = serializers.ChoiceField(choices=LANGUAGES, default="zh")


class ResetSerializer(serializers.Serializer[Any]):
    token = serializers.CharField(max_length=SECRET_LENGTH)
    password = PasswordField()


class PasswordChangeSerializer(serializers.Serializer[Any]):
    current_password = PasswordField(
        required=False, help_text="Left out by who has none yet, having come by another way."
    )
    password = PasswordField()


class EmailWishSerializer(serializers.Serializer[Any]):
    email = serializers.EmailField(max_length=254)


class PhoneNumberChangeSerializer(serializers.Serializer[Any]):
    phone_number = PhoneNumberField()
    current_password = PasswordField(
        required=False, help_text="Left out by who has none, having come by another way."
    )


class TokenSerializer(serializers.Serializer[Any]):
    token = serializers.CharField(max_length=SECRET_LENGTH)
