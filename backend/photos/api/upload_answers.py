"""What the API says of an upload: one shape, whether it begins, goes on or has ended."""

from dataclasses import dataclass, field
from datetime import datetime
from uuid import UUID

from backend.photos.models import Upload, UploadState
from backend.photos.selectors.uploads import KnownCopy
from backend.photos.services.upload_parts import part_numbers, stored_parts
from backend.photos.services.upload_presigning import PartRequest, part_requests, single_request
from backend.storage.store import PresignedRequest, StoredPart

PARTS_AT_ONCE = 100  # signed unasked; the others on demand


@dataclass(frozen=True, slots=True)
class UploadAnswer:
    id: UUID | None
    state: UploadState
    method: str | None = None
    request: PresignedRequest | None = None
    part_size: int | None = None
    parts: list[PartRequest] = field(default_factory=list)
    stored_parts: list[StoredPart] = field(default_factory=list)
    expires_at: datetime | None = None
    asset_id: UUID | None = None
    trashed: bool = False


def answer_for_copy(copy: KnownCopy) -> UploadAnswer:
    return UploadAnswer(
        id=None, state=UploadState.DUPLICATE, asset_id=copy.asset_id, trashed=copy.trashed
    )


def answer_for(upload: Upload) -> UploadAnswer:
    """With what is left to be sent, as signed requests, when the upload is pending."""
    stored = stored_parts(upload) if upload.state == UploadState.PENDING else []
    pending = upload.state == UploadState.PENDING  # opening the parts anew may have found it ended
    return UploadAnswer(
        id=upload.pk,
        state=UploadState(upload.state),
        method=upload.method,
        request=single_request(upload) if pending else None,
        part_size=upload.part_size,
        parts=_missing_parts(upload, stored) if pending else [],
        stored_parts=stored,
        expires_at=upload.expires_at,
        asset_id=upload.asset_id,
        trashed=upload.asset is not None and upload.asset.trashed_at is not None,
    )


def _missing_parts(upload: Upload, stored: list[StoredPart]) -> list[PartRequest]:
    arrived = {part.number for part in stored}
    missing = [number for number in part_numbers(upload) if number not in arrived]
    return part_requests(upload, missing[:PARTS_AT_ONCE])
