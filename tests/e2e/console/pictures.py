"""Photos with real pictures, as the workers would have made them."""

from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from PIL import Image

from backend.accounts.models import User
from backend.photos.models import Asset, RenditionKind
from tests.backend.exports.stored import stored_photo, stored_rendition

NOON = datetime(2024, 5, 4, 12, tzinfo=UTC)
NAMES = ("china.jpg", "flower.jpg", "casio_skyline.jpg")


def stored_pictures(owner: User, sample_photos: Path, **fields: Any) -> list[Asset]:
    """Three of one day, in the order in which they were taken."""
    made = []
    for number, name in enumerate(NAMES):
        picture = (sample_photos / name).read_bytes()
        with Image.open(sample_photos / name) as opened:
            width, height = opened.size
        taken = {"filename": name, "captured_at": NOON + timedelta(minutes=number)}
        asset = stored_photo(owner, picture, width=width, height=height, **(taken | fields))
        for kind in (RenditionKind.THUMBNAIL, RenditionKind.PREVIEW, RenditionKind.FULL_SIZE):
            stored_rendition(asset, kind, picture)
        made.append(asset)
    return made
