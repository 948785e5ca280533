"""What the owner says about a photo; it stands above anything a stage finds."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from backend.accounts.models import User
from backend.common import errors
from backend.events.contracts import StageName, Topic
from backend.events.services.outbox import announce
from backend.people.models import Face
from backend.people.services.grouping import regroup_faces
from backend.photos.models import Asset
from backend.photos.selectors.assets import get_asset
from backend.photos.services import ledger
from backend.search.services.indexing import index_asset

_FIRST_PHOTOGRAPH = datetime(1826, 1, 1, tzinfo=UTC)  # Niépce's view from the window at Le Gras
_CLOCKS_MAY_DIFFER_BY = timedelta(days=1)
EDITED = "edited"  # `captured_at_source` of a time that the owner gave


@dataclass(frozen=True, slots=True)
class AssetChanges:
    """None leaves a field as it is. `captured_at` is aware: its offset is the photographer's."""

    is_favorite: bool | None = None
    caption: str | None = None
    captured_at: datetime | None = None
    allows_same_person: bool | None = None  # it has a mirror, or is a collage


def edit_asset(*, owner: User, asset_id: UUID, changes: AssetChanges) -> Asset:
    """Applies the changes; the same changes again change nothing and announce nothing.

    Raises NotFound, and InvalidInput (`absurd_date`) for a time before photography or to come.
    """
    with transaction.atomic():
        Asset.objects.select_for_update(no_key=True).filter(owner=owner, id=asset_id).first()
        asset = get_asset(owner=owner, asset_id=asset_id)
        changed = _apply(asset, changes)
        if changed:
            asset.save(update_fields=[*changed, "updated_at"])
            if asset.allows_same_person and "allows_same_person" in changed:
                _reconsider_faces(asset)
            index_asset(asset_id=asset.id)
            if not _renew_stages(asset, changed):
                announce(
                    topic=Topic.ASSET_CHANGED,
                    payload={"asset_id": str(asset.id)},
                    owner_id=owner.id,
                )
    return asset


def _renew_stages(asset: Asset, changed: Collection[str]) -> bool:
    """What a caption means is worked out anew, and of which burst a photo is that was taken at
    another time. Whether the photo's change is announced by that: a stage that has yet to begin
    announces nothing now."""
    depending = {"caption": StageName.SEMANTIC, "captured_at": StageName.LOOKALIKES}
    stages = [stage for field, stage in depending.items() if field in changed]
    renewed = {ledger.renew(asset_id=asset.id, stage=stage) for stage in stages}
    return True in renewed


def _apply(asset: Asset, changes: AssetChanges) -> list[str]:
    wanted: dict[str, object] = {}
    if changes.is_favorite is not None:
        wanted["is_favorite"] = changes.is_favorite
    if changes.caption is not None:
        wanted |= {"caption": changes.caption.strip(), "caption_edited": True}
    if changes.allows_same_person is not None:
        wanted["allows_same_person"] = changes.allows_same_person
    if changes.captured_at is not None:
        wanted |= _capture_time(changes.captured_at)
    changed = [name for name, value in wanted.items() if getattr(asset, name) != value]
    for name in changed:
        setattr(asset, name, wanted[name])
    return changed


def _reconsider_faces(asset: Asset) -> None:
    """Whoever was kept from a person because of somebody else in the photo may be that person."""
    unknown = Face.objects.filter(asset=asset, person=None)
    face_ids = list(unknown.values_list("id", flat=True))
    regroup_faces(owner_id=asset.owner_id, face_ids=face_ids)


def _capture_time(captured_at: datetime) -> dict[str, object]:
    offset = captured_at.utcoffset()
    if offset is None:
        raise errors.InvalidInput("The capture time needs an offset from UTC.", code="naive_time")
    if not _FIRST_PHOTOGRAPH <= captured_at <= timezone.now() + _CLOCKS_MAY_DIFFER_BY:
        raise errors.InvalidInput(
            "The capture time lies before the first photograph, or in the future.",
            code="absurd_date",
        )
    return {
        "captured_at": captured_at.astimezone(UTC),
        "captured_local_date": captured_at.date(),
        "captured_offset_minutes": int(offset.total_seconds() // 60),
        "captured_at_source": EDITED,
        "captured_at_edited": True,
    }
