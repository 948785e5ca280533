"""A photo as a tile of a list, and tiles by day."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import groupby
from math import ceil
from uuid import UUID

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from backend.gallery.naming import place_name
from backend.installation import changeable
from backend.photos.api.asset_serializers import rendition_url, thumbhash_of
from backend.photos.api.film_serializers import film_url
from backend.photos.api.lent_pictures import lent_film_url, lent_picture_url, lent_thumbhash_of
from backend.photos.kinds import AssetKind
from backend.photos.models import Asset, AssetState, RenditionKind
from backend.photos.selectors.films import film_of, kind_of
from backend.photos.selectors.panoramas import PanoramaKind, panorama_of
from backend.photos.selectors.pictures import size_shown

# A tile narrower or wider than this would be a sliver; its picture is cropped instead.
NARROWEST, WIDEST = 0.45, 3.2
MOST_PLACES = 3  # in a heading


@dataclass(frozen=True, slots=True)
class FilmMark:
    """What a tile says of a film, or of a photo that moves."""

    is_motion: bool
    length: str  # "1:05"
    animation_url: str | None  # shown while somebody points at the tile


@dataclass(frozen=True, slots=True)
class Whose:
    """A partner, as the small mark on what they show."""

    partnership_id: UUID
    name: str
    initial: str
    hue: int  # degrees on the colour wheel


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
    film: FilmMark | None = None
    reasons: tuple[str, ...] = ()  # why a search found it
    days_left: int | None = None  # in the trash, until it is deleted for good
    whose: Whose | None = None  # of a partner's photo
    panorama: PanoramaKind | None = None
    stack_count: int = 0  # photos that it stands for, itself among them; 0 where it is alone


@dataclass(frozen=True, slots=True)
class Group:
    """Photos under one heading; the key tells whether two pages continue the same group."""

    key: str
    title: str
    subtitle: str
    cards: list[Card]


def card_of(asset: Asset, *, reasons: tuple[str, ...] = (), lent: bool = False) -> Card:
    """`asset` must come with its place and renditions; `lent`: others than its owner look at it."""
    width, height = size_shown(asset) or (1, 1)
    return Card(
        id=asset.id,
        description=describe(asset),
        filename=asset.filename,
        ratio=f"{min(max(width / height, NARROWEST), WIDEST):.4f}",
        color=asset.dominant_color,
        thumbhash=(lent_thumbhash_of if lent else thumbhash_of)(asset) or "",
        thumbnail_url=(lent_picture_url if lent else rendition_url)(asset, RenditionKind.THUMBNAIL),
        is_favorite=asset.is_favorite,
        is_failed=asset.state == AssetState.FAILED,
        film=film_mark(asset, lent=lent),
        reasons=reasons,
        days_left=days_left(asset),
        panorama=panorama_of(asset),
        stack_count=0 if lent else stack_count(asset),
    )


def days_left(asset: Asset) -> int | None:
    """Of a photo in the trash, begun days counting; None where there is no end to it."""
    if asset.trashed_at is None or not changeable.TRASH_KEPT_FOR.value():
        return None
    left = asset.trashed_at + changeable.TRASH_KEPT_FOR.value() - timezone.now()
    return max(0, ceil(left / timedelta(days=1)))


def stack_count(asset: Asset) -> int:
    """`asset` comes `with_cards`, else it stands for itself alone."""
    counted: int | None = getattr(asset, "stack_count", None)
    return 0 if asset.under_stack else counted or 0


def film_mark(asset: Asset, *, lent: bool = False) -> FilmMark | None:
    kind, film = kind_of(asset), film_of(asset)
    if kind == AssetKind.PHOTO:
        return None
    return FilmMark(
        is_motion=kind == AssetKind.MOTION,
        length=clock(film.duration_ms) if film else "",
        animation_url=(lent_film_url if lent else film_url)(asset, RenditionKind.ANIMATION),
    )


def clock(milliseconds: int) -> str:
    """ "0:07", "1:05" or "1:02:03"."""
    minutes, seconds = divmod(round(milliseconds / 1000), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{seconds:02}" if hours else f"{minutes}:{seconds:02}"


def by_day(assets: Iterable[Asset], *, card: Callable[[Asset], Card] = card_of) -> list[Group]:
    """Photos that come sorted by day, under the day, its weekday and where they were taken."""
    return [
        Group(
            key=day.isoformat(),
            title=date_format(day, "DATE_FORMAT"),
            subtitle=" · ".join([date_format(day, "l"), *_places(photos)]),
            cards=[card(photo) for photo in photos],
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


def _grouped(
    assets: Iterable[Asset], key: Callable[[Asset], date]
) -> Iterator[tuple[date, list[Asset]]]:
    return ((heading, list(photos)) for heading, photos in groupby(assets, key=key))


def _places(photos: list[Asset]) -> list[str]:
    names = dict.fromkeys(place_name(photo.place) for photo in photos if photo.place)
    return list(names)[:MOST_PLACES]
