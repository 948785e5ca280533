"""Rate limits: so many requests in a window of time, counted in Redis.

Windows are fixed and counters are only ever incremented, so concurrent requests cannot slip past
each other, and a request costs one round trip however high the limit is. At the turn of a window
a caller may use two windows' worth in a row.
"""

import math
import time
from dataclasses import dataclass
from hashlib import sha256
from typing import Self

from django.core.exceptions import ImproperlyConfigured

from backend.common import redis

_SECONDS = {"s": 1, "sec": 1, "min": 60, "hour": 3600, "day": 86400}


@dataclass(frozen=True, slots=True)
class Rate:
    limit: int
    seconds: int

    @classmethod
    def parse(cls, text: str) -> Self:
        """From `60/min`; the units are s, min, hour and day. Raises ImproperlyConfigured."""
        number, _, unit = text.partition("/")
        if not number.isdigit() or unit not in _SECONDS:
            raise ImproperlyConfigured(f"rate {text!r}: expected a number and a unit, as in 60/min")
        return cls(limit=int(number), seconds=_SECONDS[unit])


def use(*, name: str, identity: str, rate: Rate) -> int | None:
    """Counts one use. None when it is within the rate, else the seconds until the next window.

    Raises redis.RedisError when Redis does not answer.
    """
    now = time.time()
    window = int(now // rate.seconds)
    with redis.client().pipeline(transaction=True) as pipe:
        pipe.incr(_key(name, identity, window))
        pipe.expire(_key(name, identity, window), rate.seconds)
        used, _ = pipe.execute()
    if used <= rate.limit:
        return None
    return max(1, math.ceil((window + 1) * rate.seconds - now))


def take_back(*, name: str, identity: str, rate: Rate) -> None:
    """One use fewer in the current window."""
    key = _key(name, identity, int(time.time() // rate.seconds))
    with redis.client().pipeline(transaction=True) as pipe:
        pipe.decr(key)
        pipe.expire(key, rate.seconds)
        pipe.execute()


def forget(*, name: str, identity: str, rate: Rate) -> None:
    """Starts the current window afresh."""
    redis.client().delete(_key(name, identity, int(time.time() // rate.seconds)))


def _key(name: str, identity: str, window: int) -> str:
    """Identities are hashed: they may be long, and addresses need not lie about in Redis."""
    return f"shiguang:rate:{name}:{sha256(identity.encode()).hexdigest()[:32]}:{window}"
