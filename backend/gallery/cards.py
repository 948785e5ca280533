"""A photo as a tile of a list, and tiles by day."""

from base64 import b64encode
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from uuid import UUID

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from backend.gallery.naming import place_name
from backend.photos.models import Asset, AssetState, RenditionKind
from backend.storage.links import view_url

# A tile narrower or wider than this would be a sliver; its picture is cropped instead.
NARROWEST, WIDEST = 0.45, 3.2
MOST_PLACES = 3  # in a heading


@dataclass(frozen=True, slots=True)
class Card:
    id: UUID
    description: str  # what the picture's alt text says
    filename: str
    ratio: str  # width by height, as CSS writes numbers
    color: str  # "#rrggbb", or empty
    thumbhash: str  # base64, or empty
    thumbnail_url: str | None
    is_favorite: bool
    is_failed: bool
    reasons: tuple[str, ...] = ()  # why a search found it


@dataclass(frozen=True, slots=True)
class Group:
    """Photos under one heading; the key tells whether two pages continue the same group."""

    key: str
    title: str
    subtitle: str
    cards: list[Card]


def card_of(asset: Asset, *, reasons: tuple[str, ...] = ()) -> Card:
    """`asset` must come with its place and renditions."""
    ratio = asset.width / asset.height if asset.width and asset.height else 1.0
    return Card(
        id=asset.id,
        description=describe(asset),
        filename=asset.filename,
        ratio=f"{min(max(ratio, NARROWEST), WIDEST):.4f}",
        color=asset.dominant_color,
        thumbhash=b64encode(asset.thumbhash).decode(),
        thumbnail_url=rendition_url(asset, RenditionKind.THUMBNAIL),
        is_favorite=asset.is_favorite,
        is_failed=asset.state == AssetState.FAILED,
        reasons=reasons,
    )


def by_day(assets: Iterable[Asset]) -> list[Group]:
    """Photos that come sorted by day, under the day, its weekday and where they were taken."""
    return [
        Group(
            key=day.isoformat(),
            title=date_format(day, "DATE_FORMAT"),
            subtitle=" · ".join([date_format(day, "l"), *_places(photos)]),
            cards=[card_of(photo) for photo in photos],
        )
        for day, photos in _grouped(assets, lambda asset: asset.captured_local_date)
    ]


def by_month(assets: Iterable[Asset]) -> list[Group]:
    """Photos that come sorted by day, under their month: for a few from a long time."""
    return [
        Group(
            key=f"{month:%Y-%m}",
            title=date_format(month, "YEAR_MONTH_FORMAT"),
            subtitle=" · ".join(_places(photos)),
            cards=[card_of(photo) for photo in photos],
        )
        for month, photos in _grouped(
            assets, lambda asset: asset.captured_local_date.replace(day=1)
        )
    ]


def describe(asset: Asset) -> str:
    """The owner's own words, or else when and where."""
    if asset.caption:
        return asset.caption
    day = date_format(asset.captured_local_date, "DATE_FORMAT")
    if asset.place is None:
        return _("Photo from %(day)s") % {"day": day}
    return _("Photo from %(day)s, %(place)s") % {"day": day, "place": place_name(asset.place)}


def rendition_url(asset: Asset, kind: RenditionKind) -> str | None:
    keys = (found.object_key for found in asset.renditions.all() if found.kind == kind)
    key = next(keys, None)
    return None if key is None else view_url(key)


def _grouped(
    assets: Iterable[Asset], key: Callable[[Asset], date]
) -> Iterator[tuple[date, list[Asset]]]:
    return ((heading, list(photos)) for heading, photos in groupby(assets, key=key))


def _places(photos: list[Asset]) -> list[str]:
    names = dict.fromkeys(place_name(photo.place) for photo in photos if photo.place)
    return list(names)[:MOST_PLACES]
