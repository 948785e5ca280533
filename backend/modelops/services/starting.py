"""Runs begin: by a person, by a program, by the clock, or as another one's continuation."""

from collections.abc import Mapping

from django.conf import settings
from django.db import transaction
from django.utils import timezone

from backend.accounts.models import User
from backend.accounts.services import audit
from backend.common import errors
from backend.modelops.definition import ORDER, StepKind
from backend.modelops.models import ACTIVE, Pipeline, Reason, Run, Step, StepState
from backend.modelops.services.telling import tell
from backend.modelops.services.waking import wake

_LONGEST_WORD = 200


@transaction.atomic
def start(
    pipeline: Pipeline,
    *,
    reason: Reason = Reason.MANUAL,
    note: str = "",
    actor: User | None = None,
    approvals: int | None = None,
    parameters: Mapping[str, object] | None = None,
) -> Run:
    """approvals: how many administrators have to approve, where it is not as the settings say.
    parameters: in place of the recipe's, in every attempt that does not vary them itself.

    Raises InvalidInput (`unfit_parameter`).
    """
    if not all(_fits(pipeline, name, value) for name, value in (parameters or {}).items()):
        raise errors.InvalidInput(
            "The recipe has no such parameter, or another kind of value for it.",
            code="unfit_parameter",
        )
    run = Run.objects.create(
        task=pipeline.task,
        reason=reason,
        note=note[:500],
        created_by=actor.email if actor else "",
        options=options_of(pipeline, approvals, parameters),
    )
    _begin(run, actor, "model_run.started")
    return run


def start_unless_active(pipeline: Pipeline, *, reason: Reason, note: str = "") -> Run | None:
    """For what starts runs by itself: not a second one beside one that is on its way."""
    if Run.objects.filter(task=pipeline.task, state__in=ACTIVE).exists():
        return None
    return start(pipeline, reason=reason, note=note)


@transaction.atomic
def fork(run: Run, *, key: str, actor: User, note: str = "") -> Run:
    """A new run that has done what the other did before the step `key`, and goes on from there.

    Raises NotFound where the other has no such step, and Conflict (`step_not_finished`).
    """
    step = run.steps.filter(key=key).first()
    if step is None:
        raise errors.NotFound("The run has no such step.")
    if step.state not in (StepState.DONE, StepState.FAILED):
        raise errors.Conflict("The step has not finished.", code="step_not_finished")
    following = Run.objects.create(
        task=run.task,
        reason=Reason.FORK,
        note=note[:500],
        forked_from=run,
        created_by=actor.email,
        options=run.options,
    )
    kept = [one for one in run.steps.filter(state=StepState.DONE) if _comes_before(one, step)]
    Step.objects.bulk_create(_copy(one, following) for one in kept)
    if any(one.kind == StepKind.REGISTER for one in kept):
        following.version = run.version
        following.save(update_fields=["version"])
    _begin(following, actor, "model_run.forked", from_run=str(run.pk), from_step=key)
    return following


def _begin(run: Run, actor: User | None, action: str, **details: object) -> None:
    if actor is not None:
        audit.record(
            actor=actor,
            action=action,
            target_type="model_run",
            target_id=run.pk,
            details={"pipeline": run.task, **details},
        )
    tell(run)
    wake(run.pk)


def _fits(pipeline: Pipeline, name: str, value: object) -> bool:
    """A number where the recipe has one, and a short word where it has a word."""
    match pipeline.parameters.get(name), value:
        case (int() | float(), bool()):
            return False
        case (int() | float(), int() | float()):
            return True
        case (str(), str() as word):
            return len(word) <= _LONGEST_WORD
        case _:
            return False


def options_of(
    pipeline: Pipeline,
    approvals: int | None = None,
    parameters: Mapping[str, object] | None = None,
) -> dict[str, object]:
    """Kept with the run, so that what is changed later does not change its way."""
    first = {**pipeline.parameters, **(parameters or {})}
    attempts = [first, *({**first, **other} for other in pipeline.alternatives)]
    return {
        "revision": pipeline.revision,
        "attempts": attempts[: settings.MODEL_MOST_ATTEMPTS],
        "budget_seconds": settings.MODEL_TRAINING_BUDGET.total_seconds(),
        "first_released": settings.MODEL_FIRST_RELEASED,
        "approvals": approvals or settings.MODEL_APPROVALS,
        "approval_seconds": settings.MODEL_APPROVAL_TIME.total_seconds(),
        "canary_percents": settings.MODEL_CANARY_PERCENTS,
        "canary_seconds": settings.MODEL_CANARY_STEP.total_seconds(),
        "shadow_seconds": settings.MODEL_SHADOW.total_seconds(),
        "watch_seconds": settings.MODEL_WATCH.total_seconds(),
        "stages": pipeline.stages,
    }


def _comes_before(one: Step, other: Step) -> bool:
    """In the flow: its attempts lie between gathering and registering, and those of a canary are
    one step, of which a part means nothing."""
    if StepKind.CANARY in (one.kind, other.kind):
        return ORDER[StepKind(one.kind)] < ORDER[StepKind(other.kind)]
    looped = (StepKind.TRAIN, StepKind.EVALUATE, StepKind.GATE)
    if one.kind in looped and other.kind in looped and one.attempt != other.attempt:
        return one.attempt < other.attempt
    return ORDER[StepKind(one.kind)] < ORDER[StepKind(other.kind)]


def _copy(step: Step, run: Run) -> Step:
    return Step(
        run=run,
        key=step.key,
        kind=step.kind,
        attempt=step.attempt,
        state=StepState.DONE,
        inputs=step.inputs,
        output=step.output,
        copied=True,
        ended_at=timezone.now(),
    )
