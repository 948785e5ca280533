"""Reads about uploads, and about which bytes a library holds already."""

from collections.abc import Collection
from dataclasses import dataclass
from uuid import UUID

from django.db.models import QuerySet

from backend.accounts.models import User
from backend.common import errors
from backend.photos.models import Asset, AssetState, Upload, UploadState


@dataclass(frozen=True, slots=True)
class KnownCopy:
    """A photo of the owner's that holds the bytes asked about."""

    asset_id: UUID
    trashed: bool


def known_copies(*, owner: User, checksums: Collection[str]) -> dict[str, KnownCopy]:
    """By SHA-256, what the owner's library holds, the trash included.

    A photo that failed does not count: its bytes may be sent again.
    """
    rows = (
        Asset.objects.filter(owner=owner, sha256__in=checksums)
        .exclude(state=AssetState.FAILED)
        .values_list("sha256", "id", "trashed_at")
    )
    return {
        sha256: KnownCopy(asset_id=asset_id, trashed=trashed_at is not None)
        for sha256, asset_id, trashed_at in rows
    }


def pending_uploads(*, owner: User) -> QuerySet[Upload]:
    return Upload.objects.filter(owner=owner, state=UploadState.PENDING)


def get_upload(*, owner: User, upload_id: UUID) -> Upload:
    """Raises NotFound for what does not exist and for what is another owner's."""
    upload = Upload.objects.filter(owner=owner, pk=upload_id).first()
    if upload is None:
        raise errors.NotFound("There is no such upload.")
    return upload
