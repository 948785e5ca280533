"""Slots for open event streams: so many for a user, so many for a process.

A user's slots are kept in Redis, because the user may be connected to several processes. A slot
lasts until it is released or, when its process dies, until nobody has renewed it for a while. One
more than there may be takes the oldest one's place: who turns many pages quickly leaves streams
behind whose end nobody has noticed yet, and the newest page is the one that is looked at.
"""

import secrets
import time
from collections.abc import Sequence
from types import TracebackType
from typing import Self
from uuid import UUID

from django.conf import settings

from backend.common import errors, redis
from backend.common.slots import ProcessSlots

_CALLS_KEPT = 8  # they only wake who waits

OPEN_HERE = ProcessSlots(
    most=lambda: settings.EVENT_STREAMS_PER_PROCESS,
    refusal=lambda: errors.Unavailable(
        "This server has as many event streams open as it can serve.",
        code="streams_busy",
        retry_after=5,
    ),
)


class StreamSlot:
    """Taken when made; `release` may be called any number of times.

    `calls` is a Redis stream with an entry whenever a slot of the user's was taken away: who waits
    on it looks, by `renew`, whether the own one was it.
    """

    def __init__(self, user_id: UUID) -> None:
        """Raises Unavailable when this process has enough streams."""
        self._key = f"shiguang:streams:{user_id}"
        self.calls = f"{self._key}:calls"
        self._token = f"{time.time_ns():020d}-{secrets.token_hex(8)}"  # the oldest sorts first
        self._here = OPEN_HERE.take()
        try:
            self._enter_user()
        except BaseException:
            self._here.release()
            raise

    def renew(self) -> bool:
        """False when it is held no more: a newer stream has taken its place."""
        until = {self._token: time.time() + _kept_for()}
        with redis.client().pipeline(transaction=True) as pipe:
            pipe.zadd(self._key, until, xx=True, ch=True)
            pipe.expire(self._key, int(_kept_for()) + 1)
            renewed = pipe.execute()[0]
        return bool(renewed)

    def release(self) -> None:
        if self._here.release():
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
        """Enters first and counts then, so that two at once make room for both."""
        now = time.time()
        with redis.client().pipeline(transaction=True) as pipe:
            pipe.zremrangebyscore(self._key, "-inf", now)
            pipe.zadd(self._key, {self._token: now + _kept_for()})
            pipe.expire(self._key, int(_kept_for()) + 1)
            pipe.zrange(self._key, 0, -1)
            held = sorted(pipe.execute()[-1])
        if oldest := held[: -settings.EVENT_STREAMS_PER_USER]:
            self._take_away(oldest)

    def _take_away(self, tokens: Sequence[bytes]) -> None:
        with redis.client().pipeline(transaction=True) as pipe:
            pipe.zrem(self._key, *tokens)
            pipe.xadd(self.calls, {"taken": len(tokens)}, maxlen=_CALLS_KEPT)
            pipe.expire(self.calls, int(_kept_for()) + 1)
            pipe.execute()


def _kept_for() -> float:
    """Seconds without renewal after which a slot counts as abandoned: three heartbeats."""
    return 3 * float(settings.EVENT_STREAM_HEARTBEAT.total_seconds())
