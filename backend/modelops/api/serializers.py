"""Pipelines on the wire."""

from typing import Any

from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from backend.events.contracts import ModelTask, StageName
from backend.modelops.definition import NodeKind, StepKind
from backend.modelops.models import Decision, Job, Pipeline, Reason, Run, RunState, Step, StepState
from backend.modelops.selectors.runs import Overview, seconds_of

TASKS = [(task.value, task.value) for task in ModelTask]
STEP_KINDS = [(kind.value, kind.value) for kind in StepKind]
NODE_KINDS = [(kind.value, kind.value) for kind in NodeKind]
_STAGES = [(stage.value, stage.value) for stage in StageName]
_OPEN = (StepState.WAITING, StepState.RUNNING)


class NodeSerializer(serializers.Serializer[Any]):
    kind = serializers.ChoiceField(STEP_KINDS)
    does = serializers.ChoiceField(NODE_KINDS, help_text="What kind of work it is.")


class EdgeSerializer(serializers.Serializer[Any]):
    begins = serializers.ChoiceField(STEP_KINDS)
    ends = serializers.ChoiceField(STEP_KINDS)
    when = serializers.CharField(help_text="What the first has to find; empty: that it is done.")


class GraphSerializer(serializers.Serializer[Any]):
    nodes = NodeSerializer(many=True)
    edges = EdgeSerializer(many=True)


class ScheduleSerializer(serializers.Serializer[Any]):
    cron = serializers.CharField(
        max_length=100, default="", allow_blank=True, help_text="Five fields, in UTC."
    )
    every_hours = serializers.IntegerField(
        min_value=1, max_value=10_000, allow_null=True, default=None
    )
    feedback = serializers.IntegerField(
        min_value=1,
        max_value=1_000_000,
        allow_null=True,
        default=None,
        help_text="So many corrections since the last run begin one.",
    )
    next_at = serializers.DateTimeField(read_only=True, allow_null=True)
    changed_at = serializers.DateTimeField(read_only=True)
    changed_by = serializers.EmailField(read_only=True)


class PipelineSerializer(serializers.Serializer[Pipeline]):
    task = serializers.ChoiceField(TASKS)
    revision = serializers.CharField(help_text="Of the recipe.")
    framework = serializers.CharField()
    licence = serializers.CharField(help_text="Of the models that it makes.")
    contract = serializers.JSONField()
    parameters = serializers.JSONField(help_text="Of the first attempt.")
    alternatives = serializers.JSONField(help_text="Of further ones, each laid over them.")
    stages = serializers.ListField(
        child=serializers.ChoiceField(_STAGES), help_text="Made anew after a release."
    )
    announced_at = serializers.DateTimeField(help_text="When a worker last said so.")


class PipelineDetailSerializer(PipelineSerializer):
    graph = GraphSerializer()
    schedule = ScheduleSerializer(allow_null=True)


class RunVersionSerializer(serializers.Serializer[Any]):
    id = serializers.UUIDField()
    name = serializers.CharField()


class DecisionSerializer(serializers.Serializer[Decision]):
    id = serializers.UUIDField()
    approves = serializers.BooleanField()
    reason = serializers.CharField()
    by = serializers.EmailField()
    at = serializers.DateTimeField()


class RunSerializer(serializers.Serializer[Run]):
    id = serializers.UUIDField()
    pipeline = serializers.ChoiceField(TASKS, source="task")
    reason = serializers.ChoiceField(Reason.choices)
    note = serializers.CharField()
    state = serializers.ChoiceField(RunState.choices)
    at = serializers.SerializerMethodField(help_text="The steps that it is at, or waits for.")
    version = RunVersionSerializer(allow_null=True, help_text="What it has registered.")
    forked_from = serializers.UUIDField(source="forked_from_id", allow_null=True)
    detail = serializers.CharField(help_text="Why it ended as it did, in English.")
    created_at = serializers.DateTimeField()
    created_by = serializers.CharField(help_text="An address; empty: the product itself.")
    cancelled_by = serializers.CharField(help_text="Likewise; empty: by nobody.")
    ended_at = serializers.DateTimeField(allow_null=True)

    @extend_schema_field(serializers.ListField(child=serializers.ChoiceField(STEP_KINDS)))
    def get_at(self, run: Run) -> list[str]:
        return [step.kind for step in run.steps.all() if step.state in _OPEN]


