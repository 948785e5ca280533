"""The JSON of downloads and exports."""

from typing import Any
from urllib.parse import quote

from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from backend.exports.contents import Reason
from backend.exports.models import Archive, ArchivePart
from backend.exports.services.downloads import MOST_PHOTOS
from backend.exports.services.pictures import is_preparing


class IdsField(serializers.ListField):
    def __init__(self, **kwargs: Any) -> None:
        super().__init__(
            child=serializers.UUIDField(), min_length=1, max_length=MOST_PHOTOS, **kwargs
        )


class DaysSerializer(serializers.Serializer[Any]):
    def get_fields(self) -> dict[str, serializers.Field[Any, Any, Any, Any]]:
        """`from` is a word of Python."""
        first = serializers.DateField(help_text="The first day, on the photographer's calendar.")
        return {"from": first, "to": serializers.DateField(help_text="The last day.")}


class NewDownloadSerializer(serializers.Serializer[Any]):
    ids = IdsField(required=False, help_text="Photos of one's own.")
    days = DaysSerializer(required=False, help_text="All photos of these days.")

    def validate(self, attrs: dict[str, Any]) -> dict[str, Any]:
        if ("ids" in attrs) == ("days" in attrs):
            raise serializers.ValidationError("Give ids or days.")
        return attrs


class NewContainerDownloadSerializer(serializers.Serializer[Any]):
    ids = IdsField(required=False, help_text="These photos; without: all.")


class NewExportSerializer(serializers.Serializer[Any]):
    includes_locked = serializers.BooleanField(
        default=False, help_text="The locked folder too, which has to be open."
    )


class ArchivePartSerializer(serializers.ModelSerializer[ArchivePart]):
    url = serializers.SerializerMethodField()

    class Meta:
        model = ArchivePart
        fields = ("number", "filename", "photo_count", "size", "url")
        extra_kwargs = {"size": {"help_text": "Bytes of the ZIP file, exactly."}}

    @extend_schema_field({"type": "string", "format": "uri"})
    def get_url(self, part: ArchivePart) -> str:
        """Of the ZIP file: with `GET`, which needs the same right as this answer did."""
        request = self.context["request"]
        below = f"{quote(self.context['path'])}/{part.archive_id}/parts/{part.number}"
        return str(request.build_absolute_uri(below))


class LeftOutSerializer(serializers.Serializer[Any]):
    asset_id = serializers.UUIDField()
    filename = serializers.CharField(help_text="Empty where it is not the asker's to know.")
    reason = serializers.ChoiceField(
        [reason.value for reason in Reason],
        help_text="`not_ready`: a picture of it is still being made; `withdrawn`: deleted, edited "
        "or taken back since; `missing`: the store does not have it.",
    )


class DownloadPlanSerializer(serializers.ModelSerializer[Archive]):
    """Of an archive that came with its parts; a large one has those so far (`is_ready`)."""

    photo_count = serializers.SerializerMethodField()
    size = serializers.SerializerMethodField()
    parts = serializers.SerializerMethodField()
    left_out = serializers.SerializerMethodField()
    previews = serializers.SerializerMethodField(
        help_text="Photos that it has within 2048 pixels alone, because the whole picture without "
        "metadata was not made when it was planned. It is asked for."
    )
    is_preparing = serializers.SerializerMethodField(
        help_text="Some of these are still being made; once none is, plan again to have them whole."
    )

    class Meta:
        model = Archive
        fields = (
            *("id", "title", "is_ready", "photo_count", "size", "expires_at", "parts", "left_out"),
            *("previews", "is_preparing"),
        )
        extra_kwargs = {
            "is_ready": {
                "read_only": True,
                "help_text": "False while more parts are to come: ask for the plan again.",
            }
        }

    @extend_schema_field({"type": "integer"})
    def get_photo_count(self, archive: Archive) -> int:
        return sum(part.photo_count for part in archive.parts.all())

    @extend_schema_field({"type": "integer", "description": "Bytes of all parts."})
    def get_size(self, archive: Archive) -> int:
        return sum(part.size for part in archive.parts.all())

    @extend_schema_field(ArchivePartSerializer(many=True))
    def get_parts(self, archive: Archive) -> Any:
        return ArchivePartSerializer(archive.parts.all(), many=True, context=self.context).data

    @extend_schema_field(LeftOutSerializer(many=True))
    def get_left_out(self, archive: Archive) -> list[dict[str, str]]:
        return [one for part in archive.parts.all() for one in part.left_out]

    @extend_schema_field(serializers.ListField(child=serializers.UUIDField()))
    def get_previews(self, archive: Archive) -> list[str]:
        return [one for part in archive.parts.all() for one in part.previews]

    @extend_schema_field({"type": "boolean"})
    def get_is_preparing(self, archive: Archive) -> bool:
        return is_preparing(self.get_previews(archive))


class ExportSerializer(serializers.ModelSerializer[Archive]):
    part_count = serializers.IntegerField(help_text="So far, while it is being planned.")
    photo_count = serializers.IntegerField(allow_null=True)
    size = serializers.IntegerField(allow_null=True, help_text="Bytes of all parts.")

    class Meta:
        model = Archive
        fields = (
            *("id", "title", "is_ready", "includes_locked", "part_count", "photo_count", "size"),
            *("created_at", "expires_at"),
        )


class ExportDetailSerializer(DownloadPlanSerializer):
    class Meta:
        model = Archive
        fields = (
            *("id", "title", "is_ready", "includes_locked", "photo_count", "size"),
            *("created_at", "expires_at", "parts", "left_out"),
        )
