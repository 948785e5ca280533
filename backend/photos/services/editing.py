"""What the owner says about photos; it stands above anything a stage finds."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import transaction

from backend.accounts.models import User
from backend.common import errors
from backend.events.contracts import StageName, Topic
from backend.events.services.outbox import announce
from backend.people.models import Face
from backend.people.services.grouping import regroup_faces
from backend.photos.models import Asset, Visibility
from backend.photos.selectors.assets import unlocked_assets, with_cards
from backend.photos.services import capturing, ledger, moving
from backend.photos.services.capturing import EDITED, LocationChange, TimeChange
from backend.photos.services.live_photos import lock_whole
from backend.photos.services.locked_folder import require_way_in
from backend.search.services.indexing import index_assets

__all__ = ["EDITED", "AssetChanges", "Edited", "edit_asset", "edit_assets"]

# What is worked out anew when the owner says otherwise: what a caption means, of which burst a
# photo is that was taken at another time, the name of where it was taken.
_DEPENDING = {
    "caption": StageName.SEMANTIC,
    "captured_at": StageName.LOOKALIKES,
    "latitude": StageName.PLACES,
    "longitude": StageName.PLACES,
    "metadata": StageName.METADATA,  # to be read again
}
_SAID = {  # a change, and what says that the owner made it
    "is_favorite": None,
    "caption": "caption_edited",
    "rating": "rating_edited",
    "visibility": None,
    "allows_same_person": None,
}


@dataclass(frozen=True, slots=True)
class AssetChanges:
    """None leaves a field as it is. `restore` names what is to be as the file says again.

    `captured_at` is short for a `time` of that moment.
    """

    is_favorite: bool | None = None
    caption: str | None = None
    rating: int | None = None  # 0 to 5
    visibility: Visibility | None = None
    captured_at: datetime | None = None
    time: TimeChange | None = None
    location: LocationChange | None = None
    restore: frozenset[str] = frozenset()  # of "captured_at" and "location"
    allows_same_person: bool | None = None  # it has a mirror, or is a collage


@dataclass(frozen=True, slots=True)
class Edited:
    """What became of one photo of many: it changed, it was so already, or it was refused."""

    asset_id: UUID
    changed: bool = False
    error: errors.Rejected | None = None


def edit_asset(*, owner: User, asset_id: UUID, changes: AssetChanges) -> Asset:
    """Applies the changes; the same changes again change nothing and announce nothing.

    Raises NotFound, and InvalidInput: `absurd_date` for a time before photography or to come,
    `unknown_place`. Raises Conflict (`no_way_in`) when a locked photo could never be seen again.
    """
    with transaction.atomic():
        assets = _locked(owner, [asset_id], changes)
        if not assets:
            raise _missing()
        changed = _apply(assets[0], changes)
        _follow_up(owner, {assets[0]: changed} if changed else {})
    return assets[0]


def edit_assets(*, owner: User, asset_ids: Collection[UUID], changes: AssetChanges) -> list[Edited]:
    """The same for many, in one transaction: a shift of times takes place once or not at all.

    What cannot be done to one photo is said of that one, and done to the others.
    """
    wanted = list(dict.fromkeys(asset_ids))
    edited: dict[UUID, Edited] = {}
    with transaction.atomic():
        changed: dict[Asset, set[str]] = {}
        for asset in _locked(owner, wanted, changes):
            try:
                names = _apply(asset, changes)
            except errors.Rejected as error:
                edited[asset.id] = Edited(asset.id, error=error)
                continue
            edited[asset.id] = Edited(asset.id, changed=bool(names))
            if names:
                changed[asset] = names
        _follow_up(owner, changed)
    return [edited.get(one) or Edited(one, error=_missing()) for one in wanted]


def _locked(owner: User, asset_ids: Collection[UUID], changes: AssetChanges) -> list[Asset]:
    """In the order of their ids; the other halves of live photos are locked along with them."""
    if changes.visibility == Visibility.LOCKED:
        require_way_in(owner=owner)
    ids = lock_whole(owner=owner, asset_ids=asset_ids).intersection(asset_ids)
    assets = with_cards(unlocked_assets(owner=owner).filter(id__in=ids)).select_related("owner")
    return list(assets.order_by("id"))


def _apply(asset: Asset, changes: AssetChanges) -> set[str]:
    """Sets and saves; returns what changed. Raises before anything is set."""
    wanted = _wanted(asset, changes)
    rereads = capturing.lacks_found(asset, changes.restore)
    changed = {name for name, value in wanted.items() if getattr(asset, name) != value}
    if changed:
        about_capture = {"captured_at_edited", "location_edited"} & wanted.keys()
        if about_capture:
            capturing.keep_found(asset)
        for name in changed:
            setattr(asset, name, wanted[name])
        asset.save(update_fields=[*changed, "updated_at"])
        if about_capture:
            capturing.forget_found(asset)
    return changed | {"metadata"} if rereads else changed


def _wanted(asset: Asset, changes: AssetChanges) -> dict[str, Any]:
    wanted: dict[str, Any] = {}
    for name, mark in _SAID.items():
        if (value := getattr(changes, name)) is not None:
            wanted[name] = value.strip() if name == "caption" else value
            if mark:
                wanted[mark] = True
    if "captured_at" in changes.restore and asset.captured_at_edited:
        wanted |= capturing.found_values(asset, capturing.TIME)
        wanted["captured_at_edited"] = False
    if "location" in changes.restore and asset.location_edited:
        wanted |= capturing.found_values(asset, capturing.LOCATION)
        wanted["location_edited"] = False
    time = TimeChange(at=changes.captured_at) if changes.captured_at else changes.time
    if time is not None:
        wanted |= capturing.changed_time(asset, time)
    if changes.location is not None:
        wanted |= capturing.changed_location(changes.location)
    if changes.visibility == Visibility.LOCKED:
        wanted["trashed_at"] = None
    return wanted


def _follow_up(owner: User, changed: dict[Asset, set[str]]) -> None:
    """What follows from the changes, elsewhere; the caller holds the photos' locks."""
    if not changed:
        return
    changed = changed | _other_halves(owner, changed)
    for asset, names in changed.items():
        if asset.allows_same_person and "allows_same_person" in names:
            _reconsider_faces(asset)
    index_assets(asset_ids=[asset.id for asset in changed])
    moved = [asset.id for asset, names in changed.items() if "visibility" in names]
    moving.settle_moved(owner=owner, asset_ids=moved)
    for asset, names in changed.items():
        if not _renew_stages(asset, names):
            announce(
                topic=Topic.ASSET_CHANGED, payload={"asset_id": str(asset.id)}, owner_id=owner.id
            )


