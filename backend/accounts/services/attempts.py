"""Attempts at the doors: counted before anything is looked at, whoever knocks, so that many at one
time cannot slip past. Where failures alone are to count, a success is taken back."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.conf import settings
from redis.exceptions import RedisError

from backend.common import errors, rate_limits
from backend.common.rate_limits import Rate


def count(*, name: str, identity: str) -> None:
    """Counts one attempt by the rate `settings.RATE_LIMITS[name]`.

    Unlike the general throttle, this one refuses when nobody can count. Raises TooManyRequests
    (`too_many_attempts`) and Unavailable.
    """
    with answering():
        wait = rate_limits.use(name=name, identity=identity, rate=_rate(name))
    if wait is not None:
        raise errors.TooManyRequests(
            "Too many attempts. Wait a little.", code="too_many_attempts", retry_after=wait
        )


def take_back(*, name: str, identity: str) -> None:
    """It was a success, and is no attempt. Raises Unavailable."""
    with answering():
        rate_limits.take_back(name=name, identity=identity, rate=_rate(name))


def forget(*, name: str, identity: str) -> None:
    """A success: the current window starts afresh. Raises Unavailable."""
    with answering():
        rate_limits.forget(name=name, identity=identity, rate=_rate(name))


@contextmanager
def answering() -> Iterator[None]:
    """Nobody is let in while nobody can count: raises Unavailable."""
    try:
        yield
    except RedisError as error:
        raise errors.Unavailable("This is not possible at the moment.") from error


def _rate(name: str) -> Rate:
    return Rate.parse(settings.RATE_LIMITS[name])
