"""The JSON of uploads."""

from typing import Any

from rest_framework import serializers

from backend.events.contracts import Lane
from backend.photos.models import Upload, UploadMethod, UploadState
from backend.photos.services.uploads import UploadWish

_CHECKSUMS_AT_ONCE = 1000
_PART_NUMBERS_AT_ONCE = 100


class Sha256Field(serializers.RegexField):
    """Hexadecimal; kept in lower case."""

    def __init__(self, **options: Any) -> None:
        super().__init__(r"^[0-9a-fA-F]{64}$", **options)

    def to_internal_value(self, data: Any) -> str:
        return str(super().to_internal_value(data)).lower()


class ChecksumsSerializer(serializers.Serializer[Any]):
    checksums = serializers.ListField(
        child=Sha256Field(), max_length=_CHECKSUMS_AT_ONCE, help_text="SHA-256 of whole files."
    )


class KnownCopySerializer(serializers.Serializer[Any]):
    asset_id = serializers.UUIDField()
    trashed = serializers.BooleanField()


class KnownCopiesSerializer(serializers.Serializer[Any]):
    known = serializers.DictField(
        child=KnownCopySerializer(), help_text="By SHA-256; what is not here may be uploaded."
    )


class UploadWishSerializer(serializers.Serializer[Any]):
    filename = serializers.CharField(
        help_text="Only the last component of a path is kept, cut to 255 bytes of UTF-8."
    )
    size = serializers.IntegerField(help_text="Bytes.")
    sha256 = Sha256Field(help_text="SHA-256 of the whole file; verified against the stored bytes.")
    content_type = serializers.CharField(
        required=False,
        allow_blank=True,
        max_length=255,
        help_text="A hint for the store; what a photo is, its bytes decide.",
    )
    method = serializers.ChoiceField(
        choices=UploadMethod.choices,
        required=False,
        help_text="Left out: `put` for small files, `multipart` for large ones.",
    )
    captured_at_hint = serializers.DateTimeField(
        required=False,
        allow_null=True,
        help_text="The file's modification time; ignored when it is absurd.",
    )
    lane = serializers.ChoiceField(
        choices=[lane.value for lane in Lane],
        required=False,
        help_text="`bulk` lets fresh uploads overtake it; for imports of an archive.",
    )

    def wish(self) -> UploadWish:
        given = {name: value for name, value in self.validated_data.items() if value is not None}
        if "method" in given:
            given["method"] = UploadMethod(given["method"])
        if "lane" in given:
            given["lane"] = Lane(given["lane"])
        return UploadWish(**given)


class PartNumbersSerializer(serializers.Serializer[Any]):
    numbers = serializers.ListField(
        child=serializers.IntegerField(min_value=1, max_value=10_000),
        min_length=1,
        max_length=_PART_NUMBERS_AT_ONCE,
    )


class PresignedRequestSerializer(serializers.Serializer[Any]):
    """Send it as it stands. Its length is signed too: the body must have exactly `size` bytes."""

    method = serializers.ChoiceField(choices=["PUT", "POST"])
    url = serializers.CharField()
    headers = serializers.DictField(child=serializers.CharField())
    fields_ = serializers.DictField(
        child=serializers.CharField(),
        help_text="With POST: the form's fields, to be sent before the field `file`.",
    )

    def get_fields(self) -> dict[str, Any]:
        """`fields` is the name on the wire, and taken on a serializer's class."""
        declared = super().get_fields()
        return {name.rstrip("_"): field for name, field in declared.items()}


class PartSerializer(serializers.Serializer[Any]):
    number = serializers.IntegerField(min_value=1)
    size = serializers.IntegerField(min_value=1)
    request = PresignedRequestSerializer()


class PartsSerializer(serializers.Serializer[Any]):
    parts = PartSerializer(many=True)


class StoredPartSerializer(serializers.Serializer[Any]):
    number = serializers.IntegerField(min_value=1)
    size = serializers.IntegerField(min_value=1)


class UploadSerializer(serializers.Serializer[Any]):
    id = serializers.UUIDField(
        allow_null=True, help_text="Null when the library held the bytes already."
    )
    state = serializers.ChoiceField(choices=UploadState.choices)
    method = serializers.ChoiceField(choices=UploadMethod.choices, allow_null=True)
    request = PresignedRequestSerializer(
        allow_null=True, help_text="With `put` and `post`: carries the whole file."
    )
    part_size = serializers.IntegerField(allow_null=True, help_text="Of each part but the last.")
    parts = PartSerializer(many=True, help_text="The first 100 parts that have not arrived.")
    stored_parts = StoredPartSerializer(many=True, help_text="Parts that have arrived.")
    expires_at = serializers.DateTimeField(allow_null=True)
    asset_id = serializers.UUIDField(
        allow_null=True, help_text="The photo that holds the bytes, once there is one."
    )
    trashed = serializers.BooleanField(help_text="That photo is in the trash.")


class PendingUploadSerializer(serializers.ModelSerializer[Upload]):
    class Meta:
        model = Upload
        fields = ("id", "state", "method", "filename", "size", "sha256", "created_at", "expires_at")
        read_only_fields = fields
