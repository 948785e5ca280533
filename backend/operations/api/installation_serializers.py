"""The installation itself on the wire, for its administrators."""

from collections.abc import Mapping
from typing import Any

from rest_framework import serializers

from backend.events.contracts import Priority, Queue, StageName
from backend.installation.changeable import CHANGEABLE
from backend.installation.kinds import Changeable, Choice, Flag, Number, Unit
from backend.operations.models import (
    Backup,
    BackupState,
    CheckState,
    FindingKind,
    StorageCheck,
    StorageFinding,
)
from backend.operations.selectors.backups import Worry
from backend.operations.selectors.diagnosis import Verdict

_STAGES = [(stage.value, stage.value) for stage in StageName]
_PRIORITIES = [(priority.value, priority.value) for priority in Priority]
_MOST_AT_ONCE = 1000
# Nobody waits in line for the one, and what the other does is governed run by run.
_UNRULED = (Queue.QUERY, Queue.TRAIN)
QUEUES = [(queue.value, queue.value) for queue in Queue if queue not in _UNRULED]


class HealthPartSerializer(serializers.Serializer[Any]):
    part = serializers.CharField()
    verdict = serializers.ChoiceField([(verdict.value, verdict.value) for verdict in Verdict])
    detail = serializers.CharField(help_text="In English.")
    remedy = serializers.CharField(help_text="What to do about it; empty where nothing is wrong.")


class WorkerSerializer(serializers.Serializer[Any]):
    name = serializers.CharField()
    kind = serializers.CharField(help_text="`cpu`, `ml`, `query`, `video` or `train`.")
    slots = serializers.IntegerField(help_text="How many tasks it works at side by side.")
    up_since = serializers.DateTimeField()


class DiskSerializer(serializers.Serializer[Any]):
    total_bytes = serializers.IntegerField()
    free_bytes = serializers.IntegerField()


class HealthSerializer(serializers.Serializer[Any]):
    checked_at = serializers.DateTimeField()
    parts = HealthPartSerializer(many=True)
    workers = WorkerSerializer(many=True, help_text="Those that answered.")
    disk = DiskSerializer(help_text="Of the machine that answers.")


class SettingRuleSerializer(serializers.Serializer[Any]):
    """What the console may make of a setting: of numbers the bounds, of texts the choices, and of
    switches neither."""

    options = serializers.SerializerMethodField()
    least = serializers.SerializerMethodField()
    most = serializers.SerializerMethodField()

    def get_options(self, setting: Changeable[Any]) -> list[str] | None:
        return list(setting.options) if isinstance(setting, Choice) else None

    def get_least(self, setting: Changeable[Any]) -> int | None:
        return setting.least if isinstance(setting, Number) else None

    def get_most(self, setting: Changeable[Any]) -> int | None:
        return setting.most if isinstance(setting, Number) else None


class SettingSerializer(serializers.Serializer[Any]):
    name = serializers.CharField(help_text="Of the environment variable.")
    group = serializers.ChoiceField(
        [
            *("address", "accounts", "letters", "library", "storage", "recognition", "programs"),
            "backups",
        ]
    )
    unit = serializers.ChoiceField([unit.value for unit in Unit])
    value = serializers.JSONField(help_text="Text, a number, true, false or null.")
    default = serializers.JSONField(help_text="What holds without the console; likewise.")
    source = serializers.ChoiceField(  # type: ignore[assignment]  # DRF keeps fields apart
        ["console", "environment", "file", "default"]
    )
    advice = serializers.CharField(help_text="A code for what had better be otherwise, or empty.")
    rule = SettingRuleSerializer(
        allow_null=True, help_text="Null where only the environment can change it."
    )
    changed_by = serializers.EmailField(allow_null=True)
    changed_at = serializers.DateTimeField(allow_null=True)


class SettingsSerializer(serializers.Serializer[Any]):
    settings = SettingSerializer(many=True)


class SettingChangesSerializer(serializers.Serializer[Any]):
    """A member for each setting that is to change, in its unit; null goes back to its default."""

    def get_fields(self) -> dict[str, serializers.Field[Any, Any, Any, Any]]:
        return {name: _field(setting) for name, setting in CHANGEABLE.items()}

    def validate(self, attrs: dict[str, Any]) -> dict[str, Any]:
        said = self.initial_data
        if isinstance(said, Mapping) and (unknown := sorted(said.keys() - CHANGEABLE.keys())):
            refusal = "There is no such setting that can be changed here."
            raise serializers.ValidationError({name: [refusal] for name in unknown})
        return attrs


