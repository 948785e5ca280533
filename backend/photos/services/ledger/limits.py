"""Limits: of a queue or a stage no more is worked on at once than an administrator allows.

What counts is the ledger itself: runs in state `running`. So no counter can go wrong: a worker that
is killed gives its place back when its lease has run out and the sweeper books the loss. Claims of
what is limited wait for one another at the rows of the rules, which they lock before they lock a
stage run; nobody who holds a stage run ever waits for a rule.

What is refused for want of room is not called for any more. It is called for again when something
of its queue ends, which makes room, or by the sweeper.
"""

from collections import Counter

from django.db.models import Count, Q
from django.db.models.functions import Now

from backend.events.contracts import STAGES, Lane, Queue, StageName
from backend.events.models import WorkRule
from backend.events.selectors.pauses import resting_stages
from backend.events.selectors.rules import Rules, bounded_stages
from backend.photos.models import StageRun, StageState


def is_due() -> Q:
    return Q(not_before__isnull=True) | Q(not_before__lte=Now())


def lock_limits(stage: StageName, rules: Rules) -> list[WorkRule]:
    """The limits as they are now, kept by the caller's transaction until it ends."""
    found = [rule.pk for rule in rules.limits_on(stage)]
    locked = WorkRule.objects.select_for_update().filter(pk__in=found).order_by("pk")
    return [rule for rule in locked if rule.concurrency is not None]


class Room:
    """How many more of each stage may be worked on."""

    def __init__(self, limits: list[WorkRule]) -> None:
        self._limits = [(set(bounded_stages(rule)), rule.concurrency or 0) for rule in limits]
        bounded = {stage for stages, _ in self._limits for stage in stages}
        running = StageRun.objects.filter(state=StageState.RUNNING, stage__in=bounded).order_by()
        self._running = Counter(
            dict(running.values_list("stage").annotate(Count("pk"))) if bounded else {}
        )

    def for_one_more(self, stage: StageName) -> int:
        """Only of stages that are limited."""
        left = [
            most - sum(self._running[name] for name in stages)
            for stages, most in self._limits
            if stage.value in stages
        ]
        return max(0, min(left))

    def take(self, stage: StageName) -> None:
        self._running[stage.value] += 1


def next_in_line(queue: Queue | None = None) -> list[StageRun]:
    """Runs of limited stages that there is room for and nobody was called for, locked; without
    those that others hold. The caller calls for them."""
    rules = Rules.now()
    stages = [s for s in rules.limited_stages() if queue in {None, STAGES[s].queue}]
    if not stages:
        return []
    resting = resting_stages()
    stages = [stage for stage in stages if stage not in resting]
    limits = {rule.pk: rule for stage in stages for rule in rules.limits_on(stage)}
    room = Room(list(limits.values()))
    found: list[StageRun] = []
    for lane in Lane:
        for stage in stages:
            if not (most := room.for_one_more(stage)):
                continue
            waiting = StageRun.objects.select_for_update(skip_locked=True).filter(
                is_due(),
                state=StageState.READY,
                announced_at__isnull=True,
                stage=stage.value,
                lane=lane.value,
            )
            for run in waiting.order_by("announced_at")[:most]:  # the order of the partial index
                found.append(run)
                room.take(stage)
    return found
