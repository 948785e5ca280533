"""Whether an ID token is what it claims to be: OpenID Connect Core 1.0, section 3.1.3.7."""

import hmac
import time
from dataclasses import dataclass
from typing import Any

from joserfc import jwt
from joserfc.errors import InvalidKeyIdError
from joserfc.jwk import KeySet

# Signatures by keys that the provider alone has. `none` is no signature, and the HS family would
# let whoever knows a public key sign with it.
ALGORITHMS = (
    "RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512", "Ed25519",
    "EdDSA",
)  # fmt: skip
_LEEWAY = 60  # seconds by which clocks may differ
_MAX_LENGTH = 64 * 1024


class UnknownKey(Exception):
    """Signed by a key that is not in the set, which may have been renewed since."""


@dataclass(frozen=True, slots=True)
class Expected:
    issuer: str
    client_id: str
    nonce: str


def verified_claims(text: str, keys: KeySet, expected: Expected) -> dict[str, Any]:
    """The claims. Raises UnknownKey, and ValueError or JoseError for whatever is not right."""
    if len(text) > _MAX_LENGTH:
        raise ValueError("the token is too long")
    try:
        claims = jwt.decode(text, keys, algorithms=ALGORITHMS).claims
    except InvalidKeyIdError as error:
        raise UnknownKey from error
    _check_parties(claims, expected)
    _check_times(claims)
    nonce = claims.get("nonce")
    if not isinstance(nonce, str) or not hmac.compare_digest(nonce, expected.nonce):
        raise ValueError("the nonce is another one")
    subject = claims.get("sub")
    if not isinstance(subject, str) or not 0 < len(subject) <= 255:
        raise ValueError("no subject")
    return claims


def _check_parties(claims: dict[str, Any], expected: Expected) -> None:
    if claims.get("iss") != expected.issuer:
        raise ValueError("another issuer")
    audience = claims.get("aud")
    audiences = audience if isinstance(audience, list) else [audience]
    if expected.client_id not in audiences:
        raise ValueError("for another client")
    party = claims.get("azp")
    if (len(audiences) > 1 and party is None) or party not in (None, expected.client_id):
        raise ValueError("issued to another party")


def _check_times(claims: dict[str, Any]) -> None:
    now = time.time()
    expires, issued = _seconds(claims, "exp"), _seconds(claims, "iat")
    if expires <= now - _LEEWAY:
        raise ValueError("expired")
    if issued > now + _LEEWAY:
        raise ValueError("issued in the future")


def _seconds(claims: dict[str, Any], name: str) -> float:
    value = claims.get(name)
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise ValueError(f"no {name}")
    return float(value)