class PipelineOverviewSerializer(serializers.Serializer[Overview]):
    task = serializers.ChoiceField(TASKS, source="pipeline.task")
    revision = serializers.CharField(source="pipeline.revision", help_text="Of the recipe.")
    announced_at = serializers.DateTimeField(
        source="pipeline.announced_at", help_text="When a worker last said that it has it."
    )
    champion = RunVersionSerializer(allow_null=True, help_text="The version that answers.")
    last_run = RunSerializer(allow_null=True)
    schedule = ScheduleSerializer(allow_null=True)
    triggers = serializers.IntegerField(help_text="Addresses that begin it.")


class PipelinesSerializer(serializers.Serializer[Any]):
    pipelines = PipelineOverviewSerializer(many=True)
    graph = GraphSerializer(help_text="The flow of every one of them.")


class LogLineSerializer(serializers.Serializer[Any]):
    at = serializers.DateTimeField()
    text = serializers.CharField()


class CurvePointSerializer(serializers.Serializer[Any]):
    at = serializers.DateTimeField()
    done = serializers.FloatField(help_text="Of the step, 0 to 1.")
    figures = serializers.DictField(child=serializers.FloatField())


class StepJobSerializer(serializers.Serializer[Job]):
    progress = serializers.FloatField(help_text="0 to 1.")
    attempts = serializers.IntegerField(help_text="Workers that were at it; all but one died.")
    log = LogLineSerializer(many=True, source="lines")
    curves = CurvePointSerializer(many=True)


class StepSerializer(serializers.Serializer[Step]):
    key = serializers.CharField(help_text="Its kind, with the number of the attempt behind it.")
    kind = serializers.ChoiceField(STEP_KINDS)
    attempt = serializers.IntegerField()
    state = serializers.ChoiceField(StepState.choices)
    inputs = serializers.JSONField()
    output = serializers.JSONField(allow_null=True)
    error_code = serializers.CharField()
    error_detail = serializers.CharField()
    copied = serializers.BooleanField(help_text="Done by the run that this one was forked from.")
    began_at = serializers.DateTimeField()
    ended_at = serializers.DateTimeField(allow_null=True)
    seconds = serializers.SerializerMethodField(help_text="From its beginning, waits included.")
    cpu_seconds = serializers.FloatField()
    gpu_seconds = serializers.FloatField()
    job = serializers.SerializerMethodField(help_text="Of heavy steps.")

    def get_seconds(self, step: Step) -> float:
        return seconds_of(step)

    @extend_schema_field(StepJobSerializer(allow_null=True))
    def get_job(self, step: Step) -> dict[str, Any] | None:
        job: Job | None = getattr(step, "job", None)
        return dict(StepJobSerializer(job).data) if job is not None else None


class RunDetailSerializer(RunSerializer):
    options = serializers.JSONField(help_text="As the settings were when it began.")
    decisions = DecisionSerializer(many=True)
    steps = StepSerializer(many=True)


class RunParameters(serializers.Serializer[Any]):
    pipeline = serializers.ChoiceField(TASKS, required=False)
    state = serializers.ChoiceField(RunState.choices, required=False)


class StartRunSerializer(serializers.Serializer[Any]):
    note = serializers.CharField(max_length=500, default="", allow_blank=True)
    approvals = serializers.IntegerField(
        min_value=1,
        max_value=5,
        allow_null=True,
        default=None,
        help_text="How many administrators have to approve; null: as the settings say.",
    )
    parameters = serializers.DictField(
        child=serializers.JSONField(),
        default=dict,
        help_text="Numbers and words in place of the recipe's, by their names.",
    )


class ForkRunSerializer(serializers.Serializer[Any]):
    step = serializers.CharField(max_length=40, help_text="The key of the first to be done anew.")
    note = serializers.CharField(max_length=500, default="", allow_blank=True)


class DecideSerializer(serializers.Serializer[Any]):
    approves = serializers.BooleanField()
    reason = serializers.CharField(
        max_length=500, default="", allow_blank=True, help_text="A rejection needs one."
    )


class RollBackRunSerializer(serializers.Serializer[Any]):
    reason = serializers.CharField(max_length=500, default="", allow_blank=True)


class TriggerSerializer(serializers.Serializer[Any]):
    id = serializers.UUIDField(read_only=True)
    name = serializers.CharField(max_length=100)
    created_at = serializers.DateTimeField(read_only=True)
    created_by = serializers.EmailField(read_only=True)
    called_at = serializers.DateTimeField(read_only=True, allow_null=True)


class NewTriggerSerializer(TriggerSerializer):
    url = serializers.CharField(
        read_only=True, help_text="To be called with POST; it cannot be read again."
    )


class TriggersSerializer(serializers.Serializer[Any]):
    triggers = TriggerSerializer(many=True)


class PulledSerializer(serializers.Serializer[Any]):
    run_id = serializers.UUIDField(
        allow_null=True, help_text="null: a run of the pipeline is on its way already."
    )
