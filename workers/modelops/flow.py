"""The flow of every pipeline: from data to a release, and what follows it.

    gather ─► train ─► evaluate ─► gate ─► register ─► deploy ─┬─► smoke test ──┬─► approve
                ▲                    │                         └─► shadow test ─┘      │
                └── other parameters ┘        watch ◄─ back-fill ◄─ release ◄─ canary ◄┘

`backend.modelops.definition` has the same as a graph, for people to see.
"""

from functools import partial

from backend.modelops.definition import StepKind
from backend.modelops.models import RunState
from backend.modelops.services import jobs
from backend.modelops.services.stepping import Output
from workers.modelops import releases, trying
from workers.modelops.walk import Ended, Walk


def go(walk: Walk) -> None:
    """Raises Suspended where something is waited for, and Ended in the end, however it comes."""
    walk.take(StepKind.GATHER, jobs.ensure)
    attempt = _fitting(walk)
    walk.take(StepKind.REGISTER, partial(releases.register, attempt=attempt))
    walk.take(StepKind.DEPLOY, releases.deploy)
    _, shadow = walk.both(
        lambda: walk.take(StepKind.SMOKE_TEST, jobs.ensure),
        lambda: walk.take(StepKind.SHADOW_TEST, trying.shadow),
    )
    _refuse_unfit(shadow)
    _refuse_unapproved(walk.take(StepKind.APPROVE, releases.approve))
    for attempt, percent in enumerate(walk.memory.options["canary_percents"]):
        look = partial(trying.canary, percent=percent)
        _refuse_unfit(walk.take(StepKind.CANARY, look, attempt=attempt, percent=percent))
    walk.take(StepKind.RELEASE, releases.release)
    walk.take(StepKind.BACK_FILL, releases.back_fill)
    watched = walk.take(StepKind.WATCH, trying.watch)
    if watched["kept"]:
        raise Ended(RunState.RELEASED)
    walk.take(StepKind.BACK_FILL, releases.back_fill, attempt=1)
    raise Ended(RunState.ROLLED_BACK, watched["why"])


def _fitting(walk: Walk) -> int:
    """The first attempt that passes the gate; others are made while there is budget for them."""
    spent, reasons = 0.0, []
    for attempt, parameters in enumerate(walk.memory.options["attempts"]):
        if spent >= walk.memory.options["budget_seconds"]:
            reasons.append("There was no budget for another attempt.")
            break
        trained = walk.take(StepKind.TRAIN, jobs.ensure, attempt=attempt, parameters=parameters)
        walk.take(StepKind.EVALUATE, jobs.ensure, attempt=attempt)
        verdict = walk.take(StepKind.GATE, partial(trying.gate, attempt=attempt), attempt=attempt)
        if verdict["passed"]:
            return attempt
        spent += trained["seconds"]
        reasons = list(verdict["reasons"])
    raise Ended(RunState.UNFIT, " ".join(reasons))


def _refuse_unfit(found: Output) -> None:
    if not found["passed"]:
        raise Ended(RunState.UNFIT, " ".join(found["reasons"]))


def _refuse_unapproved(found: Output) -> None:
    if found["decision"] == "rejected":
        raise Ended(RunState.REJECTED, found["reason"])
    if found["decision"] == "expired":
        raise Ended(RunState.EXPIRED, "Nobody decided in time.")
