"""HTTP Basic (RFC 7617) over the e-mail address and an app password, which is an API key.

The account's own password opens nothing here: apps keep what they are given on the phone, and a key
can be narrow, expire and be revoked alone. Digest is not spoken: it needs passwords to be kept.
"""

import binascii
from base64 import b64decode

from rest_framework import authentication
from rest_framework.request import Request

from backend.accounts.models import ApiKey, User
from backend.accounts.services import api_keys, guessing
from backend.common import errors

CHALLENGE = 'Basic realm="Shiguang", charset="UTF-8"'


class AppPasswordAuthentication(authentication.BaseAuthentication):
    """Failures are counted as those of signing in are, and apart from them: an app that goes on
    with a key of old keeps nobody from signing in. Every request of an app shows its key, so that
    successes are not even taken back."""

    def authenticate(self, request: Request) -> tuple[User, ApiKey] | None:
        scheme, _, credentials = request.headers.get("Authorization", "").partition(" ")
        if scheme.lower() != "basic":
            return None
        email, password = _decoded(credentials)
        key = api_keys.recognise(password)
        if key is None or key.owner.email.lower() != email:
            guessing.count_attempt(request=request._request, name=f"app of {email}")
            raise errors.NotAuthenticated(
                "The e-mail address or the app password is wrong. The app password is an API key,"
                " not the password of the account.",
                code="wrong_credentials",
            )
        api_keys.note_use(key)
        return key.owner, key

    def authenticate_header(self, request: Request) -> str:
        return CHALLENGE


def _decoded(credentials: str) -> tuple[str, str]:
    try:
        text = b64decode(credentials.strip(), validate=True).decode()
    except (binascii.Error, UnicodeDecodeError):
        text = ""
    email, _, password = text.partition(":")
    return email.strip().lower(), password
