"""A library of fingerprints, for timing: real ones, each mixed out of two and a little noise."""

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, timedelta
from functools import cache
from hashlib import sha256
from itertools import islice
from uuid import UUID

import numpy as np
from django.db import connection
from numpy.typing import NDArray
from PIL import Image

from backend.accounts.models import User
from backend.common.ids import new_id
from backend.events.results import PictureFingerprint
from backend.lookalikes.hashes import bands, signed
from backend.lookalikes.models import Fingerprint
from backend.lookalikes.services.recording import record_fingerprint
from backend.photos.models import Asset
from tests.evaluation.photos import ALBUM, pixels
from workers.media.fingerprint import SIDE, perceptual_hash

_START = datetime(2010, 1, 1, 12, tzinfo=UTC)
_AT_ONCE = 2000
_COPIES = 10  # every tenth new photo is a copy

Luma = NDArray[np.uint8]


def fill(size: int) -> User:
    """A new owner with so many photos."""
    owner = _owner()
    lumas = _lumas(seed=size)
    for start in range(0, size, _AT_ONCE):
        numbers = range(start, min(size, start + _AT_ONCE))
        photos = Asset.objects.bulk_create(_photo(owner, number) for number in numbers)
        Fingerprint.objects.bulk_create(
            _row(owner, photo, luma)
            for photo, luma in zip(photos, islice(lumas, len(photos)), strict=True)
        )
    with connection.cursor() as cursor:
        for table in ("photos_asset", "lookalikes_fingerprint"):
            cursor.execute(f"VACUUM ANALYZE {table}")
    return owner


def fill_with(prints: Sequence[PictureFingerprint]) -> tuple[User, list[UUID]]:
    """A new owner with a photo of each look."""
    owner = _owner()
    photos = Asset.objects.bulk_create(_photo(owner, number) for number in range(len(prints)))
    for photo, made in zip(photos, prints, strict=True):
        record_fingerprint(asset_id=photo.id, fingerprint=made)
    return owner, [photo.id for photo in photos]


def _owner() -> User:
    return User.objects.create_user(f"lookalikes-{new_id()}@example.org", "only for benchmarks")


def add_photo(owner: User, number: int) -> UUID:
    """A new one; every tenth is as good as one that is there."""
    photo = Asset.objects.bulk_create([_photo(owner, 10_000_000 + number)])[0]
    luma = next(_lumas(seed=-1 - number))
    if number % _COPIES == 0:
        known = Fingerprint.objects.filter(owner=owner).order_by("asset")[number]
        luma = np.frombuffer(bytes(known.luma), np.uint8).reshape(SIDE, SIDE)
    made = PictureFingerprint(luma.tobytes(), perceptual_hash(luma), 5.0)
    record_fingerprint(asset_id=photo.id, fingerprint=made)
    return photo.id


def _lumas(seed: int) -> Iterator[Luma]:
    real = _real()
    generator = np.random.default_rng(seed % 2**32)
    while True:
        one, other = generator.integers(0, len(real), 2)
        share = generator.uniform(0.2, 0.8)
        noise = _smooth_noise(generator) * 40
        mixed = share * real[one] + (1 - share) * real[other][::-1] + noise
        yield np.clip(mixed, 0, 255).astype(np.uint8)


@cache
def _real() -> tuple[NDArray[np.float64], ...]:
    return tuple(_luma(pixels(path)) for path in sorted(ALBUM.iterdir()))


def _luma(picture: NDArray[np.uint8]) -> NDArray[np.float64]:
    grey = Image.fromarray(picture).convert("L").resize((SIDE, SIDE), Image.Resampling.BOX)
    return np.asarray(grey, np.float64)


def _smooth_noise(generator: np.random.Generator) -> NDArray[np.float64]:
    rough = Image.fromarray(generator.normal(size=(6, 6)).astype(np.float32))
    return np.asarray(rough.resize((SIDE, SIDE), Image.Resampling.BICUBIC), np.float64)


def _photo(owner: User, number: int) -> Asset:
    asset_id = new_id()
    moment = _START + timedelta(minutes=number)
    return Asset(
        id=asset_id,
        owner=owner,
        state="complete",
        original_key="bench",
        filename="bench.jpg",
        size=1,
        sha256=sha256(asset_id.bytes).hexdigest(),
        uploaded_at=moment,
        captured_at=moment,
        captured_local_date=moment.date(),
        camera_model="bench",
        captured_at_source="exif.DateTimeOriginal",
    )


def _row(owner: User, photo: Asset, luma: Luma) -> Fingerprint:
    phash = perceptual_hash(luma)
    number = None if phash is None else signed(phash)
    quarters = [None] * 4 if number is None else bands(number)
    return Fingerprint(
        asset=photo,
        owner=owner,
        luma=luma.tobytes(),
        phash=number,
        sharpness=5.0,
        **{f"band_{place}": band for place, band in enumerate(quarters)},
    )
