"""What moves, and what a list says of it."""

from collections.abc import Iterable
from functools import reduce
from operator import or_
from uuid import UUID

from django.db.models import Exists, OuterRef, Q

from backend.photos.kinds import AssetKind
from backend.photos.models import Asset, Film

FILM_TYPES = "video/"  # what the content types of films begin with


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


def of_kinds(kinds: Iterable[AssetKind]) -> Q:
    """Assets that are of any of the kinds, as `kind_of` tells them; none where there are no kinds.

    Every list that is narrowed by kind is so by this.
    """
    wanted = frozenset(kinds)
    asked = {
        AssetKind.VIDEO: _VIDEO,
        AssetKind.MOTION: ~_VIDEO & _HAS_FILM,
        AssetKind.PHOTO: ~_VIDEO & ~_HAS_FILM,
    }
    if wanted >= {AssetKind.PHOTO, AssetKind.MOTION}:  # no look at each photo's film
        asked = {AssetKind.PHOTO: ~_VIDEO, AssetKind.VIDEO: _VIDEO}
    return reduce(or_, (asked[kind] for kind in sorted(wanted & asked.keys())), Q(pk__in=[]))


_VIDEO = Q(media_type__startswith=FILM_TYPES)
# Its own (a motion photo), or that of the other half of a live photo.
_HAS_FILM = Q(Exists(Film.objects.filter(asset=OuterRef("pk")))) | Q(
    Exists(Film.objects.filter(asset__live_photo_as_film__still=OuterRef("pk")))
)


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
