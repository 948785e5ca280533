"""Signatures of messages, as Standard Webhooks has them (standardwebhooks.com, specification 1.0).

HMAC-SHA-256 over `id.timestamp.body`, under the bytes that stand in base64 behind `whsec_`. While a
secret is being rotated a message carries two signatures, and a receiver takes either.
"""

import hmac
import secrets
from base64 import b64decode, b64encode
from collections.abc import Iterable
from hashlib import sha256

_PREFIX = "whsec_"
_BYTES = 32


def new_secret() -> str:
    return _PREFIX + b64encode(secrets.token_bytes(_BYTES)).decode("ascii")


def headers(
    *, message_id: str, timestamp: int, body: bytes, with_secrets: Iterable[str]
) -> dict[str, str]:
    """`timestamp`: seconds since 1970, of this very attempt."""
    signed = f"{message_id}.{timestamp}.".encode() + body
    return {
        "webhook-id": message_id,
        "webhook-timestamp": str(timestamp),
        "webhook-signature": " ".join(f"v1,{_signature(s, signed)}" for s in with_secrets),
    }


def _signature(secret: str, signed: bytes) -> str:
    key = b64decode(secret.removeprefix(_PREFIX))
    return b64encode(hmac.new(key, signed, sha256).digest()).decode("ascii")
