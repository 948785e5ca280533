"""The one Redis client of a process; commands borrow a connection from its pool."""

from functools import lru_cache

from django.conf import settings
from redis import Redis

_CONNECT_SECONDS = 2.0


def client() -> Redis:
    """Replies are bytes. A command that blocks must say for how long."""
    return _client(settings.REDIS_URL)


@lru_cache
def _client(url: str) -> Redis:
    return Redis.from_url(url, socket_connect_timeout=_CONNECT_SECONDS, health_check_interval=30)
