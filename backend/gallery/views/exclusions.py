"""Whom, which days and which places memories leave out, and taking that back."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from backend.accounts.models import User
from backend.gallery.access import member_page
from backend.gallery.paging import page_of
from backend.gallery.surroundings import by_country, name_around
from backend.memories.models import Exclusion, Extent
from backend.memories.selectors.exclusions import ORDERING, list_exclusions
from backend.people.selectors.people import named_people
from backend.places.selectors import places as places_selectors

_MOST_PLACES = 300  # to choose from: those with most photos


@member_page
def exclusions(request: HttpRequest, owner: User) -> HttpResponse:
    page = page_of(request, list_exclusions(owner=owner), ordering=ORDERING)
    places = places_selectors.list_places(owner=owner).order_by(*places_selectors.ORDERING)
    context = {
        "exclusions": [(exclusion, _place_name(exclusion)) for exclusion in page.rows],
        "next_url": page.next_url,
        "names": named_people(owner=owner),
        "countries": list(by_country(places[:_MOST_PLACES])),
    }
    return render(request, "gallery/exclusions.html", context)


def _place_name(exclusion: Exclusion) -> str:
    return name_around(exclusion.place, Extent(exclusion.extent)) if exclusion.place else ""
