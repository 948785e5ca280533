"""Secrets that we have to read again ourselves: sealed under a key of the installation.

Fernet (AES-128-CBC with HMAC-SHA-256, https://github.com/fernet/spec) under keys that HKDF (RFC
5869) derives from `SECRET_KEY`, one for each purpose: what was sealed for one cannot be opened for
another. After a change of the key, `SECRET_KEY_FALLBACKS` still opens what the old one has sealed.
"""

from base64 import urlsafe_b64encode
from functools import lru_cache

from cryptography.fernet import Fernet, InvalidToken, MultiFernet
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from django.conf import settings


class Unsealable(Exception):
    """Damaged, sealed for another purpose, or under a key that is gone."""


def seal(text: str, *, purpose: str) -> str:
    return _box(purpose).encrypt(text.encode()).decode("ascii")


def unseal(sealed: str, *, purpose: str) -> str:
    """What `seal` was given for this purpose. Raises Unsealable."""
    try:
        return _box(purpose).decrypt(sealed.encode()).decode()
    except InvalidToken as error:
        raise Unsealable(f"this does not open as {purpose}") from error


def _box(purpose: str) -> MultiFernet:
    keys = (settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS)
    return MultiFernet([_lock(key, purpose) for key in keys])


@lru_cache
def _lock(secret: str, purpose: str) -> Fernet:
    derive = HKDF(algorithm=SHA256(), length=32, salt=None, info=f"shiguang:{purpose}".encode())
    return Fernet(urlsafe_b64encode(derive.derive(secret.encode())))
