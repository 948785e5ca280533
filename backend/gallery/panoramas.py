"""How the page about a photo shows a panorama."""

from dataclasses import dataclass

from backend.photos.models import Asset, MediaType
from backend.photos.selectors.panoramas import PanoramaKind, panorama_of, span_of

_SHOWN_BY_BROWSERS = (MediaType.JPEG,)
_MOST_BYTES = 60 * 2**20  # of an original that is looked at instead of its preview


@dataclass(frozen=True, slots=True)
class Panorama:
    kind: PanoramaKind
    across: str  # degrees of the sphere that the picture covers
    down: str
    has_sharper: bool  # the original can be looked at


def panorama_shown(asset: Asset) -> Panorama | None:
    """None of an ordinary picture, and in the trash."""
    kind = panorama_of(asset)
    if kind is None or asset.trashed_at is not None:
        return None
    span = span_of(asset)
    sharper = asset.media_type in _SHOWN_BY_BROWSERS and asset.size <= _MOST_BYTES
    return Panorama(
        kind=kind,
        across=f"{span.across:.2f}",
        down=f"{span.down:.2f}",
        has_sharper=sharper and not asset.recipe,
    )
