"""Signing in and out of a browser session."""

from django.conf import settings
from django.contrib.auth import authenticate, login, logout
from django.http import HttpRequest

from backend.accounts import session_store
from backend.accounts.models import SignInMethod, User
from backend.accounts.services import attempts
from backend.common import errors
from backend.common.addresses import address_of

_ADDRESS_LENGTH, _USER_AGENT_LENGTH = 64, 256  # as long as the columns
_BACKEND = settings.AUTHENTICATION_BACKENDS[0]


def sign_in(*, request: HttpRequest, email: str, password: str) -> User:
    """Starts a session by e-mail and password, or refuses without saying what was wrong.

    Attempts are counted by address and by e-mail, before the password is looked at; a success
    clears the e-mail's count. An unknown address, a wrong password and an inactive account take
    the same work (Django hashes the password in each case) and get the same answer.
    """
    user = recognise(request=request, email=email, password=password)
    return begin_session(request=request, user=user, method=SignInMethod.PASSWORD)


def recognise(*, request: HttpRequest, email: str, password: str) -> User:
    """The active user with this e-mail and password; counts attempts as `sign_in` says.

    Raises NotAuthenticated, TooManyRequests and Unavailable.
    """
    email = email.strip().lower().replace("\x00", "\ufffd")  # PostgreSQL takes no NUL
    attempts.count(name="sign_in_address", identity=address_of(request))
    attempts.count(name="sign_in_email", identity=email)
    user = authenticate(request, username=email, password=password)
    if not isinstance(user, User):
        raise errors.NotAuthenticated(
            "The e-mail address or the password is wrong.", code="wrong_credentials"
        )
    attempts.forget(name="sign_in_email", identity=email)
    return user


def begin_session(*, request: HttpRequest, user: User, method: SignInMethod) -> User:
    """Signs a user in who has shown who they are: every way in ends here.

    The session gets a new key, and remembers from where and by what it was begun.
    """
    if not user.is_active:
        raise errors.NotAuthenticated("This account is not active.", code="wrong_credentials")
    login(request, user, backend=_BACKEND)
    request.session[session_store.ORIGIN] = session_store.Origin(
        method=method,
        address=address_of(request)[:_ADDRESS_LENGTH],
        user_agent=request.headers.get("User-Agent", "")[:_USER_AGENT_LENGTH],
    )
    return user


def sign_out(*, request: HttpRequest) -> None:
    logout(request)
