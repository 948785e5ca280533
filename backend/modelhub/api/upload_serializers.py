"""Models on their way in, on the wire."""

from pathlib import PurePosixPath
from typing import Any

from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from backend.events.contracts import ModelTask
from backend.modelhub.api.registry_serializers import TASKS, ModelVersionRefSerializer
from backend.modelhub.faults import told
from backend.modelhub.models import ModelUpload, ModelUploadFile, ModelUploadState
from backend.modelhub.services import upload_files
from backend.modelhub.services.uploading import LARGEST, MOST_FILES, AnnouncedFile, NewUpload
from backend.photos.api.upload_serializers import (
    PartSerializer,
    Sha256Field,
    StoredPartSerializer,
)


class NewModelFileSerializer(serializers.Serializer[Any]):
    name = serializers.RegexField(
        r"^[\w][\w.+-]*$", max_length=200, help_text="As the model it is held against has it."
    )
    size = serializers.IntegerField(min_value=1, max_value=LARGEST, help_text="Bytes.")
    sha256 = Sha256Field(help_text="Of the whole file; found out again when it has arrived.")

    def validate_name(self, name: str) -> str:
        return PurePosixPath(name).name


class NewModelUploadSerializer(serializers.Serializer[Any]):
    task = serializers.ChoiceField(TASKS)
    files = serializers.ListField(
        child=NewModelFileSerializer(), min_length=1, max_length=MOST_FILES
    )
    licence = serializers.CharField(max_length=200)
    learned_from = serializers.CharField(max_length=1000, help_text="What it was trained on.")
    description = serializers.CharField(max_length=500, required=False, allow_blank=True)
    parent_id = serializers.UUIDField(
        required=False,
        allow_null=True,
        help_text="The version whose contract it is held against, and whose other files it takes"
        " over; left out: the one that answers.",
    )

    def validate_files(self, files: list[dict[str, Any]]) -> list[dict[str, Any]]:
        if len({file["name"] for file in files}) < len(files):
            raise serializers.ValidationError("Two files have the same name.")
        return files

    def wish(self) -> NewUpload:
        given = dict(self.validated_data)
        return NewUpload(
            task=ModelTask(given.pop("task")),
            files=[AnnouncedFile(**file) for file in given.pop("files")],
            **given,
        )


class UploadReasonSerializer(serializers.Serializer[Any]):
    code = serializers.CharField()
    detail = serializers.CharField(help_text="In the language of the request.")


class ModelUploadSerializer(serializers.ModelSerializer[ModelUpload]):
    task = serializers.ChoiceField(TASKS)
    state = serializers.ChoiceField(ModelUploadState.choices)
    parent = ModelVersionRefSerializer(help_text="What it is held against.")
    version = ModelVersionRefSerializer(allow_null=True, help_text="What has become of it.")
    names = serializers.SerializerMethodField(help_text="Of its files.")
    size = serializers.SerializerMethodField(help_text="Bytes, of all files.")
    reasons = serializers.SerializerMethodField(help_text="Why it was refused.")

    class Meta:
        model = ModelUpload
        fields: tuple[str, ...] = (
            *("id", "task", "state", "description", "licence", "learned_from", "parent"),
            *("version", "names", "size", "reasons"),
            *("created_by", "created_at", "expires_at", "ended_at"),
        )

    @extend_schema_field(serializers.ListField(child=serializers.CharField()))
    def get_names(self, upload: ModelUpload) -> list[str]:
        return sorted(file.name for file in upload.files.all())

    def get_size(self, upload: ModelUpload) -> int:
        return sum(file.size for file in upload.files.all())

    @extend_schema_field(UploadReasonSerializer(many=True))
    def get_reasons(self, upload: ModelUpload) -> list[dict[str, str]]:
        return [{"code": one["code"], "detail": told(one)} for one in upload.reasons]


class ModelUploadFileSerializer(serializers.Serializer[Any]):
    name = serializers.CharField()
    size = serializers.IntegerField()
    sha256 = serializers.CharField()
    part_size = serializers.IntegerField(help_text="Of each part but the last.")
    stored_parts = StoredPartSerializer(many=True, help_text="That have arrived.")
    parts = PartSerializer(many=True, help_text="The first 100 that have not arrived.")


class ModelUploadInFullSerializer(ModelUploadSerializer):
    files = serializers.SerializerMethodField(
        help_text="With what is left to be sent; none once the upload has ended."
    )

    class Meta(ModelUploadSerializer.Meta):
        fields = (*ModelUploadSerializer.Meta.fields, "files")

    @extend_schema_field(ModelUploadFileSerializer(many=True))
    def get_files(self, upload: ModelUpload) -> Any:
        if upload.state != ModelUploadState.EXPECTED:
            return []
        on_their_way = [_on_its_way(upload, file) for file in upload.files.order_by("pk")]
        return ModelUploadFileSerializer(on_their_way, many=True).data


def _on_its_way(upload: ModelUpload, file: ModelUploadFile) -> dict[str, object]:
    stored = upload_files.arrived(file)
    there = {part.number for part in stored}
    missing = [number for number in upload_files.numbers(file) if number not in there]
    parts = upload_files.requests_for(upload, file, missing[: upload_files.PARTS_AT_ONCE])
    return {
        "name": file.name,
        "size": file.size,
        "sha256": file.sha256,
        "part_size": file.part_size,
        "stored_parts": stored,
        "parts": parts,
    }


class WantedPartsSerializer(serializers.Serializer[Any]):
    name = serializers.CharField(help_text="Of the file.")
    numbers = serializers.ListField(
        child=serializers.IntegerField(min_value=1, max_value=10_000),
        min_length=1,
        max_length=upload_files.PARTS_AT_ONCE,
    )
