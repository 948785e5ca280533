from itertools import combinations

import numpy as np
from numpy.typing import NDArray

from backend.events.results import PictureFingerprint
from backend.lookalikes.models import Fingerprint, Group, Kind, Member, Pair
from backend.lookalikes.services.grouping import regroup
from backend.lookalikes.services.recording import record_fingerprint
from backend.photos.models import Asset
from workers.media.fingerprint import perceptual_hash


def scene(seed: int) -> NDArray[np.uint8]:
    """(32, 32) luma with shades and detail of its own, as of a photo."""
    rng = np.random.default_rng(seed)
    across, down = np.meshgrid(np.linspace(0, 1, 32), np.linspace(0, 1, 32))
    picture = np.zeros((32, 32))
    for waves in range(1, 12):
        turn, shift = rng.uniform(0, np.pi), rng.uniform(0, 2 * np.pi)
        picture += (
            np.sin(2 * np.pi * waves * (across * np.cos(turn) + down * np.sin(turn)) + shift)
            / waves**0.7
        )
    picture -= picture.min()
    luma: NDArray[np.uint8] = (20 + 215 * picture / picture.max()).astype(np.uint8)
    return luma


def make_fingerprint(asset: Asset, luma: NDArray[np.uint8], *, sharpness: float = 5) -> Fingerprint:
    """As the renditions stage records it for a picture of these samples."""
    record_fingerprint(
        asset_id=asset.pk,
        fingerprint=PictureFingerprint(luma.tobytes(), perceptual_hash(luma), sharpness),
    )
    return Fingerprint.objects.get(asset=asset)


def make_lookalikes(*photos: Asset, kind: Kind = Kind.DUPLICATE) -> Group:
    """A group of these photos, each a look-alike of each; those without a fingerprint get one."""
    for photo in photos:
        if not Fingerprint.objects.filter(asset=photo).exists():
            make_fingerprint(photo, scene(1))
    Pair.objects.bulk_create(
        Pair(one=one, other=other, kind=kind, likeness=0.99)
        for one, other in combinations(sorted(photos, key=lambda photo: photo.pk), 2)
    )
    regroup(owner_id=photos[0].owner_id, asset_ids=[photo.pk for photo in photos])
    return Member.objects.get(asset=photos[0], kind=kind).group
