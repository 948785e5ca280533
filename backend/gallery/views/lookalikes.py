"""Copies and bursts, side by side, to choose what stays."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from backend.accounts.models import User
from backend.gallery.access import member_page
from backend.gallery.comparison import compared
from backend.gallery.paging import page_of
from backend.gallery.texts import KEEPER_REASONS
from backend.lookalikes.models import Group, Kind
from backend.lookalikes.selectors.bulks import latest_bulk
from backend.lookalikes.selectors.groups import ORDERING, list_groups, photos_of
from backend.lookalikes.selectors.keepers import suggest

PAGE_SIZE = 20  # groups


@member_page
def lookalikes(request: HttpRequest, owner: User) -> HttpResponse:
    kind = Kind(request.GET["kind"]) if request.GET.get("kind") in Kind.values else None
    groups = list_groups(owner=owner, kind=kind)
    page = page_of(request, groups, ordering=ORDERING, size=PAGE_SIZE)
    context = {
        "bulk": latest_bulk(owner=owner),
        "groups": [_described(group) for group in page.rows],
        "kind": kind,
        "next_url": page.next_url,
    }
    return render(request, "gallery/lookalikes.html", context)


def _described(group: Group) -> dict[str, Any]:
    suggestion = suggest(group)
    photos = photos_of(group)
    return {
        "id": group.id,
        "is_burst": group.kind == Kind.BURST,
        "count": len(photos),
        "bytes_saved": suggestion.bytes_saved,
        "captured_on": suggestion.keeper.captured_local_date,
        "photos": compared(photos, keeper=suggestion.keeper),
        "reasons": [KEEPER_REASONS[reason] for reason in suggestion.reasons],
    }
