"""Which tags the library knows."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from backend.accounts.models import User
from backend.gallery.access import member_page
from backend.gallery.tagging import shelves
from backend.tags.selectors import tags as tag_selectors

MOST_TAGS = 2000


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
