"""The requests a client sends to the store itself, signed for one upload."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import timedelta

from django.conf import settings
from django.utils import timezone

from backend.common import errors
from backend.photos.models import Upload, UploadMethod, UploadState
from backend.photos.services.upload_parts import open_multipart, part_length, part_numbers
from backend.storage import store
from backend.storage.store import PresignedRequest


@dataclass(frozen=True, slots=True)
class PartRequest:
    number: int
    size: int
    request: PresignedRequest


def single_request(upload: Upload) -> PresignedRequest | None:
    """The one request that carries the whole file; None for a multipart upload."""
    if upload.method == UploadMethod.MULTIPART:
        return None
    sign = store().presign_post if upload.method == UploadMethod.POST else store().presign_put
    return sign(
        upload.object_key,
        size=upload.size,
        content_type=upload.content_type,
        expires_in=_validity(upload),
    )


def part_requests(upload: Upload, numbers: Iterable[int]) -> list[PartRequest]:
    """One request a part.

    Raises Conflict (`upload_ended`), and InvalidInput (`no_such_part`) for a number out of range.
    """
    open_multipart(upload)
    if upload.state != UploadState.PENDING:
        raise errors.Conflict("This upload has ended.", code="upload_ended")
    known = part_numbers(upload)
    requests = []
    for number in numbers:
        if number not in known:
            raise errors.InvalidInput(
                "There is no part %(number)d: this upload has %(count)d parts.",
                code="no_such_part",
                values={"number": number, "count": len(known)},
            )
        size = part_length(upload, number)
        request = store().presign_part(
            upload.object_key,
            upload.multipart_id,
            number,
            size=size,
            expires_in=_validity(upload),
        )
        requests.append(PartRequest(number, size, request))
    return requests


def _validity(upload: Upload) -> timedelta:
    """No request outlives its upload: what arrived later would be deleted at once."""
    left = upload.expires_at - timezone.now()
    return max(timedelta(seconds=1), min(settings.PRESIGNED_URL_EXPIRES_IN, left))
