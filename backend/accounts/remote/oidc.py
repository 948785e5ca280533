"""An OpenID provider: its discovery document, its keys, and codes exchanged for claims.

OpenID Connect Discovery 1.0, Core 1.0 section 3.1, RFC 7636 (PKCE), RFC 9207 (issuer in answers).
"""

import ipaddress
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote, urlencode, urlsplit

import structlog
from django.conf import settings
from joserfc.errors import JoseError
from joserfc.jwk import KeySet

from backend.accounts.remote.asking import NoAnswer, Unreachable, ask
from backend.accounts.remote.id_token import Expected, UnknownKey, verified_claims
from backend.common import errors
from backend.common.remembering import remembered

log = structlog.get_logger(__name__)

_KEPT_FOR = 3600.0  # seconds: how soon a new endpoint, or the end of a key, is heard of


@dataclass(frozen=True, slots=True)
class Provider:
    """What the provider publishes at `<issuer>/.well-known/openid-configuration`."""

    issuer: str
    authorization_endpoint: str
    token_endpoint: str
    jwks_uri: str
    userinfo_endpoint: str
    takes_basic: bool  # client_secret_basic, else client_secret_post
    names_itself: bool  # sends `iss` with its answers (RFC 9207)


@dataclass(frozen=True, slots=True)
class Attempt:
    """What belongs to one attempt to sign in, and to no other."""

    redirect_uri: str
    state: str
    nonce: str
    verifier: str


def provider() -> Provider:
    """The configured one. Raises Conflict (`not_offered`) without one, and Unavailable while it
    does not answer."""
    if not settings.OIDC_ISSUER:
        raise errors.Conflict("This way to sign in is not offered here.", code="not_offered")
    return _discover(settings.OIDC_ISSUER)


def authorization_url(attempt: Attempt, *, challenge: str) -> str:
    """Where the browser goes to sign in; `challenge` is the S256 of the attempt's verifier."""
    found = provider()
    query = urlencode(
        {
            "response_type": "code",
            "client_id": settings.OIDC_CLIENT_ID,
            "redirect_uri": attempt.redirect_uri,
            "scope": " ".join(settings.OIDC_SCOPES),
            "state": attempt.state,
            "nonce": attempt.nonce,
            "code_challenge": challenge,
            "code_challenge_method": "S256",
        }
    )
    separator = "&" if urlsplit(found.authorization_endpoint).query else "?"
    return f"{found.authorization_endpoint}{separator}{query}"


def claims_for(code: str, attempt: Attempt, *, iss: str | None) -> dict[str, Any]:
    """What the provider says of whoever brought this code, once every check has passed.

    Raises NotAuthenticated (`oidc_refused`) and Unavailable.
    """
    found = provider()
    if (iss is None and found.names_itself) or (iss is not None and iss != found.issuer):
        raise refused("The answer does not come from the provider that was asked.")
    answer = _exchange(found, code, attempt)
    expected = Expected(issuer=found.issuer, client_id=settings.OIDC_CLIENT_ID, nonce=attempt.nonce)
    claims = _verified(found, str(answer.get("id_token", "")), expected)
    if "email" not in claims and found.userinfo_endpoint and answer.get("access_token"):
        claims = _userinfo(found, str(answer["access_token"]), claims["sub"]) | claims
    return claims


def refused(reason: str) -> errors.NotAuthenticated:
    return errors.NotAuthenticated(reason, code="oidc_refused")


def _exchange(found: Provider, code: str, attempt: Attempt) -> dict[str, Any]:
    form = {
        "grant_type": "authorization_code",
        "code": code,
        "redirect_uri": attempt.redirect_uri,
        "code_verifier": attempt.verifier,
    }
    client_id, secret = settings.OIDC_CLIENT_ID, settings.OIDC_CLIENT_SECRET
    basic = None
    if secret and found.takes_basic:  # encoded first: RFC 6749, section 2.3.1
        basic = (quote(client_id, safe=""), quote(secret, safe=""))
    else:
        form |= {"client_id": client_id} | ({"client_secret": secret} if secret else {})
    status, answer = _ask("POST", found.token_endpoint, form=form, basic=basic)
    if status != 200:
        log.warning("oidc.exchange_refused", status=status, error=_word(answer.get("error")))
        raise refused("The provider did not accept the code.")
    return answer


