"""Kinds of worker processes: which queues each consumes, in which order, and in what pool."""

from collections.abc import Collection
from dataclasses import dataclass

from backend.events.contracts import PIPELINE, Lane, Queue, StageName, queue_name


@dataclass(frozen=True, slots=True)
class WorkerKind:
    """A process that `python -m workers <name>` starts.

    pool: "prefork" where strangers' bytes are decoded: a child may be killed, and costs only the
    photo it was at. "threads" where networks run: all jobs share one engine and its weights.
    jobs_a_process: after which its memory is given back with it; None for as many as come.
    waits_for_others: yields the processor to whoever wants it.
    """

    name: str
    queues: tuple[Queue, ...]
    pool: str
    jobs_a_process: int | None = None
    waits_for_others: bool = False


KINDS = {
    kind.name: kind
    for kind in (
        WorkerKind("cpu", (Queue.IO, Queue.CPU), "prefork"),
        WorkerKind("ml", (Queue.ML,), "threads"),
        WorkerKind("query", (Queue.QUERY,), "threads"),
        WorkerKind("video", (Queue.VIDEO,), "prefork"),
        WorkerKind("train", (Queue.TRAIN,), "prefork", jobs_a_process=1, waits_for_others=True),
    )
}


def consumed(queues: Collection[Queue]) -> list[str]:
    """Names on the broker, in order of service: every fresh lane before any bulk lane."""
    return [queue_name(queue, lane) for lane in (Lane.FRESH, Lane.BULK) for queue in queues]


def served_stages(names: Collection[str]) -> frozenset[StageName]:
    """The stages that a process consuming these broker queues can run."""
    return frozenset(spec.name for spec in PIPELINE if queue_name(spec.queue, Lane.FRESH) in names)


def time_limit(stages: Collection[StageName]) -> int | None:
    """Seconds that one task may take: a task may go on through every stage that its worker serves.

    Each stage has a stricter limit of its own (see `pipeline/vigil.py`); this is the last resort.
    """
    return sum(spec.time_limit_seconds for spec in PIPELINE if spec.name in stages) or None
