from typing import Any

from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from backend.events.contracts import SpaceKind, StageName
from backend.modelhub.models import Backfill, BackfillState, EmbeddingSpace, SpaceState
from backend.modelhub.selectors.progress import progress_of

_KINDS = [(kind.value, kind.value) for kind in SpaceKind]
_STAGES = [(stage.value, stage.value) for stage in StageName]


class ProgressSerializer(serializers.Serializer[Any]):
    photos = serializers.IntegerField(help_text="That can be shown, in all libraries.")
    filled = serializers.IntegerField(help_text="Of them: with their points in this space.")
    failed = serializers.IntegerField(help_text="Of them: for which the stage failed for good.")


class SpaceSerializer(serializers.Serializer[EmbeddingSpace]):
    id = serializers.IntegerField()
    kind = serializers.ChoiceField(_KINDS)
    version = serializers.CharField(help_text="Of the network that makes its points.")
    state = serializers.ChoiceField(SpaceState.choices)
    dimensions = serializers.IntegerField(allow_null=True, help_text="null: no point yet.")
    switches_when_complete = serializers.BooleanField()
    created_at = serializers.DateTimeField()
    switched_at = serializers.DateTimeField(allow_null=True)
    progress = serializers.SerializerMethodField(help_text="Only while it is being built.")

    @extend_schema_field(ProgressSerializer(allow_null=True))
    def get_progress(self, space: EmbeddingSpace) -> dict[str, Any] | None:
        if space.state != SpaceState.BUILDING:
            return None
        return dict(ProgressSerializer(progress_of(space)).data)


class OpenSpaceSerializer(serializers.Serializer[Any]):
    kind = serializers.ChoiceField(_KINDS)
    version = serializers.CharField(max_length=100)
    switches_when_complete = serializers.BooleanField(
        default=False, help_text="Switch to it by itself once every photo has its point."
    )


class MakeableSerializer(serializers.Serializer[Any]):
    kind = serializers.ChoiceField(_KINDS)
    version = serializers.CharField()
    announced_at = serializers.DateTimeField(help_text="When a worker last said so.")


class SpacesSerializer(serializers.Serializer[Any]):
    spaces = SpaceSerializer(many=True)
    makeable = MakeableSerializer(many=True, help_text="Versions that could be opened.")


class BackfillSerializer(serializers.Serializer[Backfill]):
    id = serializers.UUIDField()
    stage = serializers.ChoiceField(_STAGES)
    version = serializers.CharField(help_text="That photos are brought to.")
    state = serializers.ChoiceField(BackfillState.choices)
    taken = serializers.IntegerField(help_text="Photos that were taken up so far.")
    begun_at = serializers.DateTimeField()
    begun_by = serializers.EmailField()
    ended_at = serializers.DateTimeField(allow_null=True)


class NewBackfillSerializer(serializers.Serializer[Any]):
    stage = serializers.ChoiceField(_STAGES)


class VersionCountSerializer(serializers.Serializer[Any]):
    version = serializers.CharField()
    photos = serializers.IntegerField()


class StageReportSerializer(serializers.Serializer[Any]):
    stage = serializers.ChoiceField(_STAGES)
    current = serializers.CharField(
        allow_null=True, help_text="What workers make now; null until one has said so."
    )
    announced_at = serializers.DateTimeField(allow_null=True)
    versions = VersionCountSerializer(many=True)
    outdated = serializers.IntegerField(help_text="Photos that lack a result of that version.")
    seconds = serializers.FloatField(
        allow_null=True,
        help_text="Of computing, one thing after the other, to bring them up, with all that "
        "depends on the stage; null where nothing was measured yet.",
    )
    backfill = BackfillSerializer(allow_null=True, help_text="The one that is running.")


class StageReportsSerializer(serializers.Serializer[Any]):
    stages = StageReportSerializer(many=True)
