"""Whose candidate stands beside the champion: of each task one at a time, the others wait."""

from backend.events.contracts import ModelTask
from backend.modelhub.services import deploying, releasing
from backend.modelhub.services.locking import lock_registry
from backend.modelops.definition import StepKind
from backend.modelops.models import ACTIVE, Run, StepState
from backend.modelops.services.waking import wake

_ON_TRIAL = (StepKind.DEPLOY, StepKind.SHADOW_TEST, StepKind.CANARY)


def take(run: Run) -> bool:
    """Whether it is this run's turn; in the caller's transaction, which holds the row."""
    if run.on_trial:
        return True
    if run.version is None:
        return False
    lock_registry(run.task)
    if Run.objects.filter(task=run.task, on_trial=True).exists():
        return False
    run.on_trial = True
    run.save(update_fields=["on_trial"])
    releasing.challenge(run.version, by=run.created_by)
    return True


def give_back(run: Run) -> None:
    """Its candidate is asked nothing more; the run that waits the longest is woken. Likewise."""
    if not run.on_trial:
        return
    run.on_trial = False
    run.save(update_fields=["on_trial"])
    deploying.end_trial(ModelTask(run.task))
    if run.version is not None:
        releasing.end_challenge(run.version)
    if (following := _waiting(run)) is not None:
        wake(following.pk)


def _waiting(run: Run) -> Run | None:
    """For its turn: a step is open that needs one, though the run's version is not on trial."""
    others = Run.objects.filter(task=run.task, state__in=ACTIVE, on_trial=False).exclude(pk=run.pk)
    open_trials = others.filter(steps__state=StepState.WAITING, steps__kind__in=_ON_TRIAL)
    return open_trials.order_by("created_at", "pk").first()
