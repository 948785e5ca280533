"""The second step of signing in: a code, or a passkey."""

from collections.abc import Mapping
from typing import Any

from django.http import HttpRequest

from backend.accounts.models import User
from backend.accounts.selectors.second_factors import factors_of
from backend.accounts.services import (
    attempts,
    enrolment,
    half_sign_ins,
    passkeys,
    recovery_codes,
    totp,
)
from backend.accounts.services.challenges import Ceremony
from backend.accounts.services.half_sign_ins import HalfSignIn
from backend.accounts.services.sessions import needed, open_session
from backend.common import errors


def finish_by_code(*, request: HttpRequest, code: str) -> User:
    """Signs the one in who is half signed in. Raises `no_half_sign_in`, `wrong_code` and
    TooManyRequests."""
    half = _held(request)
    prove(user=half.user, code=code)
    return open_session(request=request, user=half.user, method=half.method)


def passkey_options(*, request: HttpRequest) -> dict[str, Any]:
    half = _held(request)
    return passkeys.sign_in_options(request=request, ceremony=Ceremony.SECOND_STEP, user=half.user)


def finish_by_passkey(*, request: HttpRequest, credential: Mapping[str, Any]) -> User:
    """The same with a passkey. Raises `no_half_sign_in`, `no_challenge` and `wrong_passkey`."""
    half = _held(request)
    attempts.count(name="second_factor", identity=str(half.user.pk))
    passkeys.verify(
        request=request, ceremony=Ceremony.SECOND_STEP, credential=credential, user=half.user
    )
    attempts.forget(name="second_factor", identity=str(half.user.pk))
    return open_session(request=request, user=half.user, method=half.method)


def require(*, user: User, code: str | None) -> None:
    """For ways in that take both steps at once, such as an app's: refuses whoever has a second
    factor and has not shown it, and administrators who lack one that they need.

    Raises NotAuthenticated (`second_factor_required`, `wrong_code`), NotPermitted
    (`enrolment_required`) and TooManyRequests.
    """
    factors = factors_of(user)
    if factors.any:
        if not code:
            raise needed(factors)
        prove(user=user, code=code)
    elif enrolment.is_needed(user=user):
        raise errors.NotPermitted(
            "Administrators need a second factor; set one up in a browser first.",
            code="enrolment_required",
        )


def prove(*, user: User, code: str) -> None:
    """Six digits of an app, or a recovery code; counted by user, and used up.

    Raises NotAuthenticated (`wrong_code`) and TooManyRequests.
    """
    attempts.count(name="second_factor", identity=str(user.pk))
    code = "".join(code.split())
    is_right = totp.verify if code.isdigit() else recovery_codes.use
    if not is_right(user=user, code=code):
        raise errors.NotAuthenticated("The code is wrong, or was used before.", code="wrong_code")
    attempts.forget(name="second_factor", identity=str(user.pk))


def _held(request: HttpRequest) -> HalfSignIn:
    half = half_sign_ins.held(request=request)
    if half is None:
        raise errors.NotAuthenticated(
            "Nobody has taken the first step here, or too long ago; sign in again.",
            code="no_half_sign_in",
        )
    return half
