"""One object of the bucket, into the library: by the ordinary way of an upload.

The bytes lie in a file of the worker's between the two stores: what they are, and whether the
library holds them, has to be known before room is taken. So a duplicate never reaches our store.
"""

import time
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from uuid import UUID

from backend.accounts.models import User
from backend.common import errors
from backend.events.contracts import Lane
from backend.imports.models import ImportItem, Outcome
from backend.imports.selectors.imports import earlier_copy
from backend.imports.source import Source, SourceError, SourceObject
from backend.installation import changeable
from backend.photos.models import Upload, UploadMethod, UploadState
from backend.photos.selectors.uploads import KnownCopy
from backend.photos.services.acceptance import accept_upload
from backend.photos.services.upload_parts import discard_parts
from backend.photos.services.uploads import UploadWish, begin_upload
from backend.storage import store

_SINGLE_REQUEST_MAX_BYTES = 5 * 1024**3  # the S3 protocol's limit for one PUT
_BEAT = 10.0  # seconds


@dataclass(frozen=True, slots=True)
class Tools:
    """What the worker lends: backends decode nothing and know no formats.

    identify: the content type of a file; raises InvalidInput for what is no photo and no film.
    sidecars_of: for names of photos and of what lies beside them, which describes which.
    folder: an empty one on the worker's disk.
    """

    identify: Callable[[Path], str]
    sidecars_of: Callable[[Iterable[str], Iterable[str]], Mapping[str, list[str]]]
    folder: Path


@dataclass(frozen=True, slots=True)
class Fetched:
    outcome: Outcome
    asset_id: UUID | None


def fetch_file(
    item: ImportItem, source: Source, tools: Tools, *, beat: Callable[[], None]
) -> Fetched:
    """`beat` is called every few seconds, and may raise to stop.

    Raises SourceError, Rejected (as `begin_upload`, and `unsupported_type`) and Unavailable.
    """
    owner = item.bucket_import.owner
    if (known := earlier_copy(item)) is not None:
        return Fetched(Outcome.DUPLICATE, known)
    _insist_on_room(owner, item.size)
    path = tools.folder / "object"
    try:
        digest = _download(item, source, path, beat)
        content_type = tools.identify(path)
        wish = UploadWish(
            filename=item.key.rpartition("/")[2],
            size=item.size,
            sha256=digest,
            content_type=content_type,
            method=UploadMethod.PUT if item.size <= _SINGLE_REQUEST_MAX_BYTES else None,
            captured_at_hint=item.last_modified,
            lane=Lane.BULK,
        )
        begun = begin_upload(owner=owner, wish=wish)
        if isinstance(begun, KnownCopy):
            return Fetched(Outcome.DUPLICATE, begun.asset_id)
        return _send(begun.upload, path)
    finally:
        path.unlink(missing_ok=True)


def read_small(item: ImportItem, source: Source, *, most: int) -> bytes:
    """A sidecar's bytes. Raises SourceError, and InvalidInput (`bad_sidecar`) above `most`."""
    content = bytearray()
    with source.content(_object(item)) as chunks:
        for chunk in chunks:
            content += chunk
            if len(content) > most:
                raise errors.InvalidInput("It is too large for a sidecar.", code="bad_sidecar")
    return bytes(content)


def _send(upload: Upload, path: Path) -> Fetched:
    store().upload(upload.object_key, path, content_type=upload.content_type)
    acceptance = accept_upload(upload_id=upload.pk)
    discard_parts(upload)  # of the largest ones, for which parts had been opened
    if acceptance.state not in (UploadState.ACCEPTED, UploadState.DUPLICATE):
        raise errors.Unavailable("The upload ended before its time.")  # the next try begins anew
    accepted = acceptance.state == UploadState.ACCEPTED
    return Fetched(Outcome.IMPORTED if accepted else Outcome.DUPLICATE, acceptance.asset_id)


def _download(item: ImportItem, source: Source, path: Path, beat: Callable[[], None]) -> str:
    """Exactly as many bytes as were listed; their SHA-256."""
    digest, size, beat_at = sha256(), 0, time.monotonic() + _BEAT
    with source.content(_object(item)) as chunks, path.open("wb") as file:
        for chunk in chunks:
            size += len(chunk)
            if size > item.size:
                break
            digest.update(chunk)
            file.write(chunk)
            if time.monotonic() > beat_at:
                beat()
                beat_at = time.monotonic() + _BEAT
    if size != item.size:
        detail = f"It has not the {item.size} bytes that were listed."
        raise SourceError(detail, code="source_broken", passes=True)
    return digest.hexdigest()


def _insist_on_room(owner: User, size: int) -> None:
    """Before bytes travel in vain; the upload's own checks are the ones that count."""
    if size > changeable.UPLOAD_MAX.value():
        raise errors.InvalidInput(
            "The file has %(size)d bytes; at most %(most)d are accepted.",
            code="file_too_large",
            values={"size": size, "most": changeable.UPLOAD_MAX.value()},
        )
    if size < 1:
        raise errors.InvalidInput("The file is empty.", code="file_empty")
    free = User.objects.get(pk=owner.pk).free_bytes
    if free is not None and free < size:
        raise errors.QuotaExceeded(
            "The file has %(size)d bytes, and %(free)d bytes of your quota are free.",
            values={"size": size, "free": free},
        )


def _object(item: ImportItem) -> SourceObject:
    return SourceObject(item.key, item.etag, item.size, item.last_modified)
