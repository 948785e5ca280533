"""Signing in and out of a browser session."""

from typing import Any

from django.conf import settings
from django.contrib.auth import SESSION_KEY, authenticate, login, logout
from django.http import HttpRequest

from backend.accounts import session_store
from backend.accounts.models import SignInMethod, User
from backend.accounts.selectors.second_factors import Factors, factors_of
from backend.accounts.services import (
    attempts,
    enrolment,
    guessing,
    half_sign_ins,
    passkeys,
)
from backend.accounts.services.challenges import Ceremony
from backend.common import errors, phone_numbers
from backend.common.addresses import address_of, network_of

_ADDRESS_LENGTH, _USER_AGENT_LENGTH = 64, 256  # as long as the columns
_BACKEND = settings.AUTHENTICATION_BACKENDS[0]


def sign_in(*, request: HttpRequest, login: str, password: str) -> User:
    """Starts a session by `login` (an e-mail address or a phone number) and password, or refuses
    without saying what was wrong.

    Attempts are counted as `guessing` says, before the password is looked at. An unknown name, a
    wrong password and an inactive account take the same work (Django hashes the password in each
    case) and get the same answer.
    """
    user = recognise(request=request, login=login, password=password)
    return begin_session(request=request, user=user, method=SignInMethod.PASSWORD)


def sign_in_by_passkey(*, request: HttpRequest, credential: dict[str, Any]) -> User:
    """The same by a passkey alone, which is two factors: a device, and who can unlock it.

    Raises InvalidInput (`no_challenge`), NotAuthenticated (`wrong_passkey`) and TooManyRequests.
    """
    attempts.count(name="sign_in_address", identity=network_of(address_of(request)))
    user = passkeys.verify(request=request, ceremony=Ceremony.SIGN_IN, credential=credential)
    attempts.take_back(name="sign_in_address", identity=network_of(address_of(request)))
    return begin_session(request=request, user=user, method=SignInMethod.PASSKEY)


def recognise(*, request: HttpRequest, login: str, password: str) -> User:
    """The active user with this name and password; counts attempts as `sign_in` says.

    It is the first step only: whoever gives out more than a session asks
    `second_step.require`, too. Raises NotAuthenticated, TooManyRequests and Unavailable.
    """
    name = _name(login)
    guessing.count_attempt(request=request, name=name)
    user = authenticate(request, username=name, password=password)
    if not isinstance(user, User):
        raise errors.NotAuthenticated(
            "The e-mail address, phone number or password is wrong.", code="wrong_credentials"
        )
    guessing.note_success(request=request, name=name)
    return user


def _name(login: str) -> str:
    """As accounts have it: an e-mail address in small letters, or a phone number in E.164."""
    name = login.strip().lower().replace("\x00", "\ufffd")  # PostgreSQL takes no NUL
    return name if "@" in name else phone_numbers.read(name) or name


def begin_session(*, request: HttpRequest, user: User, method: SignInMethod) -> User:
    """Signs a user in who has shown who they are: every way in ends here.

    Where the user has a second factor, it is asked for first: NotAuthenticated
    (`second_factor_required`, with `methods`), and `second_step` goes on from there.
    """
    if not user.is_active:
        raise errors.NotAuthenticated("This account is not active.", code="wrong_credentials")
    factors = factors_of(user)
    if factors.any and not _is_both_steps(method):
        half_sign_ins.hold(request=request, user=user, method=method)
        raise needed(factors)
    return open_session(request=request, user=user, method=method)


def open_session(*, request: HttpRequest, user: User, method: SignInMethod) -> User:
    """After every step has been taken: a session with a new key, which remembers from where and by
    what it was begun."""
    half_sign_ins.release(request=request)
    if SESSION_KEY in request.session:
        request.session.cycle_key()  # whoever signs in again is seen to have done so
    login(request, user, backend=_BACKEND)
    request.session[session_store.ORIGIN] = session_store.Origin(
        method=method,
        address=address_of(request)[:_ADDRESS_LENGTH],
        user_agent=request.headers.get("User-Agent", "")[:_USER_AGENT_LENGTH],
    )
    enrolment.lift(request=request)
    if enrolment.is_needed(user=user):
        enrolment.mark(request=request)
    return user


def _is_both_steps(method: SignInMethod) -> bool:
    if method == SignInMethod.OIDC:
        return bool(settings.OIDC_IS_SECOND_FACTOR)
    return method == SignInMethod.PASSKEY


def needed(factors: Factors) -> errors.NotAuthenticated:
    return errors.NotAuthenticated(
        "The second factor is needed, too.",
        code="second_factor_required",
        methods=factors.methods,
    )


def sign_out(*, request: HttpRequest) -> None:
    logout(request)
