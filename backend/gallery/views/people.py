"""People, and the photos of one of them."""

from collections.abc import Callable
from functools import wraps
from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from backend.accounts.models import User
from backend.common import errors
from backend.gallery.access import member_page
from backend.gallery.cards import by_month
from backend.gallery.map_pages import render_with_map
from backend.gallery.paging import page_of
from backend.gallery.related import kinds_left, related_as
from backend.people.models import Person
from backend.people.selectors.people import ORDERING, get_person, list_people, named_people
from backend.people.selectors.suggestions import list_suggestions
from backend.photos.selectors import timeline
from backend.photos.selectors.assets import visible_assets, with_cards
from backend.photos.selectors.filters import AssetFilters, narrow
from backend.storage.links import view_url

PersonPage = Callable[[HttpRequest, User, UUID], HttpResponse]


def person_page(page: PersonPage) -> PersonPage:
    """Old addresses of somebody who was merged into another lead to that one."""

    @wraps(page)
    def answer(request: HttpRequest, owner: User, person_id: UUID) -> HttpResponse:
        try:
            return page(request, owner, person_id)
        except errors.NotFound as error:
            if error.code != "person_merged":
                raise
            return redirect("gallery:person", error.extra["merged_into"])

    return answer


@member_page
def people(request: HttpRequest, owner: User) -> HttpResponse:
    everybody = request.GET.get("hidden") == "1"
    page = page_of(request, list_people(owner=owner, include_hidden=everybody), ordering=ORDERING)
    context = {
        "people": [(person, cover_of(person)) for person in page.rows],
        "next_url": page.next_url,
        "everybody": everybody,
        "questions": list_suggestions(owner=owner).count(),
        "names": named_people(owner=owner),
    }
    return render(request, "gallery/people.html", context)


@member_page
@person_page
def person(request: HttpRequest, owner: User, person_id: UUID) -> HttpResponse:
    somebody = get_person(owner=owner, person_id=person_id)
    filters = AssetFilters(people=(frozenset({somebody.id}),))
    photos = with_cards(narrow(visible_assets(owner=owner), filters))
    page = page_of(request, photos, ordering=timeline.ORDERING)
    context = {
        "person": somebody,
        "cover": cover_of(somebody),
        "groups": by_month(page.rows),
        "next_url": page.next_url,
        "names": named_people(owner=owner),
        **relations_shown(owner, somebody),
    }
    return render_with_map(request, "gallery/person.html", context)


def cover_of(somebody: Any) -> str | None:
    """`somebody` comes with the `cover_key` that the selector adds."""
    return view_url(somebody.cover_key) if somebody.cover_key else None


def relations_shown(owner: User, somebody: Person) -> dict[str, object]:
    """What the head of each page about somebody says of what they are to the owner."""
    said = related_as(owner=owner, person_id=somebody.pk)
    return {"relations": said, "kinds_left": kinds_left(said)}
