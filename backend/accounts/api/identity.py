"""The asker of a request, with a type."""

from uuid import UUID

from rest_framework.exceptions import NotAuthenticated
from rest_framework.request import Request

from backend.accounts.models import ApiKey, TokenFamily, User
from backend.accounts.models.session import public_id_of


def signed_in_user(request: Request) -> User:
    """Raises NotAuthenticated for anonymous requests, which `HasScope` has refused already."""
    if not isinstance(request.user, User):
        raise NotAuthenticated
    return request.user


def key_in_use(request: Request) -> ApiKey | None:
    """The API key of the request; None for a session."""
    return request.auth if isinstance(request.auth, ApiKey) else None


def app_in_use(request: Request) -> TokenFamily | None:
    """The sign-in whose access token came with the request; None for a session or a key."""
    return request.auth if isinstance(request.auth, TokenFamily) else None


def session_in_use(request: Request) -> str | None:
    """The key of the browser's session that signed the asker in; None for an app or a key."""
    return request._request.session.session_key if request.auth is None else None


def sign_in_in_use(request: Request) -> UUID:
    """Names the sign-in of a browser or an app. Raises NotAuthenticated for a key."""
    app, session = app_in_use(request), session_in_use(request)
    if app is not None:
        return app.pk
    if session is None:
        raise NotAuthenticated
    return public_id_of(session)
