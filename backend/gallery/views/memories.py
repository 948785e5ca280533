"""Memories: those brought up so far, and the photos of one of them."""

from datetime import date
from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from backend.accounts.models import User
from backend.common.languages import in_language
from backend.gallery.access import member_page
from backend.gallery.cards import by_month, card_of
from backend.gallery.paging import page_of
from backend.gallery.surroundings import surroundings
from backend.memories.models import MemoryKind
from backend.memories.selectors.exclusions import people_in, places_in
from backend.memories.selectors.memories import (
    ORDERING,
    MemoryFilters,
    described,
    get_memory,
    list_memories,
    photos_of,
)
from backend.memories.services.diary import today_of

_PAGE = 48
MOST_IN_STRIP = 16

_VIEWS = {
    "": MemoryFilters(),
    "trips": MemoryFilters(kind=MemoryKind.TRIP),
    "people": MemoryFilters(kind=MemoryKind.PERSON),
    "saved": MemoryFilters(is_saved=True),
    "hidden": MemoryFilters(is_hidden=True),
}


@member_page
def memories(request: HttpRequest, owner: User) -> HttpResponse:
    """Everything that was brought up so far; `show=trips` and the like narrow it."""
    show = request.GET.get("show", "")
    today = today_of(owner)
    found = list_memories(owner=owner, today=today, filters=_VIEWS.get(show, _VIEWS[""]))
    page = page_of(request, found, ordering=ORDERING, size=_PAGE)
    context = {"memories": _shelf(page.rows, today), "next_url": page.next_url, "show": show}
    return render(request, "gallery/memories.html", context)


@member_page
def memory(request: HttpRequest, owner: User, memory_id: UUID) -> HttpResponse:
    today = today_of(owner)
    found = get_memory(owner=owner, memory_id=memory_id)
    (shown,) = _shelf([found], today)
    context = {
        "memory": shown,
        "people": people_in(found),
        "surroundings": surroundings(places_in(found)),
        "groups": by_month(photos_of(found)),
    }
    return render(request, "gallery/memory.html", context)


def strip_of(owner: User) -> list[dict[str, Any]]:
    """What is brought up today, for the top of the timeline."""
    today = today_of(owner)
    current = list_memories(owner=owner, today=today, filters=MemoryFilters(is_current=True))
    return _shelf(list(current.order_by(*ORDERING)[:MOST_IN_STRIP]), today)


def _shelf(rows: list[Any], today: date) -> list[dict[str, Any]]:
    return [
        {
            "row": row,
            "title": in_language(zh=row.titles.zh, en=row.titles.en),
            "cover": card_of(row.cover) if row.cover else None,
        }
        for row in described(rows, today=today)
    ]
