"""What a browser remembers while its user is away at the identity provider.

It stands in the browser's own session, so that an answer is taken only by the browser that asked
(OpenID Connect Core 1.0, section 3.1.2.1; RFC 9700, section 4.7), and is taken out to be looked at,
so that no answer is good twice.
"""

import hmac
import secrets
import time
from base64 import urlsafe_b64encode
from dataclasses import asdict, dataclass
from hashlib import sha256
from typing import Any

from django.http import HttpRequest

from backend.accounts.remote.oidc import Attempt, refused

_LASTS = 600  # seconds
_ATTEMPT, _CLAIMS = "oidc_attempt", "oidc_claims"


@dataclass(frozen=True, slots=True)
class Journey:
    """An attempt, where its user wants to go then, and whose account it shall be linked to."""

    attempt: Attempt
    next: str
    link_to: str | None


@dataclass(frozen=True, slots=True)
class Unconfirmed:
    """What the provider has said of somebody, and where that one wants to go."""

    claims: dict[str, Any]
    next: str


def set_out(
    *, request: HttpRequest, redirect_uri: str, next_path: str, link_to: str | None
) -> tuple[Attempt, str]:
    """A new attempt and its PKCE challenge (S256); a former one of this browser is dropped."""
    attempt = Attempt(
        redirect_uri=redirect_uri,
        state=secrets.token_urlsafe(32),
        nonce=secrets.token_urlsafe(32),
        verifier=secrets.token_urlsafe(48),
    )
    kept = {"attempt": asdict(attempt), "next": next_path, "link_to": link_to}
    request.session[_ATTEMPT] = kept | {"until": time.time() + _LASTS}
    digest = sha256(attempt.verifier.encode()).digest()
    return attempt, urlsafe_b64encode(digest).rstrip(b"=").decode()


def come_back(*, request: HttpRequest, state: str) -> Journey:
    """Takes the attempt that this state belongs to. Raises NotAuthenticated (`oidc_refused`)."""
    kept = request.session.pop(_ATTEMPT, None)
    if kept is None or kept["until"] < time.time():
        raise refused("Nobody has set out from this browser, or too long ago; begin again.")
    attempt = Attempt(**kept["attempt"])
    if not hmac.compare_digest(attempt.state.encode(), state.encode()):
        raise refused("The answer belongs to another attempt; begin again.")
    return Journey(attempt=attempt, next=kept["next"], link_to=kept["link_to"])


def hold(*, request: HttpRequest, claims: dict[str, Any], next_path: str) -> None:
    """Keeps what the provider has said until the owner of the account has confirmed it."""
    kept = {"claims": claims, "next": next_path}
    request.session[_CLAIMS] = kept | {"until": time.time() + _LASTS}


def held(*, request: HttpRequest) -> Unconfirmed | None:
    kept = request.session.get(_CLAIMS)
    if kept is None or kept["until"] < time.time():
        return None
    return Unconfirmed(claims=kept["claims"], next=kept["next"])


def release(*, request: HttpRequest) -> None:
    request.session.pop(_CLAIMS, None)
