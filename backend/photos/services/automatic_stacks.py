"""Stacks that nobody has to make by hand: bursts, and what a camera wrote twice."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import PurePath
from uuid import UUID

from django.db.models import Exists, OuterRef

from backend.accounts.models import User
from backend.common import errors
from backend.lookalikes.models import Group, Kind, Member
from backend.lookalikes.selectors.groups import photos_of, with_photos
from backend.lookalikes.selectors.keepers import suggest
from backend.photos.models import Asset, MediaType, StackOrigin
from backend.photos.selectors.assets import visible_assets
from backend.photos.services.camera_bursts import camera_bursts
from backend.photos.services.stacking import MOST_MEMBERS, make_stack

MOST_AT_ONCE = 100
_DEVELOPED = (MediaType.JPEG, MediaType.HEIC)
_RAW = tuple(kind for kind in MediaType if kind.startswith("image/x-"))


@dataclass(frozen=True, slots=True)
class MadeStacks:
    made: int
    has_more: bool


def stack_automatically(*, owner: User, origin: StackOrigin) -> MadeStacks:
    """Stacks what lies in no stack yet, up to MOST_AT_ONCE of them."""
    found = _bursts(owner) if origin == StackOrigin.BURST else _raw_pairs(owner)
    made = 0
    for members in found:
        if made == MOST_AT_ONCE:
            return MadeStacks(made, has_more=True)
        try:
            make_stack(owner=owner, asset_ids=members, origin=origin)
        except errors.NotFound:  # a photo has just gone
            continue
        made += 1
    return MadeStacks(made, has_more=False)


def _bursts(owner: User) -> Iterator[list[UUID]]:
    """Those that the camera has marked, then those that are told by their looks; the photo that is
    best kept of each first (lookalikes.selectors.keepers)."""
    yield from camera_bursts(owner, most_members=MOST_MEMBERS)
    stacked = Member.objects.filter(group=OuterRef("pk"), asset__stack__isnull=False)
    groups = Group.objects.filter(~Exists(stacked), owner=owner, kind=Kind.BURST)
    for group in with_photos(groups.order_by("-captured_at", "-id")[: MOST_AT_ONCE + 1]):
        keeper = suggest(group).keeper.id
        others = [photo.id for photo in photos_of(group) if photo.id != keeper]
        if len(others) < MOST_MEMBERS:
            yield [keeper, *others]


def _raw_pairs(owner: User) -> Iterator[list[UUID]]:
    """What was developed first; both are of one moment, one camera, and one name but for its
    ending. Candidates come off the index `asset_shot`."""
    singles = visible_assets(owner=owner).filter(stack__isnull=True)
    developed = singles.filter(media_type__in=_DEVELOPED)
    twins = developed.filter(
        camera_model=OuterRef("camera_model"), captured_at=OuterRef("captured_at")
    )
    raws = singles.filter(Exists(twins), media_type__in=_RAW).order_by("-captured_at", "-id")
    for raw in raws.iterator(chunk_size=500):
        same_shot = developed.filter(camera_model=raw.camera_model, captured_at=raw.captured_at)
        twin = next((shot for shot in same_shot.order_by("id") if _stem(shot) == _stem(raw)), None)
        if twin is not None:
            yield [twin.id, raw.id]


def _stem(asset: Asset) -> str:
    return PurePath(asset.filename).stem.casefold()
