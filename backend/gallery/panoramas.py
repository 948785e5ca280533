"""How the page about a photo shows a panorama."""

from dataclasses import dataclass

from backend.photos.api.film_serializers import film_url
from backend.photos.models import Asset, MediaType, RenditionKind
from backend.photos.selectors.films import FILM_TYPES
from backend.photos.selectors.panoramas import PanoramaKind, panorama_of, span_of

_SHOWN_BY_BROWSERS = (MediaType.JPEG,)
_MOST_BYTES = 60 * 2**20  # of an original that is looked at instead of its preview


@dataclass(frozen=True, slots=True)
class Panorama:
    kind: PanoramaKind
    across: str  # degrees of the sphere that the picture covers
    down: str
    below: str  # degrees that its middle lies under the horizon
    has_sharper: bool  # the original can be looked at
    is_film: bool


def panorama_shown(asset: Asset) -> Panorama | None:
    """None of an ordinary picture, of a film that cannot be played yet, and in the trash."""
    kind = panorama_of(asset)
    if kind is None or asset.trashed_at is not None:
        return None
    is_film = asset.media_type.startswith(FILM_TYPES)
    if is_film and film_url(asset, RenditionKind.PLAYBACK) is None:
        return None
    span = span_of(asset)
    sharper = asset.media_type in _SHOWN_BY_BROWSERS and asset.size <= _MOST_BYTES
    return Panorama(
        kind=kind,
        across=f"{span.across:.2f}",
        down=f"{span.down:.2f}",
        below=f"{span.below:.2f}",
        has_sharper=sharper and not asset.recipe,
        is_film=is_film,
    )
