"""Pipelines and their runs, as administrators look at them."""

from uuid import UUID

from django.db.models import Prefetch, QuerySet
from django.utils import timezone

from backend.common import errors
from backend.modelops.definition import StepKind
from backend.modelops.models import Pipeline, Run, Schedule, Step, StepState, Trigger

_STEPS = Step.objects.select_related("job").order_by("pk")  # as they began


def list_pipelines() -> QuerySet[Pipeline]:
    return Pipeline.objects.order_by("task")


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
