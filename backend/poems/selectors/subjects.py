"""What a photo or an album is about, in Chinese words: tags, time of day, season and place."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db.models import F, QuerySet

from backend.albums.models import Album
from backend.albums.selectors.contents import shown_assets
from backend.photos.models import Asset
from backend.places.models import Place
from backend.tags.models import AssetTag
from backend.tags.selectors.lineage import shown_tags
from backend.tags.vocabulary import HEADINGS

_MOST_TAGS = 6
_LOOKED_AT = 300  # of an album's photos
_TROPICS = 23.4  # degrees: between them there are no four seasons
_SEASONS = ("冬", "春", "夏", "秋")  # from December on, three months each, north of the tropics
_HOURS = ((5, "晓"), (9, ""), (17, "暮"), (20, "夜"))  # from which hour on; by day nothing is said
_GUESSED = "uploaded"  # nobody knows when it was taken


@dataclass(frozen=True, slots=True)
class Subject:
    """words: the weightiest first. names: of places, which only some poems know."""

    words: Sequence[str]
    names: Sequence[str]


def subject_of_asset(asset: Asset) -> Subject:
    tags = shown_tags().filter(asset=asset)
    ordered = tags.order_by("-verdict", F("confidence").desc(nulls_last=True), "tag")
    return Subject(
        words=_interleaved(_tag_names(ordered)[:_MOST_TAGS], [_hour(asset), _season(asset)]),
        names=_place_names([asset.place]),
    )


def subject_of_album(album: Album) -> Subject:
    """Its title, and what most of its photos show."""
    photos = list(shown_assets(album).select_related("place").order_by("-pk")[:_LOOKED_AT])
    names = _tag_names(shown_tags().filter(asset__in=[photo.pk for photo in photos]))
    seasons = _commonest(map(_season, photos))[:1]
    return Subject(
        words=_interleaved([album.title[:40], *_commonest(names)[:_MOST_TAGS]], seasons),
        names=_place_names(photo.place for photo in photos),
    )


def _tag_names(tags: QuerySet[AssetTag]) -> list[str]:
    return [row.tag.name_zh for row in tags if row.tag_id not in HEADINGS]


def _place_names(places: Iterable[Place | None]) -> list[str]:
    """Of the commonest: the town, and then its region."""
    commonest = Counter(place for place in places if place is not None).most_common(1)
    return [name for place, _ in commonest for name in (place.name_zh, place.region_zh) if name]


def _hour(asset: Asset) -> str:
    if asset.captured_at_source == _GUESSED or asset.captured_offset_minutes is None:
        return ""
    local: datetime = asset.captured_at + timedelta(minutes=asset.captured_offset_minutes)
    said = [word for since, word in _HOURS if local.hour >= since]
    return said[-1] if said else "夜"


def _season(asset: Asset) -> str:
    if asset.captured_at_source == _GUESSED:
        return ""
    latitude = asset.latitude if asset.latitude is not None else _TROPICS + 1
    if abs(latitude) < _TROPICS:
        return ""
    shift = 0 if latitude > 0 else 2
    return _SEASONS[(asset.captured_local_date.month // 3 + shift) % 4]


def _interleaved(shown: Sequence[str], moments: Sequence[str]) -> list[str]:
    """What is seen first, then when: a poem takes up few words, and both should be among them."""
    words = [*shown[:1], *moments, *shown[1:]]
    return list(dict.fromkeys(word for word in words if word))


def _commonest(words: Iterable[str]) -> list[str]:
    return [word for word, _ in Counter(word for word in words if word).most_common()]
