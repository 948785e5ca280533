"""Slots for open event streams: so many for a user, so many for a process.

A user's slots are kept in Redis, because the user may be connected to several processes. A slot
lasts until it is released or, when its process dies, until nobody has renewed it for a while.
"""

import secrets
import threading
import time
from types import TracebackType
from typing import Self
from uuid import UUID

from django.conf import settings

from backend.common import errors, redis

_open_here = 0
_open_here_lock = threading.Lock()


class StreamSlot:
    """Taken when made; `release` may be called any number of times."""

    def __init__(self, user_id: UUID) -> None:
        """Raises TooManyRequests when the user has enough streams, Unavailable when we have."""
        self._key = f"shiguang:streams:{user_id}"
        self._token = secrets.token_hex(8)
        self._released = False
        _enter_process()
        try:
            self._enter_user()
        except BaseException:
            _leave_process()
            raise

    def renew(self) -> None:
        redis.client().zadd(self._key, {self._token: time.time() + _kept_for()}, xx=True)
        redis.client().expire(self._key, int(_kept_for()) + 1)

    def release(self) -> None:
        if self._released:
            return
        self._released = True
        _leave_process()
        redis.client().zrem(self._key, self._token)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.release()

    def _enter_user(self) -> None:
        """Enters first and counts then, so that two at once cannot both take the last slot."""
        now = time.time()
        with redis.client().pipeline(transaction=True) as pipe:
            pipe.zremrangebyscore(self._key, "-inf", now)
            pipe.zadd(self._key, {self._token: now + _kept_for()})
            pipe.expire(self._key, int(_kept_for()) + 1)
            pipe.zcard(self._key)
            taken = pipe.execute()[-1]
        if taken > settings.EVENT_STREAMS_PER_USER:
            redis.client().zrem(self._key, self._token)
            raise errors.TooManyRequests(
                f"At most {settings.EVENT_STREAMS_PER_USER} event streams may be open at a time.",
                code="too_many_streams",
                retry_after=int(_kept_for()),
            )


def _kept_for() -> float:
    """Seconds without renewal after which a slot counts as abandoned: three heartbeats."""
    return 3 * float(settings.EVENT_STREAM_HEARTBEAT.total_seconds())


def _enter_process() -> None:
    global _open_here  # noqa: PLW0603  one counter for the threads of this process
    with _open_here_lock:
        if _open_here >= settings.EVENT_STREAMS_PER_PROCESS:
            raise errors.Unavailable(
                "This server has as many event streams open as it can serve.",
                code="streams_busy",
                retry_after=5,
            )
        _open_here += 1


def _leave_process() -> None:
    global _open_here  # noqa: PLW0603
    with _open_here_lock:
        _open_here -= 1
