"""A key in Redis that expires unless the relay keeps setting it."""

from django.utils import timezone

from backend.events.broker import redis_client

KEY = "shiguang:relay:heartbeat"
EXPIRES_IN = 15  # seconds


def beat(*, lasting: int = EXPIRES_IN) -> None:
    """`lasting`: seconds until the next one is overdue."""
    redis_client().set(KEY, timezone.now().isoformat(), ex=lasting)


def last_beat() -> str | None:
    """When a relay last showed life (ISO 8601), or None; raises redis.RedisError."""
    value = redis_client().get(KEY)
    return value.decode() if isinstance(value, bytes) else None
