"""Names of objects in the store.

    originals/<owner>/<upload>                      what was uploaded; never changed
    renditions/<owner>/<asset>/<kind>.<hash>.webp   derived, may be made again at any time
    renditions/<owner>/<asset>/<kind>.<hash>.jpg    the same, to be downloaded
    renditions/<owner>/<asset>/<kind>.<hash>.mp4    films that were made of films
    crops/<owner>/<asset>/<hash>.webp               faces
    parts/<owner>/<asset>/<hash>.<name>             of a film, while it is being encoded
    knowledge/<base>/<document>/<version>           what a knowledge base was given to read
    archives/<transfer>                             a knowledge base on its way in
    models/<checksum>                               a file of a model, or what models learn from
    answers/<id>                                    an answer too large for a function, for minutes
    checkpoints/<job>                               where a training goes on, should it be killed
    model-uploads/<upload>/<number>                 a file of a model on its way in

A derived object's name carries a hash of its content: writing it twice is harmless, and a cached
copy is never stale. A film's carries one of what it is made of, and how: it takes so long to make
that it has to be known beforehand whether it was.
"""

import re
from hashlib import sha256
from uuid import UUID

FILM_PARTS = "parts/"
ANSWERS = "answers/"
_ORIGINAL = re.compile(r"originals/[0-9a-f-]{36}/(?P<id>[0-9a-f-]{36})")
_DERIVED = re.compile(r"(?:renditions|crops)/[0-9a-f-]{36}/(?P<id>[0-9a-f-]{36})/[^/]+")
_FILM_PART = re.compile(r"parts/[0-9a-f-]{36}/(?P<id>[0-9a-f-]{36})/[^/]+")


def original(owner_id: UUID, upload_id: UUID) -> str:
    return f"originals/{owner_id}/{upload_id}"


def rendition(
    owner_id: UUID, asset_id: UUID, kind: str, content: bytes, *, suffix: str = "webp"
) -> str:
    return f"renditions/{owner_id}/{asset_id}/{kind}.{_digest(content)}.{suffix}"


def film(owner_id: UUID, asset_id: UUID, kind: str, made_of: str, *, suffix: str) -> str:
    return f"renditions/{owner_id}/{asset_id}/{kind}.{_digest(made_of.encode())}.{suffix}"


def face_crop(owner_id: UUID, asset_id: UUID, content: bytes) -> str:
    return f"crops/{owner_id}/{asset_id}/{_digest(content)}.webp"


def film_part(owner_id: UUID, asset_id: UUID, made_of: str, name: str) -> str:
    return f"{film_parts(owner_id, asset_id)}{_digest(made_of.encode())}.{name}"


def film_parts(owner_id: UUID, asset_id: UUID) -> str:
    """What the names of all parts of one film begin with."""
    return f"{FILM_PARTS}{owner_id}/{asset_id}/"


def knowledge(base_id: UUID, document_id: UUID, version_id: UUID) -> str:
    return f"{knowledge_base(base_id)}{document_id}/{version_id}"


def knowledge_base(base_id: UUID) -> str:
    """What the names of all objects of one knowledge base begin with."""
    return f"knowledge/{base_id}/"


def knowledge_archive(transfer_id: UUID) -> str:
    return f"archives/{transfer_id}"


def model_file(sha256: str) -> str:
    return f"models/{sha256}"


def answer(answer_id: UUID) -> str:
    return f"{ANSWERS}{answer_id}"


def checkpoint(job_id: UUID) -> str:
    return f"checkpoints/{job_id}"


def uploaded_model_file(upload_id: UUID, number: int) -> str:
    return f"model-uploads/{upload_id}/{number}"


def asset_of_film_part(key: str) -> UUID | None:
    """Whose part it is; None for every other object."""
    return _id_in(key, _FILM_PART)


def owner_prefixes(owner_id: UUID) -> tuple[str, ...]:
    """What the names of all objects of one owner begin with."""
    return tuple(f"{kind}/{owner_id}/" for kind in ("originals", "renditions", "crops", "parts"))


def upload_of(key: str) -> UUID | None:
    """The upload that an original's key names; None for every other object."""
    return _id_in(key, _ORIGINAL)


def asset_or_upload_of(key: str) -> UUID | None:
    """Of an original or of what was derived from one, which have one id; None for other objects."""
    return _id_in(key, _ORIGINAL) or _id_in(key, _DERIVED)


def derived_of(owner_id: UUID, asset_id: UUID) -> tuple[str, str]:
    """What the names of all that was derived of one photo, and is kept, begin with."""
    return f"renditions/{owner_id}/{asset_id}/", f"crops/{owner_id}/{asset_id}/"


def _id_in(key: str, pattern: re.Pattern[str]) -> UUID | None:
    if (match := pattern.fullmatch(key)) is None:
        return None
    try:
        return UUID(match["id"])
    except ValueError:
        return None


def _digest(content: bytes) -> str:
    return sha256(content).hexdigest()[:16]
