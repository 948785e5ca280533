"""Invitations, accounts and the audit, as administrators see them, on the wire."""

from typing import Any

from rest_framework import serializers

from backend.accounts.api.registration_serializers import PasswordField, PhoneNumberField
from backend.accounts.api.serializers import LANGUAGES
from backend.accounts.models import AuditEntry, Invitation, User


class InvitationSerializer(serializers.ModelSerializer[Invitation]):
    state = serializers.ChoiceField(choices=("open", "accepted", "revoked", "expired"))

    class Meta:
        model = Invitation
        fields = (
            "id",
            "state",
            "email",
            "note",
            "quota_bytes",
            "created_by",
            "created_at",
            "expires_at",
            "accepted_at",
            "accepted_by",
            "revoked_at",
        )


class NewInvitationSerializer(serializers.Serializer[Any]):
    email = serializers.EmailField(
        max_length=254, allow_blank=True, default="", help_text="Whom it is mailed to, if anybody."
    )
    note = serializers.CharField(max_length=200, allow_blank=True, default="")
    quota_bytes = serializers.IntegerField(
        min_value=0,
        max_value=2**62,
        allow_null=True,
        required=False,
        help_text="Of the account that comes of it; null: no limit. Left out: the usual one.",
    )
    expires_at = serializers.DateTimeField(
        allow_null=True, default=None, help_text="Null or left out: in seven days."
    )
    language = serializers.ChoiceField(
        choices=LANGUAGES, required=False, help_text="Of the letter."
    )


class CreatedInvitationSerializer(InvitationSerializer):
    url = serializers.CharField(help_text="The link. It is not kept, and not shown again.")
    invitation = serializers.CharField(help_text="Its secret alone.")

    class Meta(InvitationSerializer.Meta):
        fields = (*InvitationSerializer.Meta.fields, "url", "invitation")  # type: ignore[assignment]


class UserSerializer(serializers.ModelSerializer[User]):
    language = serializers.ChoiceField(choices=LANGUAGES)
    has_second_factor = serializers.BooleanField(read_only=True)

    class Meta:
        model = User
        fields = (
            "id",
            "email",
            "phone_number",
            "phone_verified_at",
            "name",
            "language",
            "time_zone",
            "is_staff",
            "is_active",
            "has_second_factor",
            "quota_bytes",
            "used_bytes",
            "reserved_bytes",
            "created_at",
            "last_login",
        )


class UserChangesSerializer(serializers.Serializer[Any]):
    """What is left out stays."""

    email = serializers.EmailField(
        max_length=254, required=False, help_text="You vouch for it: no letter asks its owner."
    )
    phone_number = PhoneNumberField(required=False)
    name = serializers.CharField(max_length=100, allow_blank=True, required=False)
    language = serializers.ChoiceField(choices=LANGUAGES, required=False)
    time_zone = serializers.CharField(max_length=64, required=False)
    is_staff = serializers.BooleanField(required=False)
    is_active = serializers.BooleanField(required=False)
    quota_bytes = serializers.IntegerField(
        min_value=0, max_value=2**62, allow_null=True, required=False, help_text="Null: no limit."
    )


class QuotasSerializer(serializers.Serializer[Any]):
    user_ids = serializers.ListField(child=serializers.UUIDField(), min_length=1, max_length=200)
    quota_bytes = serializers.IntegerField(
        min_value=0, max_value=2**62, allow_null=True, help_text="Null: no limit."
    )


class QuotasSetSerializer(serializers.Serializer[Any]):
    changed = serializers.IntegerField(help_text="Accounts that had another quota.")


class AuditFilterSerializer(serializers.Serializer[Any]):
    target_id = serializers.UUIDField(required=False)
    target_type = serializers.CharField(max_length=32, required=False, help_text="Such as `user`.")
    action = serializers.CharField(
        max_length=64, required=False, help_text="As `user.updated`; `user.` finds all of users."
    )
    actor = serializers.CharField(
        max_length=254, required=False, help_text="A part of the e-mail address."
    )
    since = serializers.DateTimeField(required=False)
    until = serializers.DateTimeField(required=False, help_text="Not included.")


class NewUserSerializer(serializers.Serializer[Any]):
    email = serializers.EmailField(max_length=254)
    phone_number = PhoneNumberField(default=None)
    password = PasswordField(help_text="Tell it to its owner, who can change it.")
    name = serializers.CharField(max_length=100, allow_blank=True, default="")
    language = serializers.ChoiceField(choices=LANGUAGES, default="zh")
    time_zone = serializers.CharField(max_length=64, default="UTC")
    is_staff = serializers.BooleanField(default=False)
    quota_bytes = serializers.IntegerField(
        min_value=0,
        max_value=2**62,
        allow_null=True,
        required=False,
        help_text="Null: no limit. Left out: the usual one.",
    )


class AuditEntrySerializer(serializers.ModelSerializer[AuditEntry]):
    details = serializers.DictField(child=serializers.JSONField(allow_null=True))

    class Meta:
        model = AuditEntry
        fields = (
            "id",
            "at",
            "actor_id",
            "actor_email",
            "action",
            "target_type",
            "target_id",
            "details",
        )
