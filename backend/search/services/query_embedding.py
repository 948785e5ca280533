"""Where a query lies in the text-embedding space: asked of a worker, remembered in Redis.

The search can do without it. So nothing here raises because a worker, the broker or the cache
does not answer; and after a failure the next searches do not wait for one either.
"""

from hashlib import sha256
from time import monotonic, sleep
from typing import Any

import structlog
from celery.result import AsyncResult
from django.conf import settings
from django.core.cache import cache

from backend.events.broker import BROKER_ERRORS, producer
from backend.events.contracts import Queue, TaskName
from backend.search.selectors.ranking import QueryPoint

log = structlog.get_logger(__name__)

_REMEMBERED_FOR = 3600  # seconds; soon enough after a new model version
_DO_NOT_ASK_FOR = 10  # seconds after a failure
_LOOK_EVERY = 0.005  # seconds
_UNAVAILABLE = "query-embedding:unavailable"


def embed_query(text: str) -> QueryPoint | None:
    """None when no worker has answered within QUERY_EMBEDDING_TIMEOUT."""
    key = f"query-embedding:{sha256(text.encode()).hexdigest()}"
    try:
        known = cache.get_many([key, _UNAVAILABLE])
        if key in known:
            return QueryPoint(*known[key])
        if _UNAVAILABLE in known:
            return None
        point = _ask(text)
        if point is None:
            cache.set(_UNAVAILABLE, True, _DO_NOT_ASK_FOR)
        else:
            cache.set(key, (point.vector, point.model_version), _REMEMBERED_FOR)
    except BROKER_ERRORS as error:
        log.warning("search.cache_unreachable", error=str(error))
        return None
    return point


def _ask(text: str) -> QueryPoint | None:
    timeout = settings.QUERY_EMBEDDING_TIMEOUT.total_seconds()
    result = producer().send_task(
        TaskName.EMBED_QUERY, args=[text], queue=str(Queue.QUERY), expires=timeout
    )
    try:
        if not _answered(result, timeout):
            log.warning("search.no_query_embedding", error="no worker answered in time")
            return None
        answer: Any = result.result  # the error itself, when the task failed
        return QueryPoint(tuple(answer["vector"]), answer["model_version"])
    except (KeyError, TypeError):
        log.warning("search.no_query_embedding", error=str(result.result))
        return None
    finally:
        result.forget()


def _answered(result: "AsyncResult[Any]", timeout: float) -> bool:
    """Looks every few milliseconds: Celery's own waiting counts time-outs in whole seconds."""
    deadline = monotonic() + timeout
    while not result.ready():
        if monotonic() >= deadline:
            return False
        sleep(_LOOK_EVERY)
    return True
