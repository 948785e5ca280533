"""Runs that begin by themselves: by the clock, by the volume of feedback, and the first of a task.

These are chores of the relay. None begins beside a run of its pipeline that is on its way.
"""

from datetime import UTC, datetime, timedelta

from croniter import croniter
from django.conf import settings
from django.db import transaction
from django.utils import timezone

from backend.accounts.models import User
from backend.accounts.services import audit
from backend.common import errors
from backend.events.contracts import ModelTask
from backend.feedback.selectors.volumes import TAUGHT, new_corrections_since
from backend.modelhub.models import Alias, ModelAlias
from backend.modelops.models import Pipeline, Reason, Run, Schedule
from backend.modelops.services.starting import start, start_unless_active


@transaction.atomic
def schedule(
    pipeline: Pipeline,
    *,
    actor: User,
    cron: str = "",
    every_hours: int | None = None,
    feedback: int | None = None,
) -> Schedule | None:
    """Replaces what was said before; None where nothing is to begin by itself any more.

    cron: five fields, in UTC. feedback: so many corrections since the last run.
    Raises InvalidInput: `bad_schedule`, `no_feedback_counted`.
    """
    if cron and (every_hours is not None or not croniter.is_valid(cron) or len(cron.split()) != 5):
        raise errors.InvalidInput(
            "Expected five fields of cron, or an interval, not both.", code="bad_schedule"
        )
    if feedback is not None and pipeline.task not in TAUGHT:
        raise errors.InvalidInput(
            "Nothing that people correct is counted for this pipeline.", code="no_feedback_counted"
        )
    audit.record(
        actor=actor,
        action="model_pipeline.scheduled",
        target_type="model_pipeline",
        target_id=audit.id_of("model_pipeline", pipeline.task),
        details={"cron": cron, "every_hours": every_hours, "feedback": feedback},
    )
    if not cron and every_hours is None and feedback is None:
        Schedule.objects.filter(task=pipeline.task).delete()
        return None
    wanted = Schedule(
        task=pipeline.task,
        cron=cron,
        every_hours=every_hours,
        feedback=feedback,
        changed_by=actor.email,
    )
    wanted.next_at = _next(wanted, timezone.now())
    wanted.save()
    return wanted


def start_due() -> int:
    """By the clock. A moment that passes while a run is on its way, passes."""
    return sum(_start_if_due(task) for task in _due_tasks())


def start_by_feedback() -> int:
    begun = 0
    for wanted in Schedule.objects.filter(feedback__isnull=False):
        pipeline = Pipeline.objects.filter(pk=wanted.task).first()
        if pipeline is None:
            continue
        last = Run.objects.filter(task=wanted.task).order_by("-created_at").first()
        since = last.created_at if last is not None else datetime.fromtimestamp(0, UTC)
        count = new_corrections_since(ModelTask(wanted.task), since)
        if count >= (wanted.feedback or 0):
            note = f"{count} corrections"
            run = start_unless_active(pipeline, reason=Reason.FEEDBACK, note=note)
            begun += run is not None
    return begun


def start_first() -> int:
    """Once for each task that has a pipeline and never had a model nor a run; how many."""
    if not settings.MODEL_FIRST_RUNS:
        return 0
    with_model = ModelAlias.objects.filter(alias=Alias.CHAMPION).values("task")
    without = Pipeline.objects.exclude(task__in=with_model)
    begun = 0
    for pipeline in without.exclude(task__in=Run.objects.values("task")):
        with transaction.atomic():
            Pipeline.objects.select_for_update().get(pk=pipeline.pk)  # another relay may be at it
            if not Run.objects.filter(task=pipeline.task).exists():
                start(pipeline, reason=Reason.FIRST)
                begun += 1
    return begun


def _due_tasks() -> list[str]:
    due = Schedule.objects.filter(next_at__lte=timezone.now())
    return list(due.values_list("task", flat=True))


@transaction.atomic
def _start_if_due(task: str) -> bool:
    now = timezone.now()
    wanted = Schedule.objects.select_for_update().filter(pk=task, next_at__lte=now).first()
    pipeline = Pipeline.objects.filter(pk=task).first()
    if wanted is None:
        return False
    Schedule.objects.filter(pk=task).update(next_at=_next(wanted, now))
    if pipeline is None:
        return False
    return start_unless_active(pipeline, reason=Reason.SCHEDULE) is not None


def _next(wanted: Schedule, after: datetime) -> datetime | None:
    if wanted.cron:
        found: datetime = croniter(wanted.cron, after).get_next(datetime)
        return found
    return after + timedelta(hours=wanted.every_hours) if wanted.every_hours else None
