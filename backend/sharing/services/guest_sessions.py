"""Guests of a protected link: the password once, then a token for some hours.

Nothing is stored. A token names the link and carries a fingerprint of the password's hash, so that
a new password ends every session at once; what else ends a link is looked up on each request.
"""

from datetime import datetime
from hashlib import sha256
from typing import NamedTuple

from django.contrib.auth.hashers import check_password
from django.core import signing
from django.utils import timezone
from django.utils.crypto import constant_time_compare

from backend.accounts.services import attempts
from backend.common import errors
from backend.installation import changeable
from backend.sharing.models import ShareLink

_SALT = "sharing.guest"


class GuestSession(NamedTuple):
    token: str
    expires_at: datetime


def unlock(*, link: ShareLink, password: str, address: str) -> GuestSession:
    """Raises NotPermitted (`wrong_share_password`), TooManyRequests (`too_many_attempts`) and
    Unavailable.

    Attempts are counted by link and by address, before the password is looked at.
    """
    attempts.count(name="share_password_address", identity=f"{link.pk}:{address}")
    attempts.count(name="share_password_link", identity=str(link.pk))
    if link.password and not check_password(password, link.password):
        raise errors.NotPermitted(
            "That is not the password of this link.", code="wrong_share_password"
        )
    return start_session(link=link)


def start_session(*, link: ShareLink) -> GuestSession:
    token = signing.dumps([link.pk.hex, _fingerprint(link)], salt=_SALT)
    return GuestSession(token, timezone.now() + changeable.SHARE_SESSION.value())


def is_admitted(*, link: ShareLink, token: str | None) -> bool:
    """Whether the link asks for no password, or the token was given for it and still holds."""
    if not link.password:
        return True
    try:
        claim = signing.loads(token or "", salt=_SALT, max_age=changeable.SHARE_SESSION.value())
    except (signing.BadSignature, ValueError):
        return False
    return constant_time_compare(":".join(claim), f"{link.pk.hex}:{_fingerprint(link)}")


def _fingerprint(link: ShareLink) -> str:
    """The hash is salted at random, so that the same password set again is another one."""
    return sha256(link.password.encode()).hexdigest()[:32]
