"""One step of a run: its effect and its row in one transaction, so that it happens once."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, TypeAlias

from django.db import transaction
from django.utils import timezone

from backend.modelops.definition import StepKind, key_of
from backend.modelops.models import ACTIVE, Step, StepState
from backend.modelops.services.locking import locked
from backend.modelops.services.telling import tell

Output: TypeAlias = Mapping[str, Any]  # JSON


@dataclass(frozen=True, slots=True)
class Wait:
    """until: when to look again at the latest; None: not before the run is woken."""

    until: datetime | None = None


@dataclass(frozen=True, slots=True)
class Failed:
    code: str
    detail: str


Act: TypeAlias = Callable[[Step], Output | Wait | Failed]
_ENDED = (StepState.DONE, StepState.FAILED)


def perform(
    run_id: str, kind: StepKind, attempt: int, inputs: Mapping[str, Any], act: Act
) -> dict[str, Any]:
    """How the step stands now, as `Memory.steps` has it; "cancelled" where the run is to end.

    What has ended is not done again. `act` has to bear being called more than once while the step
    waits, and again in a later transaction when this one fails.
    """
    with transaction.atomic():
        run = locked(run_id)
        if run.cancelled_by or run.state not in ACTIVE:
            return {"state": StepState.CANCELLED.value}
        step, is_new = Step.objects.select_related("run").get_or_create(
            run=run,
            key=key_of(kind, attempt),
            defaults={"kind": kind, "attempt": attempt, "inputs": dict(inputs)},
        )
        step.run = run
        if step.state not in _ENDED:
            before = None if is_new else step.state
            settle(step, act(step))
            if step.state != before:
                tell(run)
    return seen(step)


def settle(step: Step, found: Output | Wait | Failed) -> None:
    """Writes down what came of it; in the caller's transaction."""
    if isinstance(found, Wait):
        step.wakes_at = found.until
    else:
        step.wakes_at, step.ended_at = None, timezone.now()
        if isinstance(found, Failed):
            step.state = StepState.FAILED
            step.error_code, step.error_detail = found.code, found.detail[:500]
        else:
            step.state, step.output = StepState.DONE, dict(found)
    step.save()


def seen(step: Step) -> dict[str, Any]:
    return {
        "state": str(step.state),
        "output": step.output,
        "code": step.error_code,
        "detail": step.error_detail,
    }
