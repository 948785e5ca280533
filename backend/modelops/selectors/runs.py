"""Pipelines and their runs, as administrators look at them."""

from dataclasses import dataclass
from uuid import UUID

from django.db.models import Count, Prefetch, QuerySet
from django.utils import timezone

from backend.common import errors
from backend.modelhub.models import Alias, ModelAlias, ModelVersion
from backend.modelops.definition import StepKind
from backend.modelops.models import Pipeline, Run, Schedule, Step, StepState, Trigger

_STEPS = Step.objects.select_related("job").order_by("pk")  # as they began


@dataclass(frozen=True, slots=True)
class Overview:
    """A pipeline, and what has become of it. triggers: how many."""

    pipeline: Pipeline
    champion: ModelVersion | None
    last_run: Run | None
    schedule: Schedule | None
    triggers: int


def overviews() -> list[Overview]:
    """Of all pipelines."""
    aliases = ModelAlias.objects.filter(alias=Alias.CHAMPION).select_related("version")
    champions = {row.task: row.version for row in aliases}
    latest = list_runs().order_by("task", "-created_at", "-id").distinct("task")
    runs = {run.task: run for run in latest}
    schedules = Schedule.objects.in_bulk()
    counted = Trigger.objects.values("task").annotate(triggers=Count("pk"))
    triggers = {row["task"]: row["triggers"] for row in counted}
    return [
        Overview(
            pipeline,
            champions.get(pipeline.task),
            runs.get(pipeline.task),
            schedules.get(pipeline.task),
            triggers.get(pipeline.task, 0),
        )
        for pipeline in Pipeline.objects.order_by("task")
    ]


def get_pipeline(*, task: str) -> Pipeline:
    """Raises NotFound."""
    found = Pipeline.objects.filter(pk=task).first()
    if found is None:
        raise errors.NotFound("No worker here has a recipe for this task.")
    return found


def schedule_of(pipeline: Pipeline) -> Schedule | None:
    return Schedule.objects.filter(pk=pipeline.task).first()


def list_triggers(pipeline: Pipeline) -> QuerySet[Trigger]:
    return Trigger.objects.filter(task=pipeline.task).order_by("created_at")


def list_runs(*, task: str = "", state: str = "") -> QuerySet[Run]:
    runs = Run.objects.select_related("version").prefetch_related("steps")
    if task:
        runs = runs.filter(task=task)
    return runs.filter(state=state) if state else runs


def waiting_for_approval() -> QuerySet[Run]:
    """Those that a person has to look at."""
    waiting = Step.objects.filter(kind=StepKind.APPROVE, state=StepState.WAITING)
    runs = Run.objects.filter(pk__in=waiting.values("run")).select_related("version")
    return runs.prefetch_related("decisions", Prefetch("steps", queryset=_STEPS))


def get_run(*, run_id: UUID) -> Run:
    """With its steps in the order in which they began. Raises NotFound."""
    found = (
        Run.objects.select_related("version")
        .prefetch_related("decisions", Prefetch("steps", queryset=_STEPS))
        .filter(pk=run_id)
        .first()
    )
    if found is None:
        raise errors.NotFound("There is no such run.")
    return found


def seconds_of(step: Step) -> float:
    """From its beginning to its end, or until now."""
    return ((step.ended_at or timezone.now()) - step.began_at).total_seconds()
