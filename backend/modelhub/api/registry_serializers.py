"""The registry of models, on the wire."""

from typing import Any

from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from backend.events.contracts import ModelTask, StageName
from backend.modelhub.api.serializers import SpaceSerializer
from backend.modelhub.models import (
    Alias,
    Dataset,
    Framework,
    ModelFile,
    ModelVersion,
    Origin,
    Release,
)
from backend.modelhub.uses import Feature

TASKS = [(task.value, task.value) for task in ModelTask]
_STAGES = [(stage.value, stage.value) for stage in StageName]
_FEATURES = [(feature.value, feature.value) for feature in Feature]
_MOST_COMPARED = 8


class OfTaskSerializer(serializers.Serializer[Any]):
    task = serializers.ChoiceField(TASKS, required=False, help_text="Of this task alone.")

    def asked(self) -> ModelTask | None:
        task = self.validated_data.get("task")
        return ModelTask(task) if task is not None else None


class ModelVersionRefSerializer(serializers.ModelSerializer[ModelVersion]):
    """What is said of a version where another one is spoken of."""

    task = serializers.ChoiceField(TASKS)
    name = serializers.CharField(help_text='What results carry, such as "poems-3".')
    origin = serializers.ChoiceField(Origin.choices)

    class Meta:
        model = ModelVersion
        fields: tuple[str, ...] = ("id", "task", "number", "name", "origin", "created_at")


class UsesSerializer(serializers.Serializer[Any]):
    stages = serializers.ListField(child=serializers.ChoiceField(_STAGES))
    features = serializers.ListField(child=serializers.ChoiceField(_FEATURES))


class ModelTaskReportSerializer(serializers.Serializer[Any]):
    task = serializers.ChoiceField(TASKS)
    champion = ModelVersionRefSerializer(allow_null=True, help_text="The one that answers.")
    challenger = ModelVersionRefSerializer(allow_null=True, help_text="Is being tried out.")
    previous = ModelVersionRefSerializer(
        allow_null=True, help_text="What rolling back goes back to."
    )
    versions = serializers.IntegerField()
    datasets = serializers.IntegerField()
    released_at = serializers.DateTimeField(allow_null=True, help_text="The last time.")
    choosable = serializers.BooleanField(
        help_text="false: what answers are the networks of the installed packages."
    )
    uses = UsesSerializer(help_text="What asks models of this task.")


class ModelTasksSerializer(serializers.Serializer[Any]):
    tasks = ModelTaskReportSerializer(many=True)


class ModelVersionSerializer(ModelVersionRefSerializer):
    framework = serializers.ChoiceField(Framework.choices)
    aliases = serializers.SerializerMethodField(help_text="Under which it is in use.")
    metrics = serializers.DictField(
        child=serializers.FloatField(), help_text="On the task's frozen set."
    )
    parent_id = serializers.UUIDField(allow_null=True, help_text="What it was made of.")
    created_by = serializers.CharField(help_text='"": the product itself.')

    class Meta(ModelVersionRefSerializer.Meta):
        fields = (
            *ModelVersionRefSerializer.Meta.fields,
            *("framework", "description", "licence", "aliases", "metrics"),
            *("parent_id", "created_by"),
        )

    @extend_schema_field(serializers.ListField(child=serializers.ChoiceField(Alias.choices)))
    def get_aliases(self, version: ModelVersion) -> list[str]:
        return sorted(row.alias for row in version.aliases.all())


class ModelFileSerializer(serializers.ModelSerializer[ModelFile]):
    class Meta:
        model = ModelFile
        fields = ("name", "sha256", "size")


class ReleaseSerializer(serializers.ModelSerializer[Release]):
    task = serializers.ChoiceField(TASKS)
    version = ModelVersionRefSerializer()
    replaced = ModelVersionRefSerializer(allow_null=True)
    by = serializers.CharField(help_text='"": the product itself.')

    class Meta:
        model = Release
        fields = ("id", "task", "version", "replaced", "is_rollback", "reason", "at", "by")


class StageResultsSerializer(serializers.Serializer[Any]):
    stage = serializers.ChoiceField(_STAGES)
    photos = serializers.IntegerField()


class WhereUsedSerializer(serializers.Serializer[Any]):
    stages = StageResultsSerializer(many=True, help_text="Photos whose results are its own.")
    spaces = SpaceSerializer(many=True, help_text="Whose points it makes.")


class ModelVersionInFullSerializer(ModelVersionSerializer):
    contract = serializers.DictField(help_text="What it takes and gives.")
    training_data = serializers.DictField(help_text="What it learned from.")
    parameters = serializers.DictField(help_text="That it was trained with.")
    files = ModelFileSerializer(many=True)
    parent = ModelVersionRefSerializer(allow_null=True)
    children = ModelVersionRefSerializer(many=True, help_text="Made of it.")
    releases = ReleaseSerializer(many=True)

    class Meta(ModelVersionSerializer.Meta):
        fields = (
            *ModelVersionSerializer.Meta.fields,
            *("contract", "training_data", "parameters", "files"),
            *("parent", "children", "releases"),
        )


class ModelVersionAnswerSerializer(serializers.Serializer[Any]):
    version = ModelVersionInFullSerializer()
    used = WhereUsedSerializer()


class ReasonSerializer(serializers.Serializer[Any]):
    reason = serializers.CharField(max_length=500, help_text="For who looks it up later.")


class DatasetSerializer(serializers.ModelSerializer[Dataset]):
    task = serializers.ChoiceField(TASKS)
    facts = serializers.DictField(help_text="Counts, of its parts too.")

    class Meta:
        model = Dataset
        fields = (
            *("id", "task", "number", "sha256", "size"),
            *("licence", "source", "facts", "created_at"),
        )


class ComparedSerializer(serializers.Serializer[Any]):
    version = serializers.ListField(
        child=serializers.UUIDField(),
        min_length=1,
        max_length=_MOST_COMPARED,
        help_text="Several times, for several versions of one task.",
    )


class MeasuredSerializer(serializers.Serializer[Any]):
    name = serializers.CharField()
    values = serializers.ListField(
        child=serializers.FloatField(allow_null=True),
        help_text="Of the versions, in their order; null where it was not measured.",
    )


class MetricsSerializer(serializers.Serializer[Any]):
    versions = ModelVersionSerializer(many=True)
    metrics = MeasuredSerializer(many=True)
