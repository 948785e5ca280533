"""The files of a model on their way into the store: in parts, so that a large one goes on where it
stopped. The store is asked each time which parts have arrived."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import timedelta

from django.conf import settings
from django.utils import timezone

from backend.common import errors
from backend.modelhub.models import ModelUpload, ModelUploadFile
from backend.storage import store
from backend.storage.store import PresignedRequest, StoredPart

PARTS_AT_ONCE = 100  # signed unasked; the others on demand
_MOST_PARTS = 10_000  # the S3 protocol's limit
_CONTENT_TYPE = "application/octet-stream"


@dataclass(frozen=True, slots=True)
class PartRequest:
    number: int
    size: int
    request: PresignedRequest


def part_size_for(size: int) -> int:
    """Bytes of each part but the last."""
    return max(settings.UPLOAD_PART_BYTES, -(-size // _MOST_PARTS))


def numbers(file: ModelUploadFile) -> range:
    return range(1, -(-file.size // file.part_size) + 1)


def length(file: ModelUploadFile, number: int) -> int:
    return min(file.part_size, file.size - (number - 1) * file.part_size)


def arrived(file: ModelUploadFile) -> list[StoredPart]:
    """The whole parts that the store holds; all, once they were put together."""
    _open(file)
    try:
        parts = store().list_parts(file.object_key, file.multipart_id)
    except FileNotFoundError:
        if store().head(file.object_key) is not None:
            return [StoredPart(n, length(file, n), "") for n in numbers(file)]
        ModelUploadFile.objects.filter(pk=file.pk).update(multipart_id="")  # the store dropped it
        file.refresh_from_db()
        _open(file)
        return []
    known = numbers(file)
    whole = (part for part in parts if part.number in known)
    return sorted(
        (part for part in whole if part.size == length(file, part.number)),
        key=lambda part: part.number,
    )


def requests_for(
    upload: ModelUpload, file: ModelUploadFile, wanted: Iterable[int]
) -> list[PartRequest]:
    """Raises InvalidInput (`no_such_part`)."""
    _open(file)
    left = upload.expires_at - timezone.now()
    valid = max(timedelta(seconds=1), min(settings.PRESIGNED_URL_EXPIRES_IN, left))
    return [_signed(file, number, valid) for number in wanted]


def assemble(file: ModelUploadFile) -> bool:
    """Has the store put the parts together; False while some have not arrived. Idempotent."""
    parts = arrived(file)
    if len(parts) < len(numbers(file)):
        return False
    if store().head(file.object_key) is None:
        store().complete_multipart(file.object_key, file.multipart_id, parts)
    return True


def discard(file: ModelUploadFile) -> None:
    """Drops the parts of one that will never be whole. Raises Unavailable."""
    if file.multipart_id:
        store().abort_multipart(file.object_key, file.multipart_id)


def _signed(file: ModelUploadFile, number: int, valid: timedelta) -> PartRequest:
    if number not in numbers(file):
        raise errors.InvalidInput(
            "There is no part %(number)d: this upload has %(count)d parts.",
            code="no_such_part",
            values={"number": number, "count": len(numbers(file))},
        )
    size = length(file, number)
    request = store().presign_part(
        file.object_key, file.multipart_id, number, size=size, expires_in=valid
    )
    return PartRequest(number, size, request)


def _open(file: ModelUploadFile) -> None:
    """The row exists first and takes the store's name for the parts afterwards, so that a crash in
    between leaves what can be resumed."""
    if file.multipart_id:
        return
    opened = store().create_multipart(file.object_key, content_type=_CONTENT_TYPE)
    rows = ModelUploadFile.objects.filter(pk=file.pk, multipart_id="")
    if not rows.update(multipart_id=opened):  # another request was first
        store().abort_multipart(file.object_key, opened)
    file.refresh_from_db()