def _other_halves(owner: User, changed: dict[Asset, set[str]]) -> dict[Asset, set[str]]:
    """Of live photos of which one half went elsewhere: the others, after they went there too."""
    moved = {asset.id for asset, names in changed.items() if "visibility" in names}
    if not moved:
        return {}
    whither = next(asset.visibility for asset in changed if asset.id in moved)
    others = Asset.objects.filter(id__in=lock_whole(owner=owner, asset_ids=moved) - moved)
    move = AssetChanges(visibility=Visibility(whither))
    return {half: names for half in others.select_related("owner") if (names := _apply(half, move))}


def _renew_stages(asset: Asset, changed: Collection[str]) -> bool:
    """Whether the photo's change is announced by that: a stage that has yet to begin announces
    nothing now. A photo put into a known place is not looked up."""
    stages = {_DEPENDING[name] for name in changed if name in _DEPENDING}
    if "place" in changed:
        stages.discard(StageName.PLACES)
    renewed = {ledger.renew(asset_id=asset.id, stage=stage) for stage in sorted(stages)}
    return True in renewed


def _reconsider_faces(asset: Asset) -> None:
    """Whoever was kept from a person because of somebody else in the photo may be that person."""
    unknown = Face.objects.filter(asset=asset, person=None)
    face_ids = list(unknown.values_list("id", flat=True))
    regroup_faces(owner_id=asset.owner_id, face_ids=face_ids)


def _missing() -> errors.NotFound:
    return errors.NotFound("There is no such photo in your library.")
