"""Secrets for links and tokens: long enough that a fast hash of them tells nothing."""

import secrets
import string
from hashlib import sha256

_LETTERS = string.ascii_letters + string.digits
LENGTH = 43  # of 62 letters each: a little over 256 bits


def new_secret() -> str:
    return "".join(secrets.choice(_LETTERS) for _ in range(LENGTH))


def digest(secret: str) -> str:
    """What is kept of a secret: as hard to invert as the secret is to guess."""
    return sha256(secret.encode()).hexdigest()
