"""The legs of runs: an executor takes a run up, goes on with it as far as it can, and leaves it to
wait; one leg after the other, never two of a run at once."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from backend.modelops.models import Run, RunState, StepState
from backend.modelops.services.ending import end
from backend.modelops.services.locking import locked
from backend.modelops.services.stepping import seen
from backend.modelops.services.telling import tell
from backend.modelops.services.waking import call_executors

_MOST_FAILURES = 5
_BACK_OFF = timedelta(seconds=10)  # doubled each time


@dataclass(frozen=True, slots=True)
class Due:
    run_id: UUID
    leg: int  # the next one


@dataclass(frozen=True, slots=True)
class Memory:
    """All that a leg goes by: nothing that happens later changes its way, so a leg that is done
    again after a crash takes the same one.

    steps: by key, each with its `state`, `output`, `code` and `detail`.
    """

    task: str
    reason: str
    options: Mapping[str, Any]
    steps: Mapping[str, Mapping[str, Any]]


def due(*, at_most: int) -> list[Due]:
    """The longest due first: one question to an index, however many runs wait."""
    runs = Run.objects.filter(state=RunState.WAITING, wakes_at__lte=timezone.now())
    found = runs.order_by("wakes_at").values_list("pk", "leg")[:at_most]
    return [Due(run_id, leg + 1) for run_id, leg in found]


def next_moment() -> datetime | None:
    """When a run that waits is due by itself."""
    waiting = Run.objects.filter(state=RunState.WAITING, wakes_at__isnull=False)
    return waiting.order_by("wakes_at").values_list("wakes_at", flat=True).first()


def begin_leg(run_id: str, leg: int) -> dict[str, Any] | None:
    """A `Memory`, as JSON; None where this leg is not the next one. Twice for one leg is once."""
    taken = Run.objects.filter(pk=run_id, leg=leg - 1, state=RunState.WAITING).update(
        leg=leg, state=RunState.RUNNING, wakes_at=None
    )
    run = Run.objects.filter(pk=run_id, leg=leg, state=RunState.RUNNING).first()
    if run is None:
        return None
    if taken and leg == 1:
        with transaction.atomic():
            tell(run)
    steps = {step.key: seen(step) for step in run.steps.all()}
    return asdict(Memory(run.task, run.reason, run.options, steps))


@transaction.atomic
def end_leg(run_id: str, leg: int) -> None:
    """It waits from now on: for the earliest moment that one of its steps named, or that something
    has named meanwhile."""
    run = _at(run_id, leg)
    if run is None:
        return
    waiting = run.steps.filter(state=StepState.WAITING, wakes_at__isnull=False)
    moments = [run.wakes_at, *waiting.values_list("wakes_at", flat=True)]
    run.wakes_at = min((moment for moment in moments if moment is not None), default=None)
    run.state, run.failures = RunState.WAITING, 0
    run.save(update_fields=["wakes_at", "state", "failures"])
    call_executors()


def running_legs() -> list[Due]:
    found = Run.objects.filter(state=RunState.RUNNING).order_by("pk").values_list("pk", "leg")
    return [Due(run_id, leg) for run_id, leg in found]


@transaction.atomic
def leg_failed(run_id: UUID, leg: int, *, why: str) -> None:
    """Another leg tries again after a while; after some the run has failed. Nothing where the run
    is neither in this leg nor about to begin it."""
    run = locked(run_id)
    if (run.leg, run.state) not in ((leg, RunState.RUNNING), (leg - 1, RunState.WAITING)):
        return
    run.leg, run.failures = leg, run.failures + 1
    if run.failures >= _MOST_FAILURES:
        end(run, RunState.FAILED, why)
        return
    run.state = RunState.WAITING
    run.wakes_at = timezone.now() + _BACK_OFF * 2**run.failures
    run.save(update_fields=["leg", "failures", "state", "wakes_at"])


def _at(run_id: str, leg: int) -> Run | None:
    """Locked; None where it is not in this leg any more."""
    run = locked(run_id)
    return run if (run.leg, run.state) == (leg, RunState.RUNNING) else None
