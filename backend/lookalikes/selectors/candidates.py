"""Which photos of a library are worth comparing with one: a handful, found in milliseconds."""

from collections.abc import Iterable
from datetime import timedelta
from uuid import UUID

import numpy as np
from django.db.models import Q

from backend.events.contracts import SpaceKind
from backend.lookalikes.hashes import BANDS, bands, orientations, probes
from backend.lookalikes.models import Fingerprint, Pair
from backend.modelhub.selectors.spaces import current_space
from backend.photos.models import Asset
from backend.search.models import AssetEmbedding
from backend.search.selectors.neighbours import nearest

BURST_GAP = timedelta(seconds=10)  # between one shot and the next
_NEAR_BITS = 10  # of 63: a picture saved again differs in 0 to 3, unrelated ones in about 30
_MOST_BY_HASH = 24
_MOST_BY_LOOK = 8
_LEAST_BY_LOOK = 0.65  # cosine: crops of a tenth are above, most other photos below
_MOST_BY_TIME = 24  # before, and after


def candidates(*, fingerprint: Fingerprint) -> set[UUID]:
    """The owner's photos, the trash included, that may be copies or of one burst with this one."""
    asset = fingerprint.asset
    found = {
        *by_hash(fingerprint),
        *_by_look(asset),
        *_by_time(asset),
        *partners(asset_id=asset.pk),
    }
    return found - {asset.pk}


def partners(*, asset_id: UUID) -> set[UUID]:
    """Photos that were found alike before."""
    pairs = Pair.objects.filter(Q(one=asset_id) | Q(other=asset_id)).values_list("one", "other")
    return {member for pair in pairs for member in pair} - {asset_id}


def by_hash(fingerprint: Fingerprint) -> list[UUID]:
    """Whose hash is near this one's, as it is, turned or mirrored.

    Exact up to three bits (seven, as it is), where one of four bands is equal (but for one bit).
    """
    if fingerprint.phash is None:
        return []
    upright, *turned = orientations(fingerprint.phash)
    wanted = [probes(band) for band in bands(upright)]
    for phash in turned:
        for values, band in zip(wanted, bands(phash), strict=True):
            values.append(band)
    any_band = Q()
    for band in range(BANDS):
        any_band |= Q(**{f"band_{band}__in": wanted[band]})
    rows = Fingerprint.objects.filter(any_band, owner_id=fingerprint.owner_id)
    return _nearest(rows.values_list("asset_id", "phash"), [upright, *turned])


def _nearest(rows: Iterable[tuple[UUID, int | None]], hashes: list[int]) -> list[UUID]:
    near = []
    for asset_id, phash in rows:
        if phash is None:
            continue
        distance = min(((phash ^ wanted) & (2**64 - 1)).bit_count() for wanted in hashes)
        if distance <= _NEAR_BITS:
            near.append((distance, asset_id))
    return [asset_id for _, asset_id in sorted(near)[:_MOST_BY_HASH]]


def _by_look(asset: Asset) -> list[UUID]:
    """The nearest in the network's eyes, which finds crops; none before its stage has run."""
    space = current_space(kind=SpaceKind.VISUAL)
    if space is None:
        return []
    points = AssetEmbedding.objects.filter(asset=asset, space=space)
    point = points.values_list("embedding", flat=True).first()
    if point is None:
        return []
    found = nearest(
        space=space,
        point=np.array(point, np.float32),
        owner_id=asset.owner_id,
        limit=_MOST_BY_LOOK + 1,  # itself is one of them
    )
    return [near.asset_id for near in found if near.similarity >= _LEAST_BY_LOOK]


def _by_time(asset: Asset) -> list[UUID]:
    """Whatever the same camera took within seconds."""
    if not asset.camera_model:
        return []
    moment = asset.captured_at
    shots = Asset.objects.filter(owner_id=asset.owner_id, camera_model=asset.camera_model)
    before = shots.filter(captured_at__range=(moment - BURST_GAP, moment)).order_by("-captured_at")
    after = shots.filter(captured_at__range=(moment, moment + BURST_GAP)).order_by("captured_at")
    return [
        asset_id
        for side in (before, after)
        for asset_id in side.values_list("id", flat=True)[:_MOST_BY_TIME]
    ]
