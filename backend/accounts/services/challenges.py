"""Challenges for passkeys: kept in the session, answered once and soon (WebAuthn, section 13.4.3).

A visitor's session that only holds a challenge is short-lived, so that asking fills no table.
"""

import secrets
import time
from enum import StrEnum

from django.http import HttpRequest

from backend.common import errors

_KEY = "passkey_challenge"
_BYTES = 32
_LASTS = 300  # seconds
_VISITORS_SESSION = 900  # seconds


class Ceremony(StrEnum):
    REGISTRATION = "registration"
    SIGN_IN = "sign_in"
    SECOND_STEP = "second_step"


def pose(*, request: HttpRequest, ceremony: Ceremony) -> bytes:
    """A new challenge in place of any other of this session."""
    challenge = secrets.token_bytes(_BYTES)
    request.session[_KEY] = [ceremony, challenge.hex(), int(time.time())]
    if not request.user.is_authenticated:
        request.session.set_expiry(_VISITORS_SESSION)
    return challenge


def take(*, request: HttpRequest, ceremony: Ceremony) -> bytes:
    """The challenge of this ceremony, used up whatever comes of it.

    Raises InvalidInput (`no_challenge`): none was asked for, or too long ago, or for another end.
    """
    posed = request.session.pop(_KEY, None)
    if posed is None or posed[0] != ceremony or posed[2] < time.time() - _LASTS:
        raise errors.InvalidInput(
            "There is no challenge that this could answer; ask for the options again.",
            code="no_challenge",
        )
    return bytes.fromhex(posed[1])
