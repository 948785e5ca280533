"""Names in the language of the page."""

from backend.common.languages import in_language
from backend.places.models import Place
from backend.tags.models import Tag


def tag_name(tag: Tag) -> str:
    return in_language(zh=tag.name_zh, en=tag.name_en)


def place_name(place: Place) -> str:
    return in_language(zh=place.name_zh, en=place.name_en)


def country_name(place: Place) -> str:
    return in_language(zh=place.country_zh, en=place.country_en)


def region_name(place: Place) -> str:
    return in_language(zh=place.region_zh, en=place.region_en)


def full_place_name(place: Place) -> str:
    """Town, region, country, each once; from the largest to the smallest in Chinese."""
    parts = [place_name(place), region_name(place), country_name(place)]
    names = list(dict.fromkeys(part for part in parts if part))
    return in_language(zh=" ".join(reversed(names)), en=", ".join(names))
