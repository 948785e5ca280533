"""The one Redis client of a process; commands borrow a connection from its pool."""

from functools import lru_cache

from django.conf import settings
from redis import Redis

_CONNECT_SECONDS = 2.0
_ANSWER_SECONDS = 5.0


def client(*, blocking_seconds: float = 0.0) -> Redis:
    """Replies are bytes. Who sends a command that blocks says here how long it may be silent."""
    return _client(settings.REDIS_URL, _ANSWER_SECONDS + blocking_seconds)


@lru_cache
def _client(url: str, answer_seconds: float) -> Redis:
    return Redis.from_url(
        url,
        socket_connect_timeout=_CONNECT_SECONDS,
        socket_timeout=answer_seconds,
        health_check_interval=30,
    )
