"""People, and the photos of one of them."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from backend.accounts.models import User
from backend.gallery.access import member_page
from backend.gallery.cards import by_month
from backend.gallery.paging import page_of
from backend.people.models import Person
from backend.people.selectors.people import ORDERING, get_person, list_people
from backend.photos.selectors import timeline
from backend.photos.selectors.assets import visible_assets, with_cards
from backend.photos.selectors.filters import AssetFilters, narrow
from backend.storage.links import view_url


@member_page
def people(request: HttpRequest, owner: User) -> HttpResponse:
    everybody = request.GET.get("hidden") == "1"
    page = page_of(request, list_people(owner=owner, include_hidden=everybody), ordering=ORDERING)
    context = {
        "people": [(person, _cover(person)) for person in page.rows],
        "next_url": page.next_url,
        "everybody": everybody,
    }
    return render(request, "gallery/people.html", context)


@member_page
def person(request: HttpRequest, owner: User, person_id: UUID) -> HttpResponse:
    somebody = get_person(owner=owner, person_id=person_id)
    filters = AssetFilters(people=(frozenset({somebody.id}),))
    photos = with_cards(narrow(visible_assets(owner=owner), filters))
    page = page_of(request, photos, ordering=timeline.ORDERING)
    context = {
        "person": somebody,
        "cover": _cover(somebody),
        "groups": by_month(page.rows),
        "next_url": page.next_url,
    }
    return render(request, "gallery/person.html", context)


def _cover(somebody: Person) -> str | None:
    key: str = getattr(somebody, "cover_key", "")  # annotated by the selector
    return view_url(key) if key else None
