"""The queues by kind of work: what waits in each, what is being done, and which of them rest."""

from collections import Counter
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Count

from backend.events.contracts import PIPELINE, STAGES, Lane, Queue, StageName
from backend.events.models import QueuePause
from backend.photos.models import StageRun, StageState

_KNOWN = tuple(dict.fromkeys(spec.queue for spec in PIPELINE))


@dataclass(frozen=True, slots=True)
class QueueReport:
    """`fresh` is served before `bulk`. Only what is ready counts, not what waits for inputs."""

    queue: str
    stages: list[str]
    fresh: int
    bulk: int
    running: int
    paused_at: datetime | None
    paused_by: str | None


def queue_reports() -> list[QueueReport]:
    """Read from the partial index of what is open."""
    pauses = {pause.queue: pause for pause in QueuePause.objects.all()}
    counts: Counter[tuple[Queue, str, str]] = Counter()
    runs = StageRun.objects.filter(state__in=(StageState.READY, StageState.RUNNING)).order_by()
    for stage, state, lane, count in runs.values_list("stage", "state", "lane").annotate(
        count=Count("pk")
    ):
        counts[STAGES[StageName(stage)].queue, state, lane] += count
    return [_report(queue, counts, pauses.get(queue)) for queue in _KNOWN]


def _report(
    queue: Queue, counts: Counter[tuple[Queue, str, str]], pause: QueuePause | None
) -> QueueReport:
    return QueueReport(
        queue=queue.value,
        stages=[spec.name.value for spec in PIPELINE if spec.queue is queue],
        fresh=counts[queue, StageState.READY, Lane.FRESH],
        bulk=counts[queue, StageState.READY, Lane.BULK],
        running=sum(counts[queue, StageState.RUNNING, lane] for lane in Lane),
        paused_at=pause.paused_at if pause is not None else None,
        paused_by=pause.paused_by if pause is not None else None,
    )
