"""Places with the regions and countries around them, to be left out of memories."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from urllib.parse import urlencode

from django.utils.translation import gettext as _

from backend.gallery.naming import country_name, full_place_name, region_name
from backend.memories.models import Extent
from backend.places.models import Place


@dataclass(frozen=True, slots=True)
class Surrounding:
    name: str
    fields: str  # what the API calls it, as in a query: "country=CN&region=Zhejiang"


def surroundings(places: Iterable[Place]) -> list[Surrounding]:
    """Each once: the countries of the places, then their regions, then the places themselves."""
    known = list(places)
    found = (_surrounding(place, extent) for extent in _FROM_LARGEST for place in known)
    return list(dict.fromkeys(found))


def by_country(places: Iterable[Place]) -> Iterator[tuple[str, list[Surrounding]]]:
    """The name of each country, with the surroundings in it; in the order of the places."""
    countries: dict[str, list[Place]] = {}
    for place in places:
        countries.setdefault(place.country_code, []).append(place)
    for within in countries.values():
        yield country_name(within[0]), surroundings(within)


def name_around(place: Place, extent: Extent) -> str:
    match extent:
        case Extent.PLACE:
            return full_place_name(place)
        case Extent.REGION if place.region_en:
            names = {"region": region_name(place), "country": country_name(place)}
            return _("%(region)s, %(country)s") % names
        case Extent.REGION:
            return _("%(country)s, no known region") % {"country": country_name(place)}
        case Extent.COUNTRY:
            return country_name(place)


_FROM_LARGEST = (Extent.COUNTRY, Extent.REGION, Extent.PLACE)


def _surrounding(place: Place, extent: Extent) -> Surrounding:
    fields: dict[str, object] = {"place": place.pk}
    if extent != Extent.PLACE:
        fields = {"country": place.country_code}
    if extent == Extent.REGION:
        fields["region"] = place.region_en
    return Surrounding(name_around(place, extent), urlencode(fields))
