"""Secrets that we hand out and recognise again: random texts, of which only a hash is kept.

43 letters and digits are a little over 256 bits, so that a plain SHA-256 is as hard to invert as
the secret is to guess, and no slow hash is needed.
"""

import secrets
import string
from hashlib import sha256

LENGTH = 43
_LETTERS = string.ascii_letters + string.digits


def random_text(*, length: int = LENGTH, letters: str = _LETTERS) -> str:
    return "".join(secrets.choice(letters) for _ in range(length))


def digest(text: str) -> str:
    """64 hexadecimal digits."""
    return sha256(text.encode()).hexdigest()
