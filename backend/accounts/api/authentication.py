"""Who is asking: an app with an access token, a machine with an API key, a browser's session.

`request.auth` is the `TokenFamily`, the `ApiKey`, or None for a session. A request without any of
them is anonymous; one that shows a token or a key which is not valid is refused (401), even where
anonymous requests are welcome. An app acts for its user as a session does: with every right.
"""

from django.http import HttpRequest
from rest_framework import authentication, exceptions
from rest_framework.request import Request

from backend.accounts.models import ApiKey, TokenFamily, TokenKind, User
from backend.accounts.services import api_keys, tokens
from backend.common import errors

_CHALLENGE = 'Bearer realm="shiguang"'


class AccessTokenAuthentication(authentication.BaseAuthentication):
    """`Authorization: Bearer sga_<secret>` (RFC 6750); leaves all other bearers to those after."""

    def authenticate(self, request: Request) -> tuple[User, TokenFamily] | None:
        text = _bearer(request)
        if text is None or not text.startswith(tokens.PREFIXES[TokenKind.ACCESS]):
            return None
        family = tokens.recognise_access(text)
        if family is None:
            raise exceptions.AuthenticationFailed(
                "The access token is not valid: unknown, expired or revoked.", code="invalid_token"
            )
        return family.user, family

    def authenticate_header(self, request: Request) -> str:
        return _CHALLENGE


class ApiKeyAuthentication(authentication.BaseAuthentication):
    """`Authorization: Bearer sg_<prefix>_<secret>` (RFC 6750)."""

    def authenticate(self, request: Request) -> tuple[User, ApiKey] | None:
        text = _bearer(request)
        if text is None:
            return None
        key = api_keys.recognise(text)
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


# For views about who may come in: people only, by a browser or an app of theirs, and no API keys.
IN_PERSON = (AccessTokenAuthentication, SessionAuthentication)


def _bearer(request: Request) -> str | None:
    scheme, _, credentials = request.headers.get("Authorization", "").partition(" ")
    return credentials.strip() if scheme.lower() == "bearer" else None
