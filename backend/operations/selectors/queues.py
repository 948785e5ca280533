"""The queues by kind of work: what waits and runs in each, which rest, how they are governed."""

from collections import Counter
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Count

from backend.events.contracts import PIPELINE, Lane, Queue, StageName
from backend.events.models import QueuePause
from backend.events.selectors.rules import Rules
from backend.photos.models import StageRun, StageState

_KNOWN = tuple(dict.fromkeys(spec.queue for spec in PIPELINE))


@dataclass(frozen=True, slots=True)
class StageRule:
    """Without a priority it has its queue's."""

    stage: str
    priority: str | None
    concurrency: int | None
    running: int


@dataclass(frozen=True, slots=True)
class QueueReport:
    """`fresh` is served before `bulk`. Only what is ready counts, not what waits for inputs."""

    queue: str
    stages: list[str]
    fresh: int
    bulk: int
    running: int
    priority: str
    concurrency: int | None
    stage_rules: list[StageRule]
    paused_at: datetime | None
    paused_by: str | None


def queue_reports() -> list[QueueReport]:
    """Read from the partial index of what is open."""
    pauses = {pause.queue: pause for pause in QueuePause.objects.all()}
    counts: Counter[tuple[StageName, str, str]] = Counter()
    runs = StageRun.objects.filter(state__in=(StageState.READY, StageState.RUNNING)).order_by()
    for stage, state, lane, count in runs.values_list("stage", "state", "lane").annotate(
        count=Count("pk")
    ):
        counts[StageName(stage), state, lane] += count
    rules = Rules.now()
    return [_report(queue, counts, pauses.get(queue), rules) for queue in _KNOWN]


def _report(
    queue: Queue,
    counts: Counter[tuple[StageName, str, str]],
    pause: QueuePause | None,
    rules: Rules,
) -> QueueReport:
    stages = [spec.name for spec in PIPELINE if spec.queue is queue]
    running = {
        stage: sum(counts[stage, StageState.RUNNING, lane] for lane in Lane) for stage in stages
    }
    return QueueReport(
        queue=queue.value,
        stages=[stage.value for stage in stages],
        fresh=sum(counts[stage, StageState.READY, Lane.FRESH] for stage in stages),
        bulk=sum(counts[stage, StageState.READY, Lane.BULK] for stage in stages),
        running=sum(running.values()),
        priority=rules.priority_in(queue).value,
        concurrency=rules.of(queue).concurrency,
        stage_rules=[
            StageRule(
                stage=stage.value,
                priority=rules.of(queue, stage).priority or None,
                concurrency=rules.of(queue, stage).concurrency,
                running=running[stage],
            )
            for stage in stages
        ],
        paused_at=pause.paused_at if pause is not None else None,
        paused_by=pause.paused_by if pause is not None else None,
    )
