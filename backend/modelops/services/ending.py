"""The end of a run: what it held is given back, what it waited for is waited for no more."""

from django.utils import timezone

from backend.modelops.models import ACTIVE, Run, RunState, StepState
from backend.modelops.services import jobs, trials
from backend.modelops.services.telling import tell

_OPEN = (StepState.WAITING, StepState.RUNNING)


def end(run: Run, state: RunState, detail: str) -> None:
    """In the caller's transaction, which holds the row. Nothing for one that has ended."""
    if run.state not in ACTIVE:
        return
    now = timezone.now()
    trials.give_back(run)
    jobs.drop(run)
    run.steps.filter(state__in=_OPEN).update(state=StepState.CANCELLED, ended_at=now)
    run.state, run.detail = state, detail[:500]
    run.ended_at, run.wakes_at = now, None
    run.save()
    tell(run)
