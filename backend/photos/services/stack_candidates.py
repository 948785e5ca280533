"""Stacks make themselves, once it is known what a new photo looks like.

Whoever records look-alikes holds locks that whoever stacks must not wait for. So the two are apart:
a photo is noted as a candidate, and a chore puts it into its stack a little later.
"""

from collections.abc import Sequence
from datetime import datetime, timedelta
from uuid import UUID

import structlog
from django.db import transaction
from django.utils import timezone

from backend.accounts.models import User
from backend.lookalikes.models import Group, Kind
from backend.lookalikes.selectors.groups import with_photos
from backend.photos.models import Asset, Stack, StackCandidate, StackOrigin, Unstacked
from backend.photos.selectors.assets import visible_assets
from backend.photos.selectors.visibility import visible
from backend.photos.services.automatic_stacks import DEVELOPED, RAW, best_first, same_shot
from backend.photos.services.camera_bursts import camera_burst_of
from backend.photos.services.stacking import MOST_MEMBERS, add_to_stack, make_stack

log = structlog.get_logger(__name__)

_SETTLED = timedelta(minutes=1)  # by then most of a burst is there, and the best of it is known
_AT_ONCE = 200


def note_candidate(*, asset_id: UUID) -> None:
    """Once more, it waits anew; a photo that is gone is none. The caller has locked the photo."""
    there = Asset.objects.filter(id=asset_id).values_list("id", flat=True)
    StackCandidate.objects.bulk_create(
        [StackCandidate(asset_id=found, noted_at=timezone.now()) for found in there],
        update_conflicts=True,
        unique_fields=["asset"],
        update_fields=["noted_at"],
    )


def stack_candidates(*, now: datetime | None = None) -> int:
    """A chore: returns how many stacks were made, or have grown. Safe in several processes, and
    what was interrupted is done again. One that fails waits anew, behind the others."""
    settled = (now or timezone.now()) - _SETTLED
    due = StackCandidate.objects.filter(noted_at__lte=settled).order_by("noted_at", "asset")
    candidates = list(due.values_list("asset_id", flat=True)[:_AT_ONCE])
    return sum(_settle_or_postpone(asset_id, settled) for asset_id in candidates)


def _settle_or_postpone(asset_id: UUID, settled: datetime) -> bool:
    try:
        return _settle(asset_id, settled)
    except Exception:
        log.exception("stack.candidate_failed", asset=str(asset_id))
        StackCandidate.objects.filter(asset=asset_id).update(noted_at=timezone.now())
        return False


@transaction.atomic
def _settle(asset_id: UUID, settled: datetime) -> bool:
    """One that was noted again meanwhile stays a candidate."""
    asset = Asset.objects.filter(visible(), id=asset_id).select_related("owner").first()
    stacked = (
        asset is not None
        and asset.owner.stacks_automatically
        and (_stack_burst(asset) or _stack_shot(asset))
    )
    StackCandidate.objects.filter(asset=asset_id, noted_at__lte=settled).delete()
    return stacked


def _stack_burst(asset: Asset) -> bool:
    """As the camera has marked it, or else as its looks tell."""
    marked = camera_burst_of(asset)
    if len(marked) > 1:
        return _together(asset.owner, marked, StackOrigin.BURST)
    groups = Group.objects.filter(owner=asset.owner_id, kind=Kind.BURST, members__asset=asset)
    group = with_photos(groups).first()
    return group is not None and _together(asset.owner, best_first(group), StackOrigin.BURST)


def _stack_shot(asset: Asset) -> bool:
    """What a camera wrote as RAW, under what it developed of it."""
    counterparts = RAW if asset.media_type in DEVELOPED else DEVELOPED
    if asset.media_type not in {*RAW, *DEVELOPED}:
        return False
    others = visible_assets(owner=asset.owner).filter(media_type__in=counterparts)
    if (other := same_shot(asset, among=others)) is None:
        return False
    pair = sorted((asset, other), key=lambda shot: shot.media_type in RAW)
    return _together(asset.owner, [shot.id for shot in pair], StackOrigin.RAW_PAIR)


def _together(owner: User, wanted: Sequence[UUID], origin: StackOrigin) -> bool:
    """A stack of these photos, the first of them in front; or those that lie in none come into the
    one in which the others lie. Nothing is done beside a stack that was made by hand."""
    rows = visible_assets(owner=owner).filter(id__in=wanted).order_by("id")
    lies_in: dict[UUID, UUID | None] = dict(
        rows.select_for_update(no_key=True).values_list("id", "stack_id")
    )
    apart = set(Unstacked.objects.filter(asset__in=lies_in).values_list("asset_id", flat=True))
    stack_ids = {stack_id for stack_id in lies_in.values() if stack_id is not None}
    free = [id_ for id_ in wanted if id_ in lies_in and not lies_in[id_] and id_ not in apart]
    if not stack_ids:
        if apart or not 2 <= len(free) <= MOST_MEMBERS:
            return False
        make_stack(owner=owner, asset_ids=free, origin=origin)
        return True
    stack = Stack.objects.filter(id__in=stack_ids).exclude(origin=StackOrigin.HAND).first()
    if stack is None or len(stack_ids) > 1 or not free:
        return False
    if stack.members.count() + len(free) > MOST_MEMBERS:
        return False
    add_to_stack(owner=owner, stack_id=stack.id, asset_ids=free)
    return True
