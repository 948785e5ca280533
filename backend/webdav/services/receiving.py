"""Files that pass through the server into the store, because their clients cannot send elsewhere.

Part by part, so that a film takes no more memory than a photo: each part goes into a multipart
upload of the store, and only when all have arrived, with the checksum known, it becomes an upload
like any other. Whatever happens before leaves nothing behind.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from hashlib import sha1, sha256
from typing import Protocol
from uuid import UUID

from django.conf import settings

from backend.accounts.models import User
from backend.common import errors
from backend.installation import changeable
from backend.photos.models import Upload
from backend.photos.selectors.uploads import known_copies
from backend.photos.services.completion import complete_upload
from backend.photos.services.upload_ending import abort_upload
from backend.photos.services.upload_parts import part_size_for
from backend.photos.services.uploads import UploadWish
from backend.webdav.services.receptions import Parts, reception


class Body(Protocol):
    """What a client sends. `length`: bytes, None where it is not known beforehand."""

    length: int | None

    def read(self, size: int) -> bytes:
        """So many bytes, fewer only at the end. Raises InvalidInput when it breaks off before."""


@dataclass(frozen=True, slots=True)
class Arrival:
    """A file on its way in. head: what was read of its body before; sha1: what it has to be."""

    filename: str
    body: Body
    head: bytes
    modified_at: datetime | None = None
    sha1: str | None = None


@dataclass(frozen=True, slots=True)
class Content:
    """What has arrived. asset_id: the photo that holds it, None where nothing was kept."""

    size: int
    sha256: str
    sha1: str
    asset_id: UUID | None = None


class Digest(Protocol):
    def update(self, data: bytes, /) -> None: ...

    def hexdigest(self) -> str: ...


@dataclass(slots=True)
class Tally:
    """Length and checksums of what goes by."""

    size: int = 0
    _sha256: Digest = field(default_factory=sha256)
    _sha1: Digest = field(default_factory=lambda: sha1(usedforsecurity=False))

    def watch(self, pieces: Iterator[bytes]) -> Iterator[bytes]:
        """Raises TooLarge as soon as it is."""
        for piece in pieces:
            self.size += len(piece)
            check_length(self.size)
            self._sha256.update(piece)
            self._sha1.update(piece)
            yield piece

    def content(self, asset_id: UUID | None = None) -> Content:
        return Content(self.size, self._sha256.hexdigest(), self._sha1.hexdigest(), asset_id)


def check_length(size: int) -> None:
    """Raises TooLarge."""
    if size > (most := changeable.UPLOAD_MAX.value()):
        raise errors.TooLarge(f"At most {most} bytes are accepted.", max_bytes=most)


def discard(arrival: Arrival) -> Content:
    """Reads what is not kept to its end."""
    tally = Tally()
    for _ in tally.watch(_pieces(arrival, settings.UPLOAD_PART_BYTES)):
        pass
    return tally.content()


def receive(*, owner: User, arrival: Arrival) -> Content:
    """Makes a photo of what arrives, or finds the owner's photo that holds the same bytes.

    Raises TooLarge, StorageFull, InvalidInput for a body that broke off or has another
    checksum, and Unavailable.
    """
    length = arrival.body.length
    size = part_size_for(
        length or changeable.UPLOAD_MAX.value(), preferred=settings.UPLOAD_PART_BYTES
    )
    tally = Tally()
    pieces = tally.watch(_pieces(arrival, size))
    first = next(pieces, b"")
    if len(first) < size:  # it is all here: perhaps nothing of it has to be stored
        _check_sha1(tally, arrival)
        if (known := _known(owner, tally)) is not None:
            return known
    with reception(owner=owner, size=length, part_size=size) as parts:
        parts.store(first)
        for piece in pieces:
            parts.store(piece)
        _check_sha1(tally, arrival)
        if (known := _known(owner, tally)) is not None:
            return known
        upload = _promise(owner, arrival, tally, parts)
    return tally.content(_accepted(upload))


def _promise(owner: User, arrival: Arrival, tally: Tally, parts: Parts) -> Upload:
    wish = UploadWish(
        filename=arrival.filename,
        size=tally.size,
        sha256=tally.content().sha256,
        captured_at_hint=arrival.modified_at,
    )
    return parts.become_upload(owner=owner, wish=wish)


def _check_sha1(tally: Tally, arrival: Arrival) -> None:
    if arrival.sha1 is not None and arrival.sha1 != tally.content().sha1:
        raise errors.InvalidInput(
            "What arrived does not have the checksum that was announced; send it again."
        )


def _pieces(arrival: Arrival, size: int) -> Iterator[bytes]:
    """The whole body, `size` bytes at a time."""
    piece = arrival.head + arrival.body.read(size - len(arrival.head))
    while piece:
        yield piece
        piece = arrival.body.read(size) if len(piece) == size else b""


def _known(owner: User, tally: Tally) -> Content | None:
    content = tally.content()
    copy = known_copies(owner=owner, checksums=[content.sha256]).get(content.sha256)
    return None if copy is None else tally.content(copy.asset_id)


def _accepted(upload: Upload) -> UUID:
    """The photo; what it could not become is given up at once, since its client sends it again."""
    try:
        acceptance = complete_upload(upload=upload)
    except errors.Conflict:
        abort_upload(upload_id=upload.pk)
        raise errors.Unavailable("The file did not arrive as a whole; send it again.") from None
    if acceptance.asset_id is None:  # the photo with the same bytes was deleted in this moment
        raise errors.Unavailable("The photo is being deleted; send it again.")
    return acceptance.asset_id
