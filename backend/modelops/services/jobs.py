"""The heavy parts of steps: one worker each, under a lease that its signs of life renew."""

from collections.abc import Mapping
from datetime import timedelta
from typing import Any
from uuid import UUID

from django.db import transaction
from django.db.models import F, QuerySet
from django.utils import timezone

from backend.events.contracts import Topic
from backend.events.services.leases import Leases, Lost
from backend.events.services.outbox import announce
from backend.modelops.models import Job, JobState, Run, Step, StepState
from backend.modelops.services.locking import locked
from backend.modelops.services.stepping import Failed, Output, Wait, settle
from backend.modelops.services.telling import tell
from backend.modelops.services.waking import wake

LEASES = Leases(Job, Topic.MODEL_JOB_READY, "job_id", timedelta(minutes=2))
MOST_ATTEMPTS = 5  # of which each lost its worker
_MOST_LINES = 500
_MOST_POINTS = 1000


def ensure(step: Step) -> Wait:
    """A worker is called, once; how it ends, the step's row will tell. In a transaction."""
    job, is_new = Job.objects.get_or_create(step=step)
    if is_new:
        LEASES.call(job)
    return Wait()


def call_due() -> int:
    """A chore: calls workers for what waits, or whose worker was not heard of again."""
    due = Job.objects.filter(state=JobState.RUNNING, due_at__lte=timezone.now())
    for job in due.select_related("step"):
        with transaction.atomic():
            locked(job.step.run_id)
            if job.attempts >= MOST_ATTEMPTS and LEASES.ours(job).select_for_update().exists():
                _end(job, Failed("worker_died", "It has ended every worker that was at it."))
    return LEASES.call_due()


@transaction.atomic
def claim(job_id: UUID) -> Job | None:
    """None when it has ended, or somebody is at it."""
    job = LEASES.claim(job_id, attempts=F("attempts") + 1)
    if job is None:
        return None
    Step.objects.filter(pk=job.step_id).update(state=StepState.RUNNING)
    tell(Run.objects.get(steps__job=job))
    return job


def beat(job: Job, *, done: float | None = None, text: str = "", **more: Any) -> None:
    """A sign of life, with what there is to tell. Raises Lost: the worker has to stop.

    more: columns that change with it.
    """
    now = timezone.now().isoformat()
    if done is not None:
        job.progress = min(1.0, max(0.0, done))
        more["progress"] = job.progress
    if text:
        job.lines = [*job.lines, {"at": now, "text": text[:500]}][-_MOST_LINES:]
        more["lines"] = job.lines
    if not LEASES.ours(job).update(due_at=timezone.now() + LEASES.lasts, **more):
        raise Lost


def measure(job: Job, figures: Mapping[str, float]) -> None:
    """A point of its curves. Raises Lost."""
    point = {"at": timezone.now().isoformat(), "done": job.progress, "figures": dict(figures)}
    job.curves = [*job.curves, point][-_MOST_POINTS:]
    beat(job, curves=job.curves)


@transaction.atomic
def finish(job: Job, found: Output | Failed, *, cpu_seconds: float, gpu_seconds: float) -> None:
    """Writes down what came of it, and wakes the run; raises Lost where it is another's by now."""
    locked(job.step.run_id)
    if not LEASES.ours(job).select_for_update().exists():
        raise Lost
    spend(job, cpu_seconds=cpu_seconds, gpu_seconds=gpu_seconds)
    _end(job, found)


def spend(job: Job, *, cpu_seconds: float, gpu_seconds: float) -> None:
    """Also of an attempt that came to nothing."""
    Step.objects.filter(pk=job.step_id).update(
        cpu_seconds=F("cpu_seconds") + cpu_seconds, gpu_seconds=F("gpu_seconds") + gpu_seconds
    )


def drop(run: Run) -> None:
    """Workers notice at their next sign of life. In the caller's transaction."""
    jobs = Job.objects.filter(step__run=run)
    forget_checkpoints(jobs)
    jobs.filter(state__in=[JobState.WAITING, JobState.RUNNING]).update(
        state=JobState.CANCELLED, token=None, due_at=None
    )


def forget_checkpoints(jobs: QuerySet[Job]) -> None:
    found = list(jobs.exclude(checkpoint="").values_list("checkpoint", flat=True))
    if found:
        announce(topic=Topic.OBJECTS_ORPHANED, payload={"keys": found})


def _end(job: Job, found: Output | Failed) -> None:
    state = JobState.FAILED if isinstance(found, Failed) else JobState.DONE
    LEASES.ours(job).update(state=state, token=None, due_at=None, progress=1.0)
    forget_checkpoints(Job.objects.filter(pk=job.pk))
    step = Step.objects.select_related("run").get(pk=job.step_id)
    settle(step, found)
    tell(step.run)
    wake(step.run_id)
