"""Asking a worker a question that somebody waits for."""

from collections.abc import Sequence
from datetime import timedelta
from time import monotonic, sleep
from typing import Any

from celery.result import AsyncResult

from backend.events.broker import producer
from backend.events.contracts import Queue, TaskName

_LOOK_EVERY = 0.005  # seconds


class NoAnswer(Exception):
    """No worker answered in time, or the one that did could not."""


def ask(*, task: TaskName, args: Sequence[object], queue: Queue, timeout: timedelta) -> Any:
    """What the task returns. Raises NoAnswer, or one of BROKER_ERRORS.

    A question that nobody has taken up in time is forgotten, and one that takes longer than that
    in a process that may be killed ends with the process.
    """
    seconds = timeout.total_seconds()
    result = producer().send_task(
        task, args=list(args), queue=str(queue), expires=seconds, time_limit=max(1, round(seconds))
    )
    try:
        if not _is_ready(result, seconds):
            raise NoAnswer("No worker answered in time.")
        if result.failed():
            raise NoAnswer(str(result.result))
        return result.result
    finally:
        result.forget()


def _is_ready(result: "AsyncResult[Any]", seconds: float) -> bool:
    """Looks every few milliseconds: Celery's own waiting counts time-outs in whole seconds."""
    deadline = monotonic() + seconds
    while not result.ready():
        if monotonic() >= deadline:
            return False
        sleep(_LOOK_EVERY)
    return True
