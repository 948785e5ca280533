"""Before a change is published: does the base answer its gold set as well as it does now?

What was compared is told by fingerprints, not by time: a comparison holds for exactly the passages
that it was made of, so that an edit between check and publishing asks for another.
"""

from dataclasses import dataclass
from functools import partial
from typing import Literal
from uuid import UUID

from django.db.models import F

from backend.accounts.models import User
from backend.common import errors
from backend.knowledge.evaluation.fingerprints import fingerprint_of
from backend.knowledge.models import (
    GoldQuestion,
    GoldRun,
    KnowledgeBase,
    Passage,
    RunState,
    RunView,
)
from backend.knowledge.selectors.comparing import Comparison, compare
from backend.knowledge.services.publishing import publish
from backend.knowledge.services.runs import active_run, start_run

State = Literal["unneeded", "needed", "running", "failed", "worse", "passed"]


@dataclass(frozen=True, slots=True)
class Check:
    state: State
    pending: int
    live: GoldRun | None = None
    next: GoldRun | None = None
    comparison: Comparison | None = None


def check_of(base: KnowledgeBase) -> Check:
    pending = Passage.objects.filter(base=base).exclude(is_live=F("is_next")).count()
    if not pending or not GoldQuestion.objects.filter(base=base).exists():
        return Check("unneeded", pending)
    runs = {view: active_run(base, view) or _of_this_state(base, view) for view in RunView}
    live, following = runs[RunView.LIVE], runs[RunView.NEXT]
    found = partial(Check, pending=pending, live=live, next=following)
    if any(
        run is not None and run.state not in (RunState.DONE, RunState.FAILED)
        for run in runs.values()
    ):
        return found("running")
    if live is None or following is None:
        return found("needed")
    if RunState.FAILED in (live.state, following.state):
        return found("failed")
    if not _are_alike(live, following):
        return found("needed")
    comparison = compare(live, following)
    return found("worse" if comparison.lost else "passed", comparison=comparison)


def start_check(base: KnowledgeBase, user: User) -> Check:
    """Runs what was not run in this state; nothing where all of it was."""
    check = check_of(base)
    if check.state in ("needed", "failed"):
        runs = {RunView.LIVE: check.live, RunView.NEXT: check.next}
        had_points = any(run is not None and not _lacks_points(run) for run in runs.values())
        for view, run in runs.items():
            is_made = run is not None and run.state == RunState.DONE
            if not is_made or (run is not None and had_points and _lacks_points(run)):
                start_run(base, user, view=view)
    return check_of(base)


def publish_checked(base_id: UUID, *, accept_worse: bool) -> int:
    """How many passages came or went. Raises Conflict."""
    return publish(base_id, consent=partial(_consent, accept_worse=accept_worse))


def _consent(base: KnowledgeBase, *, accept_worse: bool) -> None:
    check = check_of(base)
    if check.state in ("needed", "running", "failed"):
        raise errors.Conflict("Check what would change in the answers first.", code="check_needed")
    if check.comparison is not None and check.comparison.lost and not accept_worse:
        raise errors.Conflict(
            "%(lost)d answers that are right would be wrong.",
            code="check_worse",
            values={"lost": check.comparison.lost},
            lost=check.comparison.lost,
        )


def _of_this_state(base: KnowledgeBase, view: RunView) -> GoldRun | None:
    made = GoldRun.objects.filter(base=base, view=view, fingerprint=fingerprint_of(base, view))
    return made.order_by("-pk").first()


def _are_alike(live: GoldRun, following: GoldRun) -> bool:
    """What was asked by words alone compares with nothing else."""
    return _lacks_points(live) == _lacks_points(following)


def _lacks_points(run: GoldRun) -> bool:
    return run.figures is not None and run.figures["without_point"] > 0
