"""Which places and tags the library knows."""

from collections import defaultdict
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from backend.accounts.models import User
from backend.gallery.access import member_page
from backend.gallery.naming import country_name, place_name, region_name
from backend.gallery.tagging import shelves
from backend.places.selectors import places as place_selectors
from backend.tags.selectors import tags as tag_selectors

MOST = 1000  # places of one library that a page lists
MOST_TAGS = 2000


@member_page
def places(request: HttpRequest, owner: User) -> HttpResponse:
    """By country, the country with the most photos first."""
    countries: dict[str, list[dict[str, Any]]] = defaultdict(list)
    found = place_selectors.list_places(owner=owner).order_by(*place_selectors.ORDERING)
    for place in found[:MOST]:
        countries[country_name(place)].append(
            {
                "id": place.id,
                "name": place_name(place),
                "region": region_name(place),
                "count": getattr(place, "count", 0),  # annotated by the selector
            }
        )
    return render(request, "gallery/places.html", {"countries": dict(countries)})


@member_page
def tags(request: HttpRequest, owner: User) -> HttpResponse:
    """As a tree: a shelf for each tag that has kinds, and one for those that stand alone."""
    found = tag_selectors.list_tags(owner=owner).order_by(*tag_selectors.ORDERING)[:MOST_TAGS]
    tree = shelves(list(found), owner=owner)
    context = {
        "shelves": [shelf for shelf in tree if shelf.kinds],
        "alone": [shelf for shelf in tree if not shelf.kinds],
    }
    return render(request, "gallery/tags.html", context)
