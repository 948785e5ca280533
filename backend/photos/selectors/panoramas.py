"""Panoramas: those that are to be looked around in, and those that are merely very wide."""

from dataclasses import dataclass
from enum import StrEnum

from backend.events.results import PhotoDetails
from backend.photos.models import Asset
from backend.photos.models.panorama import WIDE
from backend.photos.selectors.pictures import size_shown


class PanoramaKind(StrEnum):
    SPHERE = "sphere"  # equirectangular: the whole sphere, or a part of it
    FLAT = "flat"


@dataclass(frozen=True, slots=True)
class Span:
    """How much of the sphere a picture covers, in degrees: 360 by 180 at most; and how far its
    middle lies below the horizon."""

    across: float
    down: float
    below: float = 0.0


def panorama_of(asset: Asset) -> PanoramaKind | None:
    """None of an ordinary picture, and of a film that is merely wide. A sphere that was turned or
    cropped is flat."""
    told: PhotoDetails = asset.metadata
    projection = told.get("projection")
    if projection == "equirectangular" and not asset.recipe:
        return PanoramaKind.SPHERE
    if not asset.media_type.startswith("image/"):
        return None
    width, height = size_shown(asset) or (0, 0)
    is_wide = height > 0 and width * WIDE[1] >= height * WIDE[0]
    return PanoramaKind.FLAT if is_wide or (projection and not asset.recipe) else None


def span_of(asset: Asset) -> Span:
    """Of a sphere. Without a word about the whole of it, the picture goes all around."""
    told: PhotoDetails = asset.metadata
    width, height = asset.width or 1, asset.height or 1
    full_width = told.get("full_width") or width
    full_height = told.get("full_height") or full_width / 2
    down = 180 * min(1, height / full_height)
    top = told.get("full_top")
    below = 0.0 if top is None else 180 * (top + height / 2) / full_height - 90
    return Span(
        across=360 * min(1, width / full_width),
        down=down,
        below=below if abs(below) <= 90 - down / 2 else 0.0,
    )
