"""Jobs and their failures on the wire."""

from typing import Any

from rest_framework import serializers

from backend.events.contracts import StageName
from backend.photos.models import StageRun


class AssetCountsSerializer(serializers.Serializer[Any]):
    processing = serializers.IntegerField()
    complete = serializers.IntegerField()
    partial = serializers.IntegerField()  # type: ignore[assignment]  # DRF keeps fields apart
    failed = serializers.IntegerField()


class StageCountsSerializer(serializers.Serializer[Any]):
    stage = serializers.ChoiceField(choices=[name.value for name in StageName])
    waiting = serializers.IntegerField()
    ready = serializers.IntegerField()
    running = serializers.IntegerField()
    done = serializers.IntegerField()
    failed = serializers.IntegerField()
    skipped = serializers.IntegerField()


class JobsSerializer(serializers.Serializer[Any]):
    assets = AssetCountsSerializer()
    stages = StageCountsSerializer(many=True)


class StageErrorSerializer(serializers.Serializer[Any]):
    code = serializers.CharField(source="error_code")
    detail = serializers.CharField(source="error_detail")


class FailureSerializer(serializers.ModelSerializer[StageRun]):
    asset_id = serializers.UUIDField()
    filename = serializers.CharField(source="asset.filename")
    error = StageErrorSerializer(source="*")

    class Meta:
        model = StageRun
        fields = ("id", "asset_id", "filename", "stage", "error", "attempt", "finished_at")


class ReplayedSerializer(serializers.Serializer[Any]):
    replayed = serializers.IntegerField(help_text="How many stages will be tried anew.")
