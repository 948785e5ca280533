"""Questions to workers whose answer is remembered in the cache, and that one can do without.

Nothing here raises because a worker, the broker or the cache does not answer; and after a failure
the next who ask do not wait for one either.
"""

from collections.abc import Mapping
from datetime import timedelta
from hashlib import sha256
from typing import Any

import structlog
from django.core.cache import cache

from backend.events.broker import BROKER_ERRORS
from backend.events.contracts import Queue, TaskName
from backend.events.services.asking import NoAnswer, ask

log = structlog.get_logger(__name__)

_REMEMBERED_FOR = 3600  # seconds
_DO_NOT_ASK_FOR = 10  # seconds after a failure


def ask_or_remember(
    *, task: TaskName, args: list[str], queue: Queue, timeout: timedelta, kind: str = ""
) -> Mapping[str, Any] | None:
    """None when no worker answers in time. kind: of questions that fail together, such as those of
    one space."""
    key = f"answer:{_digest(task, *args)}"
    unavailable = f"answer:unavailable:{_digest(task, kind)}"
    try:
        known = cache.get_many([key, unavailable])
        if key in known:
            remembered: Mapping[str, Any] = known[key]
            return remembered
        if unavailable in known:
            return None
        try:
            answer: Mapping[str, Any] = ask(task=task, args=args, queue=queue, timeout=timeout)
        except NoAnswer as error:
            log.warning("worker.no_answer", task=task, error=str(error))
            cache.set(unavailable, True, _DO_NOT_ASK_FOR)
            return None
        cache.set(key, answer, _REMEMBERED_FOR)
    except BROKER_ERRORS as error:
        log.warning("worker.cache_unreachable", task=task, error=str(error))
        return None
    return answer


def _digest(*parts: str) -> str:
    return sha256("\0".join(parts).encode()).hexdigest()
