"""One's own shared links: what they show, to whom they are open, and what guests brought."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from backend.accounts.models import User
from backend.gallery.access import member_page
from backend.gallery.cards import card_of
from backend.gallery.link_rows import link_rows
from backend.gallery.paging import page_of
from backend.photos.models import Asset
from backend.photos.selectors.assets import with_cards
from backend.sharing.selectors import guest_uploads
from backend.sharing.selectors.links import get_link, list_links

_PAGE = 50
_ORDERING = ("-id",)


@member_page
def links(request: HttpRequest, owner: User) -> HttpResponse:
    ended = request.GET.get("state") == "ended"
    found = list_links(owner=owner, ended=ended)
    page = page_of(request, found, ordering=_ORDERING, size=_PAGE)
    context = {
        "rows": link_rows(request, owner=owner, links=page.rows),
        "next_url": page.next_url,
        "ended": ended,
    }
    return render(request, "gallery/links.html", context)


@member_page
def link_uploads(request: HttpRequest, owner: User, share_id: UUID) -> HttpResponse:
    """What guests brought through a link, and nobody has looked at yet."""
    link = get_link(owner=owner, link_id=share_id)
    waiting = guest_uploads.waiting_uploads().filter(link=link).select_related("upload")
    page = page_of(request, waiting, ordering=guest_uploads.ORDERING, size=_PAGE)
    shown = Asset.objects.filter(uploads__in=[row.upload_id for row in page.rows])
    photos = with_cards(shown).in_bulk()
    context = {
        "link": link,
        "waiting": [(row, card_of(photos[row.upload.asset_id])) for row in page.rows],
        "next_url": page.next_url,
    }
    return render(request, "gallery/link_uploads.html", context)
