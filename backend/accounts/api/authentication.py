"""Who is asking: a machine with an API key, or a browser with a session.

`request.auth` is the `ApiKey`, or None for a session. A request without either is anonymous; one
that shows a key which is not valid is refused (401), even where anonymous requests are welcome.
"""

from django.http import HttpRequest
from rest_framework import authentication, exceptions
from rest_framework.request import Request

from backend.accounts.models import ApiKey, User
from backend.accounts.services import api_keys
from backend.common import errors

_CHALLENGE = 'Bearer realm="shiguang"'


class ApiKeyAuthentication(authentication.BaseAuthentication):
    """`Authorization: Bearer sg_<prefix>_<secret>` (RFC 6750)."""

    def authenticate(self, request: Request) -> tuple[User, ApiKey] | None:
        scheme, _, credentials = request.headers.get("Authorization", "").partition(" ")
        if scheme.lower() != "bearer":
            return None
        key = api_keys.recognise(credentials.strip())
        if key is None:
            raise exceptions.AuthenticationFailed(
                "The API key is not valid: unknown, expired or revoked.", code="invalid_api_key"
            )
        api_keys.note_use(key)
        return key.owner, key

    def authenticate_header(self, request: Request) -> str:
        return _CHALLENGE


class SessionAuthentication(authentication.SessionAuthentication):
    """The session cookie; every unsafe method needs the CSRF token too.

    Inactive users never get here: the session backend does not load them.
    """

    def authenticate_header(self, request: Request) -> str:
        return _CHALLENGE

    def enforce_csrf(self, request: HttpRequest | Request) -> None:
        try:
            super().enforce_csrf(request)  # type: ignore[arg-type]  # both kinds of request do
        except exceptions.PermissionDenied as refusal:
            raise errors.NotPermitted(str(refusal.detail), code="csrf_failed") from refusal
