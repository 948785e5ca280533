"""Attempts at the doors: counted before anything is looked at, whoever knocks."""

from django.conf import settings
from redis.exceptions import RedisError

from backend.common import errors, rate_limits
from backend.common.rate_limits import Rate


def count(*, name: str, identity: str) -> None:
    """Counts one attempt by the rate `settings.RATE_LIMITS[name]`.

    Unlike the general throttle, this one refuses when nobody can count. Raises TooManyRequests
    (`too_many_attempts`) and Unavailable.
    """
    try:
        wait = rate_limits.use(name=name, identity=identity, rate=_rate(name))
    except RedisError as error:
        raise errors.Unavailable("This is not possible at the moment.") from error
    if wait is not None:
        raise errors.TooManyRequests(
            "Too many attempts. Wait a little.", code="too_many_attempts", retry_after=wait
        )


def forget(*, name: str, identity: str) -> None:
    """A success: the current window starts afresh."""
    rate_limits.forget(name=name, identity=identity, rate=_rate(name))


def _rate(name: str) -> Rate:
    return Rate.parse(settings.RATE_LIMITS[name])
