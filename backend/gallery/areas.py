"""Countries and regions that rules speak of, by their names."""

from collections.abc import Mapping, Sequence
from functools import reduce
from operator import or_

from babel import Locale
from django.db.models import Q

from backend.common.languages import in_language
from backend.gallery.surroundings import name_around
from backend.memories.models import Extent
from backend.places.models import Place

Area = Mapping[str, str]  # country, and region where it is not the whole country


def names_of(areas: Sequence[Area]) -> list[str]:
    """In one query; those of which no place is known are named by what was said of them."""
    if not areas:
        return []
    within = reduce(or_, (Q(**_fields(area)) for area in areas))
    one_of_each = ("country_code", "region_en")
    known = list(Place.objects.filter(within).order_by(*one_of_each).distinct(*one_of_each))
    return [_name(area, known) for area in areas]


def _name(area: Area, known: Sequence[Place]) -> str:
    fields = _fields(area)
    for place in known:
        if all(getattr(place, name) == value for name, value in fields.items()):
            return name_around(place, Extent.REGION if "region" in area else Extent.COUNTRY)
    locale = Locale.parse(in_language(zh="zh_Hans", en="en"))
    country = locale.territories.get(area["country"], area["country"])
    return ", ".join(filter(None, (area.get("region"), country)))


def _fields(area: Area) -> dict[str, str]:
    fields = {"country_code": area["country"]}
    return fields | {"region_en": area["region"]} if "region" in area else fields
