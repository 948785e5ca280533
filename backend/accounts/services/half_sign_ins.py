"""Sign-ins that wait for their second step, held in the visitor's session."""

import time
from dataclasses import dataclass

from django.contrib.auth import logout
from django.http import HttpRequest
from django.utils.crypto import constant_time_compare

from backend.accounts.models import SignInMethod, User

_KEY = "half_sign_in"
_LASTS = 600  # seconds


@dataclass(frozen=True, slots=True)
class HalfSignIn:
    user: User
    method: SignInMethod


def hold(*, request: HttpRequest, user: User, method: SignInMethod) -> None:
    """In a new session, so that nobody who prepared the old one can take the second step."""
    logout(request)
    request.session.cycle_key()
    request.session[_KEY] = [
        str(user.pk),
        method,
        user.get_session_auth_hash(),  # ends with the password that was shown
        int(time.time()),
    ]
    request.session.set_expiry(_LASTS)


def held(*, request: HttpRequest) -> HalfSignIn | None:
    """None: nobody is half signed in, or the time for it is over."""
    kept = request.session.get(_KEY)
    if kept is None or kept[3] < time.time() - _LASTS:
        return None
    user = User.objects.filter(pk=kept[0], is_active=True).first()
    if user is None or not constant_time_compare(kept[2], user.get_session_auth_hash()):
        return None
    return HalfSignIn(user=user, method=SignInMethod(kept[1]))


def release(*, request: HttpRequest) -> None:
    """The second step has been taken, or another way in."""
    request.session.pop(_KEY, None)
    request.session.set_expiry(None)
