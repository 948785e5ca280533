"""Signing in and out of a browser session."""

from django.conf import settings
from django.contrib.auth import authenticate, login, logout
from django.http import HttpRequest
from redis.exceptions import RedisError

from backend.accounts.models import User
from backend.common import errors, rate_limits
from backend.common.rate_limits import Rate

_ADDRESS = "sign_in_address"
_EMAIL = "sign_in_email"


def sign_in(*, request: HttpRequest, email: str, password: str, address: str) -> User:
    """Starts a session, under a new session key, or refuses without saying what was wrong.

    Attempts are counted by address and by e-mail, before the password is looked at; a success
    clears the e-mail's count. An unknown address, a wrong password and an inactive account take
    the same work (Django hashes the password in each case) and get the same answer.
    """
    email = email.strip().lower().replace("\x00", "\ufffd")  # PostgreSQL takes no NUL
    _count(name=_ADDRESS, identity=address)
    _count(name=_EMAIL, identity=email)
    user = authenticate(request, username=email, password=password)
    if not isinstance(user, User):
        raise errors.NotAuthenticated(
            "The e-mail address or the password is wrong.", code="wrong_credentials"
        )
    rate_limits.forget(name=_EMAIL, identity=email, rate=_rate(_EMAIL))
    login(request, user)
    return user


def sign_out(*, request: HttpRequest) -> None:
    logout(request)


def _count(*, name: str, identity: str) -> None:
    """Unlike the general throttle, this one refuses when nobody can count."""
    try:
        wait = rate_limits.use(name=name, identity=identity, rate=_rate(name))
    except RedisError as error:
        raise errors.Unavailable("Signing in is not possible at the moment.") from error
    if wait is not None:
        raise errors.TooManyRequests(
            "Too many attempts to sign in. Wait a little.",
            code="too_many_attempts",
            retry_after=wait,
        )


def _rate(name: str) -> Rate:
    return Rate.parse(settings.RATE_LIMITS[name])
