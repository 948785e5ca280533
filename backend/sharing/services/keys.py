"""The keys in the addresses of links: 128 random bits.

Guests are let in by the SHA-256 of the key, which alone is indexed; so looking a key up takes the
same time however much of it was guessed. The key itself is kept sealed under the installation's
secret, so that the owner can be shown the address, and its QR code, at any later time, and yet
whoever reads a copy of the database can open no link. When that secret changes, and the old one is
not kept, links go on working, but their addresses can no longer be shown.
"""

import secrets
from base64 import b32encode
from hashlib import sha256

from backend.common.sealing import Unsealable, seal, unseal
from backend.sharing.models import ShareLink

_BYTES = 16
_PURPOSE = "sharing.link"


def new_key() -> str:
    """26 lower-case letters and digits (RFC 4648, base 32): easily read out, or typed."""
    return b32encode(secrets.token_bytes(_BYTES)).decode().rstrip("=").lower()


def give_key(link: ShareLink, key: str) -> None:
    link.key_sealed = seal(key, purpose=_PURPOSE)
    link.key_sha256 = digest(key)


def key_of(link: ShareLink) -> str | None:
    """None where nothing opens the seal any more."""
    try:
        return unseal(link.key_sealed, purpose=_PURPOSE)
    except Unsealable:
        return None


def digest(key: str) -> str:
    return sha256(key.encode()).hexdigest()
