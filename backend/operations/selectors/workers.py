"""The workers that answer when they are asked."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.utils import timezone

from backend.events.broker import producer


@dataclass(frozen=True, slots=True)
class Worker:
    name: str  # such as cpu@host
    kind: str
    slots: int  # how many tasks it works at side by side
    up_since: datetime


def answering_workers(*, within: float) -> list[Worker]:
    """Waits so many seconds for whoever answers; raises one of BROKER_ERRORS."""
    now = timezone.now()
    answers = producer().control.inspect(timeout=within).stats() or {}
    return [
        Worker(
            name=name,
            kind=name.split("@")[0],
            slots=int(told.get("pool", {}).get("max-concurrency", 1)),
            up_since=now - timedelta(seconds=int(told.get("uptime", 0))),
        )
        for name, told in sorted(answers.items())
    ]
