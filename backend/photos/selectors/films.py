"""What moves, and what a list says of it."""

from enum import StrEnum
from uuid import UUID

from backend.photos.models import Asset, Film

FILM_TYPES = "video/"  # what the content types of films begin with


class AssetKind(StrEnum):
    PHOTO = "photo"
    VIDEO = "video"
    MOTION = "motion"  # a photo with a few seconds around it


# What `kind_of` and `film_of` look at, for `select_related`; and what plays, for prefetching.
FILM_ROWS = ("film", "live_photo__film__film")
FILM_RENDITIONS = ("renditions", "live_photo__film__renditions")


def moves(*, asset_id: UUID) -> bool:
    """Whether there is a film to be made playable: the asset itself, or one inside it."""
    film = Asset.objects.filter(pk=asset_id, media_type__startswith=FILM_TYPES)
    return film.exists() or Film.objects.filter(asset_id=asset_id).exists()


def kind_of(asset: Asset) -> AssetKind:
    if asset.media_type.startswith(FILM_TYPES):
        return AssetKind.VIDEO
    return AssetKind.PHOTO if film_of(asset) is None else AssetKind.MOTION


def film_of(asset: Asset) -> Film | None:
    """The asset's own, or that of the other half of a live photo."""
    own: Film | None = getattr(asset, "film", None)
    if own is not None:
        return own
    live = getattr(asset, "live_photo", None)
    other: Film | None = getattr(live.film, "film", None) if live is not None else None
    return other


def film_holder(asset: Asset) -> Asset:
    """The asset whose renditions play."""
    live = getattr(asset, "live_photo", None)
    return asset if live is None else live.film
