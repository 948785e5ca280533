"""The beginning of an upload: known bytes are not sent again, room is reserved, URLs follow."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from uuid import UUID

from django.conf import settings
from django.db import transaction
from django.utils import timezone

from backend.accounts.models import User
from backend.accounts.services import quota
from backend.common import errors
from backend.common.ids import new_id
from backend.events.contracts import Lane
from backend.installation import changeable
from backend.photos.models import MediaType, Upload, UploadMethod, UploadState
from backend.photos.selectors.uploads import KnownCopy, known_copies, pending_uploads
from backend.photos.services.filenames import clean_filename
from backend.photos.services.upload_parts import open_multipart, part_size_for
from backend.storage import keys

_SINGLE_REQUEST_MAX_BYTES = 5 * 1024**3  # the S3 protocol's limit for one PUT
_UNKNOWN_TYPE = "application/octet-stream"
_KNOWN_TYPES = frozenset(MediaType.values) | {"image/heif"}
_FIRST_PHOTOGRAPH = datetime(1826, 1, 1, tzinfo=UTC)
_CLOCKS_MAY_DIFFER_BY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class UploadWish:
    """What a client says of a file it wants to upload; none of it is trusted later on.

    size: bytes. sha256: lower-case hexadecimal. method: None lets the size decide.
    captured_at_hint: aware; the file's modification time, ignored when it is absurd.
    """

    filename: str
    size: int
    sha256: str
    content_type: str = ""
    method: UploadMethod | None = None
    captured_at_hint: datetime | None = None
    lane: Lane = Lane.FRESH


@dataclass(frozen=True, slots=True)
class Begun:
    upload: Upload
    resumed: bool


def begin_upload(*, owner: User, wish: UploadWish) -> Begun | KnownCopy:
    """A new upload, the pending one for the same bytes, or the photo that holds them already.

    Raises InvalidInput (`file_empty`, `file_too_large`) and QuotaExceeded.
    """
    _check_size(wish)
    if (copy := known_copies(owner=owner, checksums=[wish.sha256]).get(wish.sha256)) is not None:
        return copy
    begun = _resume_or_reserve(owner, wish)
    if begun.resumed and not _prolong(begun.upload):
        return begin_upload(owner=owner, wish=wish)  # it ended in this very moment
    open_multipart(begun.upload)
    return begun


@transaction.atomic
def begin_unasked(*, owner: User, wish: UploadWish) -> Upload:
    """A new upload by somebody who must not learn what the owner's library holds: bytes that it
    holds already are sent again all the same, and recognised when they have arrived.

    Raises InvalidInput and QuotaExceeded, as `begin_upload`. Parts are opened when they are asked
    for.
    """
    _check_size(wish)
    quota.reserve(owner_id=owner.pk, size=wish.size)
    return _create(owner, wish)


def adopt_received(
    *, owner: User, wish: UploadWish, upload_id: UUID, multipart_id: str, part_size: int
) -> Upload:
    """An upload whose parts have passed through the server and are in the store already, where its
    room is reserved, too. `complete_upload` makes a photo of it, as of any other."""
    upload = _unsaved(owner, wish, upload_id, UploadMethod.MULTIPART)
    upload.multipart_id, upload.part_size = multipart_id, part_size
    upload.save(force_insert=True)
    return upload


@transaction.atomic
def _resume_or_reserve(owner: User, wish: UploadWish) -> Begun:
    """The owner's row is locked, so that two requests for the same bytes share one upload."""
    User.objects.select_for_update(no_key=True).get(pk=owner.pk)
    same = pending_uploads(owner=owner).filter(
        sha256=wish.sha256, size=wish.size, expires_at__gt=timezone.now()
    )
    if wish.method is not None:
        same = same.filter(method=wish.method)
    if (upload := same.order_by("id").last()) is not None:
        return Begun(upload, resumed=True)
    quota.reserve(owner_id=owner.pk, size=wish.size)
    return Begun(_create(owner, wish), resumed=False)


def _prolong(upload: Upload) -> bool:
    """Outside the owner's lock: rows of uploads are locked before those of owners."""
    upload.expires_at = timezone.now() + settings.UPLOAD_EXPIRES_IN
    pending = Upload.objects.filter(pk=upload.pk, state=UploadState.PENDING)
    return bool(pending.update(expires_at=upload.expires_at))


def _create(owner: User, wish: UploadWish) -> Upload:
    upload = _unsaved(owner, wish, new_id(), wish.method or _method_for(wish.size))
    if upload.method == UploadMethod.MULTIPART:
        upload.part_size = part_size_for(wish.size, preferred=settings.UPLOAD_PART_BYTES)
    upload.save(force_insert=True)
    return upload


def _unsaved(owner: User, wish: UploadWish, upload_id: UUID, method: UploadMethod) -> Upload:
    return Upload(
        id=upload_id,
        owner=owner,
        method=method,
        lane=wish.lane,
        filename=clean_filename(wish.filename),
        size=wish.size,
        sha256=wish.sha256,
        content_type=_content_type(wish.content_type),
        captured_at_hint=_plausible(wish.captured_at_hint),
        object_key=keys.original(owner.pk, upload_id),
        expires_at=timezone.now() + settings.UPLOAD_EXPIRES_IN,
    )


def _check_size(wish: UploadWish) -> None:
    limit = changeable.UPLOAD_MAX.value()
    if wish.method in (UploadMethod.PUT, UploadMethod.POST):
        limit = min(limit, _SINGLE_REQUEST_MAX_BYTES)
    if wish.size < 1:
        raise errors.InvalidInput("The file is empty.", code="file_empty")
    if wish.size > limit:
        raise errors.InvalidInput(
            "The file has %(size)d bytes; at most %(most)d are accepted.",
            code="file_too_large",
            values={"size": wish.size, "most": limit},
            max_bytes=limit,
        )


def _method_for(size: int) -> UploadMethod:
    single = size <= min(settings.UPLOAD_SINGLE_PUT_MAX_BYTES, _SINGLE_REQUEST_MAX_BYTES)
    return UploadMethod.PUT if single else UploadMethod.MULTIPART


def _content_type(declared: str) -> str:
    """A picture's or a film's type, or none: the store never serves what a browser would run."""
    bare = declared.partition(";")[0].strip().lower()
    return bare if bare in _KNOWN_TYPES else _UNKNOWN_TYPE


def _plausible(hint: datetime | None) -> datetime | None:
    if hint is None or not _FIRST_PHOTOGRAPH <= hint <= timezone.now() + _CLOCKS_MAY_DIFFER_BY:
        return None
    return hint
