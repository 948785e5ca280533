"""What administrators do with runs: approve, reject, cancel, roll back."""

from django.db import IntegrityError, transaction

from backend.accounts.models import User
from backend.accounts.services import audit
from backend.common import errors
from backend.events.contracts import ModelTask
from backend.modelhub.models import Alias
from backend.modelhub.selectors.registry import standing
from backend.modelhub.services import releasing
from backend.modelops.definition import StepKind
from backend.modelops.models import ACTIVE, Decision, Run, RunState, StepState
from backend.modelops.services import jobs
from backend.modelops.services.locking import locked
from backend.modelops.services.telling import tell
from backend.modelops.services.waking import wake


@transaction.atomic
def decide(run: Run, *, actor: User, approves: bool, reason: str = "") -> Decision:
    """One rejection ends the run; it is released when as many approve as it takes.

    Raises InvalidInput (`reason_missing`) for a rejection without one, and Conflict:
    `not_waiting_for_approval`, `already_decided` where the same administrator did.
    """
    run = locked(run.pk)
    if not approves and not reason.strip():
        raise errors.InvalidInput("A rejection needs a reason.", code="reason_missing")
    waiting = run.steps.filter(kind=StepKind.APPROVE, state=StepState.WAITING)
    if run.state not in ACTIVE or not waiting.exists():
        raise errors.Conflict(
            "The run does not wait for an approval.", code="not_waiting_for_approval"
        )
    try:
        with transaction.atomic():
            made = Decision.objects.create(
                run=run, approves=approves, reason=reason.strip()[:500], by=actor.email
            )
    except IntegrityError as error:
        raise errors.Conflict("You have decided already.", code="already_decided") from error
    _record(actor, "model_run.approved" if approves else "model_run.rejected", run, reason=reason)
    tell(run)
    wake(run.pk)
    return made


@transaction.atomic
def cancel(run: Run, *, actor: User) -> Run:
    """What is on its way is given up, and nothing of it stays in use.

    Raises Conflict (`run_ended`), also for one that has released its version: that is rolled back.
    """
    run = locked(run.pk)
    if run.state not in ACTIVE or _has_released(run):
        raise errors.Conflict("The run has ended, or has released its version.", code="run_ended")
    if not run.cancelled_by:
        run.cancelled_by = actor.email
        run.save(update_fields=["cancelled_by"])
        jobs.drop(run)  # without waiting for an executor
        _record(actor, "model_run.cancelled", run)
        tell(run)
        wake(run.pk)
    return run


@transaction.atomic
def roll_back(run: Run, *, actor: User, reason: str = "") -> Run:
    """Takes back what it released. Raises Conflict: `not_released`, `no_previous_version`."""
    run = locked(run.pk)
    is_champion = run.version is not None and standing(run.task, Alias.CHAMPION) == run.version
    if not is_champion or not _has_released(run):
        raise errors.Conflict(
            "The run's version is not the one that is in use.", code="not_released"
        )
    if standing(run.task, Alias.PREVIOUS) is None:
        raise errors.Conflict(
            "There is no earlier version to go back to.", code="no_previous_version"
        )
    _record(actor, "model_run.rolled_back", run, reason=reason)
    if run.state in ACTIVE:  # it watches: its own way back makes anew what was made with it
        run.roll_back_by = actor.email
        run.save(update_fields=["roll_back_by"])
        wake(run.pk)
    else:
        releasing.roll_back(ModelTask(run.task), by=actor.email, reason=reason)
        run.state, run.detail = RunState.ROLLED_BACK, reason[:500]
        run.save(update_fields=["state", "detail"])
    tell(run)
    return run


def _has_released(run: Run) -> bool:
    return run.steps.filter(kind=StepKind.RELEASE, state=StepState.DONE).exists()


def _record(actor: User, action: str, run: Run, **details: object) -> None:
    audit.record(
        actor=actor,
        action=action,
        target_type="model_run",
        target_id=run.pk,
        details={"pipeline": run.task, **details},
    )