def _field(setting: Changeable[Any]) -> serializers.Field[Any, Any, Any, Any]:
    common: dict[str, Any] = {"required": False, "allow_null": True}
    match setting:
        case Choice():
            return serializers.ChoiceField(setting.options, **common)
        case Flag():
            return serializers.BooleanField(**common)
        case Number():
            help_text = setting.unit.value.capitalize() or None
            return serializers.IntegerField(
                min_value=setting.least, max_value=setting.most, help_text=help_text, **common
            )
        case _:
            raise TypeError(setting)


class StageRuleReportSerializer(serializers.Serializer[Any]):
    stage = serializers.ChoiceField(_STAGES)
    priority = serializers.ChoiceField(_PRIORITIES, allow_null=True, help_text="Null: the queue's.")
    concurrency = serializers.IntegerField(allow_null=True, help_text="Besides the queue's.")
    running = serializers.IntegerField()


class QueueReportSerializer(serializers.Serializer[Any]):
    queue = serializers.ChoiceField(QUEUES)
    stages = serializers.ListField(child=serializers.ChoiceField(_STAGES))
    fresh = serializers.IntegerField(help_text="Ready, of fresh uploads; these are served first.")
    bulk = serializers.IntegerField(help_text="Ready, of imports and back-fills.")
    running = serializers.IntegerField()
    priority = serializers.ChoiceField(_PRIORITIES)
    concurrency = serializers.IntegerField(
        allow_null=True, help_text="How many may be worked on at once; null: as workers take them."
    )
    stage_rules = StageRuleReportSerializer(many=True)
    paused_at = serializers.DateTimeField(allow_null=True)
    paused_by = serializers.EmailField(allow_null=True)


class StageRuleSerializer(serializers.Serializer[Any]):
    stage = serializers.ChoiceField(_STAGES, help_text="One of the queue's.")
    priority = serializers.ChoiceField(_PRIORITIES, allow_null=True, default=None)
    concurrency = serializers.IntegerField(
        min_value=1, max_value=_MOST_AT_ONCE, allow_null=True, default=None
    )


class QueueRuleSerializer(serializers.Serializer[Any]):
    priority = serializers.ChoiceField(_PRIORITIES, default=Priority.NORMAL.value)
    concurrency = serializers.IntegerField(
        min_value=1, max_value=_MOST_AT_ONCE, allow_null=True, default=None
    )
    stages = StageRuleSerializer(many=True, default=list)


class QueueReportsSerializer(serializers.Serializer[Any]):
    queues = QueueReportSerializer(many=True)


class BackupSerializer(serializers.ModelSerializer[Backup]):
    state = serializers.ChoiceField(BackupState.choices)

    class Meta:
        model = Backup
        fields = (
            "id",
            "state",
            "requested_at",
            "requested_by",
            "begun_at",
            "ended_at",
            "place",
            "size",
            "sha256",
            "error",
            "checked_at",
            "check_error",
        )
        read_only_fields = fields


class BackupStatusSerializer(serializers.Serializer[Any]):
    place = serializers.CharField(help_text="Where the next one goes.")
    every_hours = serializers.IntegerField(help_text="0: only when it is asked for.")
    kept = serializers.IntegerField()
    kept_days = serializers.IntegerField(help_text="0: however old.")
    latest = BackupSerializer(allow_null=True, help_text="The last one that is good.")
    under_way = BackupSerializer(allow_null=True)
    worry = serializers.ChoiceField([worry.value for worry in Worry])
    error = serializers.CharField(help_text="In English; of the last one, where it failed.")


class StorageCheckSerializer(serializers.ModelSerializer[StorageCheck]):
    state = serializers.ChoiceField(CheckState.choices)

    class Meta:
        model = StorageCheck
        fields = (
            "id",
            "state",
            "begun_at",
            "begun_by",
            "ended_at",
            "objects_seen",
            "bytes_seen",
            "photos_seen",
            "orphans",
            "orphan_bytes",
            "missing_originals",
            "missing_derived",
        )
        read_only_fields = fields


class FindingFilterSerializer(serializers.Serializer[Any]):
    kind = serializers.ChoiceField(FindingKind.choices, required=False)


class StorageFindingSerializer(serializers.ModelSerializer[StorageFinding]):
    kind = serializers.ChoiceField(FindingKind.choices)

    class Meta:
        model = StorageFinding
        fields = ("id", "kind", "object_key", "size", "asset_id", "filename", "repaired_at")
        read_only_fields = fields
