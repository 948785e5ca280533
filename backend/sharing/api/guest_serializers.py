"""The JSON that guests of a link read and send."""

from typing import Any

from rest_framework import serializers

from backend.photos.api.upload_serializers import (
    PartSerializer,
    PresignedRequestSerializer,
    Sha256Field,
    StoredPartSerializer,
)
from backend.photos.models import UploadMethod
from backend.photos.services.uploads import UploadWish
from backend.sharing.models import ReportReason
from backend.sharing.models.report import MOST_WORDS


class SharedSerializer(serializers.Serializer[Any]):
    title = serializers.CharField()
    description = serializers.CharField()
    owner_name = serializers.CharField()
    asset_count = serializers.IntegerField(allow_null=True, help_text="Null: nobody counts them.")
    is_arranged = serializers.BooleanField(
        help_text="The photos come as somebody arranged them, rather than day by day."
    )
    allows_download = serializers.BooleanField()
    allows_upload = serializers.BooleanField()
    reviews_uploads = serializers.BooleanField(
        help_text="What guests bring is shown once the owner has looked at it."
    )
    includes_location = serializers.BooleanField()
    has_password = serializers.BooleanField()
    expires_at = serializers.DateTimeField(allow_null=True)


class UnlockSerializer(serializers.Serializer[Any]):
    password = serializers.CharField(max_length=128, trim_whitespace=False, allow_blank=True)


class NewReportSerializer(serializers.Serializer[Any]):
    reason = serializers.ChoiceField(ReportReason.choices)
    words = serializers.CharField(
        required=False, allow_blank=True, max_length=MOST_WORDS, help_text="What is wrong."
    )


class GuestTokenSerializer(serializers.Serializer[Any]):
    token = serializers.CharField(help_text="Send it as `Authorization: Bearer <token>`.")
    expires_at = serializers.DateTimeField()


class GuestWishSerializer(serializers.Serializer[Any]):
    filename = serializers.CharField(max_length=1000)
    size = serializers.IntegerField(help_text="Bytes.")
    sha256 = Sha256Field(help_text="SHA-256 of the whole file; verified against the stored bytes.")
    content_type = serializers.CharField(required=False, allow_blank=True, max_length=255)
    method = serializers.ChoiceField(choices=UploadMethod.choices, required=False)
    captured_at_hint = serializers.DateTimeField(required=False, allow_null=True)
    guest_name = serializers.CharField(
        required=False, allow_blank=True, max_length=100, help_text="Who brings it, for the owner."
    )

    def wish(self) -> UploadWish:
        given = {name: value for name, value in self.validated_data.items() if value is not None}
        given.pop("guest_name", None)
        if "method" in given:
            given["method"] = UploadMethod(given["method"])
        return UploadWish(**given)


class SentFileSerializer(serializers.Serializer[Any]):
    """Without a word on whether the owner's library held the bytes before."""

    id = serializers.UUIDField()
    state = serializers.ChoiceField(["pending", "arrived", "ended"])
    method = serializers.ChoiceField(UploadMethod.choices)
    request = PresignedRequestSerializer(
        allow_null=True, help_text="With `put` and `post`: carries the whole file."
    )
    part_size = serializers.IntegerField(allow_null=True, help_text="Of each part but the last.")
    parts = PartSerializer(many=True, help_text="The first 100 parts that have not arrived.")
    stored_parts = StoredPartSerializer(many=True, help_text="Parts that have arrived.")
    expires_at = serializers.DateTimeField()
