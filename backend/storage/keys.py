"""Names of objects in the store.

    originals/<owner>/<upload>                      what was uploaded; never changed
    renditions/<owner>/<asset>/<kind>.<hash>.webp   derived, may be made again at any time
    crops/<owner>/<asset>/<hash>.webp               faces

A derived object's name carries a hash of its content: writing it twice is harmless, and a cached
copy is never stale.
"""

import re
from hashlib import sha256
from uuid import UUID

_ORIGINAL = re.compile(r"originals/(?P<owner>[0-9a-f-]{36})/(?P<upload>[0-9a-f-]{36})")


def original(owner_id: UUID, upload_id: UUID) -> str:
    return f"originals/{owner_id}/{upload_id}"


def rendition(owner_id: UUID, asset_id: UUID, kind: str, content: bytes) -> str:
    return f"renditions/{owner_id}/{asset_id}/{kind}.{_digest(content)}.webp"


def face_crop(owner_id: UUID, asset_id: UUID, content: bytes) -> str:
    return f"crops/{owner_id}/{asset_id}/{_digest(content)}.webp"


def upload_of(key: str) -> UUID | None:
    """The upload that an original's key names; None for every other object."""
    if (match := _ORIGINAL.fullmatch(key)) is None:
        return None
    try:
        return UUID(match["upload"])
    except ValueError:
        return None


def _digest(content: bytes) -> str:
    return sha256(content).hexdigest()[:16]
