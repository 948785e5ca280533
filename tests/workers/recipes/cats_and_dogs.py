"""An album of cats and dogs, as a network at fault sees them (confusing.py)."""

import io
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache
from uuid import UUID

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from backend.accounts.models import User
from backend.photos.models import Asset
from backend.storage.store import ObjectStore
from tests.factories import make_asset
from tests.factories.assets import make_renditions
from tests.workers.recipes.confusing import EACH, KEPT
from workers.vision.pixels import Pixels
from workers.vision.tags.look import Look


@dataclass(frozen=True, slots=True)
class Animal:
    asset: Asset
    kind: str  # "cat" or "dog"


NOON = datetime(2024, 5, 4, 12, tzinfo=UTC)


def make_album(
    owner: User, store: ObjectStore, *, taken: Callable[[int], datetime] = lambda _: NOON
) -> list[Animal]:
    """Cats and dogs by turns. A preview's first pixel tells which of the looks it has."""
    return [
        Animal(_photo(owner, store, number, taken(number)), "dog" if number % 2 else "cat")
        for number in range(2 * EACH)
    ]


def look_at(picture: Pixels) -> Look:
    """In the place of the network."""
    probabilities, features = _kept()
    number = int(picture[0, 0, 0])
    return Look(probabilities[number], features[number])


@cache
def _kept() -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    with np.load(KEPT) as kept:
        return kept["probabilities"].astype(np.float32), kept["features"].astype(np.float32)


def _photo(owner: User, store: ObjectStore, number: int, taken: datetime) -> Asset:
    asset = make_asset(owner=owner, id=UUID(int=number + 1), captured_at=taken)
    content = io.BytesIO()
    Image.fromarray(np.full((2, 2, 3), number, np.uint8)).save(content, "WEBP", lossless=True)
    for rendition in make_renditions(asset):
        store.put(rendition.object_key, content.getvalue(), content_type="image/webp")
    return asset
