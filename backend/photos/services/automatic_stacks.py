"""Stacks that nobody has to make by hand: bursts, and what a camera wrote twice.

What the owner took out of a stack is not stacked again here (`models.Unstacked`).
"""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import PurePath
from uuid import UUID

from django.db.models import Exists, OuterRef, Q, QuerySet

from backend.accounts.models import User
from backend.common import errors
from backend.lookalikes.models import Group, Kind, Member
from backend.lookalikes.selectors.groups import photos_of, with_photos
from backend.lookalikes.selectors.keepers import in_front, suggest
from backend.photos.models import Asset, MediaType, StackOrigin
from backend.photos.selectors.assets import visible_assets
from backend.photos.selectors.stacks import taken_out
from backend.photos.services.camera_bursts import camera_bursts
from backend.photos.services.stacking import MOST_MEMBERS, make_stack

MOST_AT_ONCE = 100
DEVELOPED = (MediaType.JPEG, MediaType.HEIC)
RAW = tuple(kind for kind in MediaType if kind.startswith("image/x-"))


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


def best_first(group: Group) -> list[UUID]:
    """Of a group that came `with_photos`, with the photo that is best kept in front
    (lookalikes.selectors.keepers)."""
    return in_front(suggest(group).keeper, photos_of(group))


def same_shot(asset: Asset, *, among: QuerySet[Asset]) -> Asset | None:
    """Of the same moment, camera, and name but for its ending. Found by the index `asset_shot`."""
    shots = among.filter(camera_model=asset.camera_model, captured_at=asset.captured_at)
    return next((shot for shot in shots.order_by("id") if _stem(shot) == _stem(asset)), None)


def _bursts(owner: User) -> Iterator[list[UUID]]:
    """Those that the camera has marked, then those that are told by their looks."""
    yield from camera_bursts(owner, most_members=MOST_MEMBERS)
    settled = Member.objects.filter(
        Q(asset__stack__isnull=False) | Q(taken_out("asset")), group=OuterRef("pk")
    )
    groups = Group.objects.filter(~Exists(settled), owner=owner, kind=Kind.BURST)
    for group in with_photos(groups.order_by("-captured_at", "-id")[: MOST_AT_ONCE + 1]):
        members = best_first(group)
        if len(members) <= MOST_MEMBERS:
            yield members


def _raw_pairs(owner: User) -> Iterator[list[UUID]]:
    """What was developed first."""
    singles = visible_assets(owner=owner).filter(~taken_out(), stack__isnull=True)
    developed = singles.filter(media_type__in=DEVELOPED)
    twins = developed.filter(
        camera_model=OuterRef("camera_model"), captured_at=OuterRef("captured_at")
    )
    raws = singles.filter(Exists(twins), media_type__in=RAW).order_by("-captured_at", "-id")
    for raw in raws.iterator(chunk_size=500):
        twin = same_shot(raw, among=developed)
        if twin is not None:
            yield [twin.id, raw.id]


def _stem(asset: Asset) -> str:
    return PurePath(asset.filename).stem.casefold()
