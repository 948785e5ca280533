"""The JSON of reports, for administrators."""

from typing import Any

from rest_framework import serializers

from backend.sharing.api.link_serializers import asset_count_of
from backend.sharing.models import ReportReason, ReportState, ShareLink, ShareReport
from backend.sharing.models.link import MOST_REASON
from backend.sharing.selectors.titles import title_of


class ReportListParameters(serializers.Serializer[Any]):
    state = serializers.ChoiceField(
        ["open", "settled"], required=False, help_text="`open` unless it is said."
    )


class SuspensionSerializer(serializers.Serializer[Any]):
    reason = serializers.CharField(max_length=MOST_REASON, help_text="For the owner to read.")


class ReportedLinkSerializer(serializers.Serializer[Any]):
    """What guests could find out, and whose it is; never its address."""

    id = serializers.UUIDField()
    title = serializers.SerializerMethodField()
    owner_id = serializers.UUIDField()
    owner_name = serializers.CharField(source="owner.name")
    owner_email = serializers.CharField(source="owner.email")
    asset_count = serializers.SerializerMethodField(help_text="Null of a smart album.")
    has_password = serializers.SerializerMethodField()
    created_at = serializers.DateTimeField()
    expires_at = serializers.DateTimeField(allow_null=True)
    revoked_at = serializers.DateTimeField(allow_null=True)
    suspended_at = serializers.DateTimeField(allow_null=True)
    suspension_reason = serializers.CharField()

    def get_title(self, link: ShareLink) -> str:
        return title_of(link)

    def get_asset_count(self, link: Any) -> int | None:
        return asset_count_of(link)

    def get_has_password(self, link: ShareLink) -> bool:
        return bool(link.password)


class ReportSerializer(serializers.Serializer[ShareReport]):
    id = serializers.UUIDField()
    reason = serializers.ChoiceField(ReportReason.choices)
    words = serializers.CharField(help_text="Of the guest, who may have said nothing.")
    state = serializers.ChoiceField(ReportState.choices)
    created_at = serializers.DateTimeField()
    settled_at = serializers.DateTimeField(allow_null=True)
    share = ReportedLinkSerializer(source="link")