def _verified(found: Provider, text: str, expected: Expected) -> dict[str, Any]:
    """Asks for the keys afresh, once, when the token was signed by one that we do not know."""
    try:
        try:
            return verified_claims(text, _keys(found.jwks_uri), expected)
        except UnknownKey:
            _forget_keys(found.jwks_uri)
            return verified_claims(text, _keys(found.jwks_uri), expected)
    except (JoseError, UnknownKey, ValueError) as error:
        log.warning("oidc.id_token_refused", reason=type(error).__name__)
        raise refused("The provider's statement cannot be trusted.") from None


def _userinfo(found: Provider, access_token: str, subject: object) -> dict[str, Any]:
    """Core 1.0, section 5.3.2: an answer about another subject must not be used."""
    headers = {"Authorization": f"Bearer {access_token}"}
    status, answer = _ask("GET", found.userinfo_endpoint, headers=headers)
    if status != 200 or answer.get("sub") != subject:
        log.warning("oidc.userinfo_refused", status=status)
        return {}
    return answer


@remembered(seconds=_KEPT_FOR, most=4)
def _discover(issuer: str) -> Provider:
    url = f"{issuer.rstrip('/')}/.well-known/openid-configuration"
    status, document = _ask("GET", url)
    if status != 200 or document.get("issuer") != issuer:
        log.error("oidc.discovery_failed", status=status, issuer=_word(document.get("issuer")))
        raise _down()
    methods = document.get("token_endpoint_auth_methods_supported", ["client_secret_basic"])
    return Provider(
        issuer=issuer,
        authorization_endpoint=_endpoint(document, "authorization_endpoint"),
        token_endpoint=_endpoint(document, "token_endpoint"),
        jwks_uri=_endpoint(document, "jwks_uri"),
        userinfo_endpoint=_endpoint(document, "userinfo_endpoint", required=False),
        takes_basic="client_secret_basic" in methods,
        names_itself=document.get("authorization_response_iss_parameter_supported") is True,
    )


def _endpoint(document: Mapping[str, Any], name: str, *, required: bool = True) -> str:
    url = document.get(name)
    if isinstance(url, str) and is_private_enough(url):
        return url
    if required or url:
        log.error("oidc.bad_endpoint", endpoint=name)
    if required:
        raise _down()
    return ""


def is_private_enough(url: str) -> bool:
    """TLS, unless the provider runs on this machine."""
    parts = urlsplit(url)
    if parts.scheme == "https":
        return bool(parts.hostname)
    if parts.scheme != "http" or not parts.hostname:
        return False
    try:
        return ipaddress.ip_address(parts.hostname).is_loopback
    except ValueError:
        return parts.hostname == "localhost"


_round_of_keys: dict[str, int] = {}


def _keys(uri: str) -> KeySet:
    return _fetch_keys(uri, _round_of_keys.get(uri, 0))


def _forget_keys(uri: str) -> None:
    _round_of_keys[uri] = _round_of_keys.get(uri, 0) + 1


@remembered(seconds=_KEPT_FOR, most=4)
def _fetch_keys(uri: str, _round: int) -> KeySet:
    status, document = _ask("GET", uri)
    if status != 200 or not isinstance(document.get("keys"), list):
        log.error("oidc.no_keys", status=status)
        raise _down()
    return KeySet.import_key_set({"keys": document["keys"]})


def _ask(method: str, url: str, **options: Any) -> tuple[int, dict[str, Any]]:
    try:
        return ask(method, url, **options)
    except (Unreachable, NoAnswer) as error:
        log.warning("oidc.no_answer", reason=str(error))
        raise _down() from None


def _down() -> errors.Unavailable:
    return errors.Unavailable("The identity provider does not answer as it should.")


def _word(value: object) -> str:
    return str(value)[:200]
