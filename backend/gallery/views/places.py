"""Where the photos come from: countries, their regions, the towns and cities there."""

from dataclasses import dataclass

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from backend.accounts.models import User
from backend.common.languages import in_language
from backend.gallery.access import member_page
from backend.gallery.cards import Card, by_month, card_of
from backend.gallery.map_pages import render_with_map
from backend.gallery.naming import country_name, place_name, region_name
from backend.gallery.paging import page_of
from backend.photos.selectors.timeline import ORDERING
from backend.places.models import Place
from backend.places.selectors import places as selectors
from backend.places.selectors.tree import Branch, places_tree

_MOST_FOUND = 200


@dataclass(frozen=True, slots=True)
class Shelf:
    """A country, region or place, with the photo that stands for it."""

    name: str
    count: int
    cover: Card | None
    country_code: str
    region: str  # its English name, by which addresses know it
    place_id: int | None
    shelves: list["Shelf"]


@member_page
def places(request: HttpRequest, owner: User) -> HttpResponse:
    """As a tree; `q` searches names in both languages."""
    query = request.GET.get("q", "").strip()[:100]
    if query:
        return _found(request, owner, query)
    tree = [_shelf(country) for country in places_tree(owner=owner)]
    return render(request, "gallery/places.html", {"countries": tree, "place_query": ""})


@member_page
def country(request: HttpRequest, owner: User, country_code: str) -> HttpResponse:
    """Its photos; `region=Zhejiang` narrows them."""
    region = request.GET.get("region") or None
    anywhere = Place.objects.filter(country_code=country_code.upper())
    somewhere = (anywhere.filter(region_en=region) if region else anywhere).first()
    if somewhere is None:
        raise Http404
    photos = selectors.photos_of_places(owner=owner, country=country_code, region=region)
    page = page_of(request, photos, ordering=ORDERING)
    names = [country_name(somewhere), region_name(somewhere)] if region else None
    context = {
        "title": _joined(names) if names else country_name(somewhere),
        "section": "places",
        "groups": by_month(page.rows),
        "next_url": page.next_url,
    }
    return render_with_map(request, "gallery/collection.html", context)


def _found(request: HttpRequest, owner: User, query: str) -> HttpResponse:
    matching = selectors.PlaceFilters(query=query)
    found = selectors.list_places(owner=owner, filters=matching).order_by(*selectors.ORDERING)
    listed = list(found[:_MOST_FOUND])
    covers = selectors.covers_of_places(owner=owner, place_ids=[place.id for place in listed])
    shelves = [
        Shelf(
            name=_joined([country_name(place), place_name(place)]),
            count=getattr(place, "count", 0),  # annotated by the selector
            cover=card_of(covers[place.id]) if place.id in covers else None,
            country_code=place.country_code,
            region=place.region_en,
            place_id=place.id,
            shelves=[],
        )
        for place in listed
    ]
    return render(request, "gallery/places.html", {"found": shelves, "place_query": query})


def _shelf(branch: Branch, region: str = "") -> Shelf:
    place: Place | None = branch.place
    return Shelf(
        name=in_language(zh=branch.name_zh, en=branch.name_en),
        count=branch.count,
        cover=card_of(branch.cover) if branch.cover else None,
        country_code=branch.country_code,
        region=region,
        place_id=place.id if place else None,
        shelves=[_shelf(below, region or below.name_en) for below in branch.branches],
    )


def _joined(names: list[str]) -> str:
    """From the largest to the smallest in Chinese, the other way round in English."""
    once = list(dict.fromkeys(filter(None, names)))
    return in_language(zh=" ".join(once), en=", ".join(reversed(once)))
