"""From a promise to a photo: the one transition that `complete` and the store's event lead to."""

from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, date, datetime
from uuid import UUID
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from django.db import transaction
from django.utils import timezone

from backend.accounts.models import User
from backend.accounts.services import quota
from backend.common import errors
from backend.events.contracts import Topic
from backend.events.services.outbox import announce
from backend.photos.models import Asset, AssetState, Upload, UploadState
from backend.photos.services.deleting import delete_asset
from backend.photos.services.ledger import open_ledger
from backend.storage import store
from backend.storage.store import StoredObject


@dataclass(frozen=True, slots=True)
class Acceptance:
    """Where the upload stands now; `asset_id` names the photo that holds its bytes, if any."""

    state: UploadState
    asset_id: UUID | None


def accept_upload(*, upload_id: UUID) -> Acceptance:
    """Makes the uploaded object a photo, once, however often and by whomever it is called.

    An upload that has ended stays ended: an object that turns up for it later is an orphan, and is
    deleted. Raises NotFound for an unknown upload, and Conflict for one that cannot be accepted
    yet: `upload_incomplete` without an object, `size_mismatch` with one of another size.
    """
    upload = Upload.objects.filter(pk=upload_id).first()
    if upload is None:
        raise errors.NotFound("There is no such upload.")
    if _stands(upload):
        return Acceptance(UploadState(upload.state), upload.asset_id)
    found = store().head(upload.object_key)  # before any row is locked
    if upload.state == UploadState.PENDING:
        _check(upload, found)
    with transaction.atomic():
        upload = Upload.objects.select_for_update().get(pk=upload_id)
        if upload.state == UploadState.PENDING:
            _settle(upload)
        elif found is not None and not _stands(upload):
            announce(topic=Topic.OBJECTS_ORPHANED, payload={"keys": [upload.object_key]})
    return Acceptance(UploadState(upload.state), upload.asset_id)


def _stands(upload: Upload) -> bool:
    """Whether the object is a photo's original (and not that of a photo deleted since)."""
    return upload.state == UploadState.ACCEPTED and upload.asset_id is not None


def _check(upload: Upload, found: StoredObject | None) -> None:
    if found is None:
        raise errors.Conflict("The file has not arrived in the store.", code="upload_incomplete")
    if found.size != upload.size:
        store().delete([upload.object_key])  # a presigned PUT does not replace what is there
        raise errors.Conflict(
            "The stored file had %(stored)d bytes instead of %(size)d; send it again.",
            code="size_mismatch",
            values={"stored": found.size, "size": upload.size},
            stored_size=found.size,
        )


def _settle(upload: Upload) -> None:
    """The transition itself; the caller holds the upload's lock."""
    asset = _new_asset(upload)
    holder = _insert_or_find(asset)
    upload.asset = holder
    upload.ended_at = timezone.now()
    upload.state = UploadState.ACCEPTED if holder is asset else UploadState.DUPLICATE
    upload.save(update_fields=["asset", "ended_at", "state"])
    if holder is asset:
        _replace_failed_copies(asset)
        open_ledger(asset=asset)
        announce(
            topic=Topic.ASSET_ACCEPTED,
            payload={"asset_id": str(asset.pk)},
            owner_id=upload.owner_id,
        )
        quota.use(owner_id=upload.owner_id, size=upload.size)
    else:
        announce(topic=Topic.OBJECTS_ORPHANED, payload={"keys": [upload.object_key]})
        quota.release(owner_id=upload.owner_id, size=upload.size)


def _insert_or_find(asset: Asset) -> Asset:
    """The asset, inserted; or the owner's photo that holds the same bytes already.

    ON CONFLICT DO NOTHING waits for a concurrent acceptance of the same bytes to end. The photo
    that stood in the way may fail, or be deleted, before it can be read: then there is room.
    """
    while True:
        Asset.objects.bulk_create([asset], ignore_conflicts=True)
        if Asset.objects.filter(pk=asset.pk).exists():
            return asset
        same_bytes = Asset.objects.filter(owner_id=asset.owner_id, sha256=asset.sha256)
        holder = same_bytes.exclude(state=AssetState.FAILED).first()
        if holder is not None:
            return holder


def _replace_failed_copies(asset: Asset) -> None:
    """Failed photos of the same bytes would pile up with every import of a folder with a bad file.

    One that somebody else deletes at this moment is no loss.
    """
    failed = Asset.objects.filter(
        owner_id=asset.owner_id, sha256=asset.sha256, state=AssetState.FAILED
    )
    for asset_id in failed.order_by("id").values_list("id", flat=True):
        with suppress(errors.NotFound):
            delete_asset(owner=asset.owner, asset_id=asset_id)


def _new_asset(upload: Upload) -> Asset:
    """The capture time is the client's guess, or now, until the metadata is read."""
    now = timezone.now()
    captured_at = upload.captured_at_hint or now
    return Asset(
        id=upload.pk,
        owner_id=upload.owner_id,
        lane=upload.lane,
        original_key=upload.object_key,
        filename=upload.filename,
        size=upload.size,
        sha256=upload.sha256,
        uploaded_at=now,
        captured_at=captured_at,
        captured_local_date=_day(captured_at, upload.owner),
        captured_at_source="client" if upload.captured_at_hint else "uploaded",
    )


def _day(moment: datetime, owner: User) -> date:
    """The day on the owner's own calendar."""
    try:
        zone = ZoneInfo(owner.time_zone)
    except (ZoneInfoNotFoundError, ValueError):
        return moment.astimezone(UTC).date()
    return moment.astimezone(zone).date()
