"""What administrators have said of queues and stages: what comes first, how many at once."""

from dataclasses import dataclass
from typing import Self

from backend.events.contracts import PIPELINE, STAGES, Priority, Queue, StageName
from backend.events.models import WorkRule

_ORDER = list(Priority)


@dataclass(frozen=True, slots=True)
class Rules:
    """All of them, as they stood when they were read: there is a handful at most."""

    rows: dict[tuple[str, str], WorkRule]

    @classmethod
    def now(cls) -> Self:
        return cls({(rule.queue, rule.stage): rule for rule in WorkRule.objects.all()})

    def of(self, queue: Queue, stage: StageName | None = None) -> WorkRule:
        """One that says nothing, where nothing has been said."""
        key = queue.value, stage.value if stage is not None else ""
        return self.rows.get(key) or WorkRule(queue=key[0], stage=key[1])

    def priority_in(self, queue: Queue) -> Priority:
        return Priority(self.of(queue).priority or Priority.NORMAL)

    def priority_of(self, stage: StageName) -> Priority:
        queue = STAGES[stage].queue
        return Priority(self.of(queue, stage).priority or self.priority_in(queue))

    def rank(self, stage: StageName) -> int:
        """The smaller, the sooner."""
        return _ORDER.index(self.priority_of(stage))

    def by_rank(self) -> dict[int, list[StageName]]:
        """The stages by rank, the first ones first; one entry where none comes before another."""
        found: dict[int, list[StageName]] = {}
        for spec in sorted(PIPELINE, key=lambda spec: self.rank(spec.name)):
            found.setdefault(self.rank(spec.name), []).append(spec.name)
        return found

    def limits_on(self, stage: StageName) -> list[WorkRule]:
        """What bounds it, if anything does: itself, and its queue."""
        queue = STAGES[stage].queue
        both = (self.of(queue), self.of(queue, stage))
        return [rule for rule in both if rule.concurrency is not None]

    def limited_stages(self) -> list[StageName]:
        """Those that come first, first."""
        limited = [spec.name for spec in PIPELINE if self.limits_on(spec.name)]
        return sorted(limited, key=self.rank)


def bounded_stages(rule: WorkRule) -> list[str]:
    """The stages that count towards its limit."""
    if rule.stage:
        return [rule.stage]
    return [spec.name.value for spec in PIPELINE if spec.queue == rule.queue]
