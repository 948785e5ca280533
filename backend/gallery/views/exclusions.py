"""Whom and which days memories leave out, and taking that back."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from backend.accounts.models import User
from backend.gallery.access import member_page
from backend.gallery.paging import page_of
from backend.memories.selectors.exclusions import ORDERING, list_exclusions
from backend.people.selectors.people import named_people


@member_page
def exclusions(request: HttpRequest, owner: User) -> HttpResponse:
    page = page_of(request, list_exclusions(owner=owner), ordering=ORDERING)
    context = {
        "exclusions": page.rows,
        "next_url": page.next_url,
        "names": named_people(owner=owner),
    }
    return render(request, "gallery/exclusions.html", context)
