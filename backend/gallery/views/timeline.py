"""The timeline."""

from dataclasses import dataclass
from datetime import date
from itertools import groupby

from django.db.models import Q
from django.http import HttpRequest, HttpResponse

from backend.accounts.models import User
from backend.gallery.access import member_page
from backend.gallery.map_pages import render_with_map
from backend.gallery.paging import page_read
from backend.gallery.partner_cards import merged_groups, whose
from backend.gallery.views.memories import strip_of
from backend.photos.selectors.timeline import ORDERING, bucket_days
from backend.sharing.selectors.timeline import (
    Timeline,
    merged_assets,
    merged_buckets,
    merged_timeline,
)


@dataclass(frozen=True, slots=True)
class Month:
    bucket: str  # "2024-05"
    first_day: date
    count: int


@member_page
def timeline(request: HttpRequest, owner: User) -> HttpResponse:
    """By day, the newest first, with the photos of partners whom the owner wants among them;
    `until=2024-05` starts there."""
    merged = merged_timeline(user=owner)
    until = request.GET.get("until", "")
    start = Q(captured_local_date__lte=bucket_days(until)[1]) if until else Q()
    page = page_read(
        request,
        lambda later, most: merged_assets(merged, where=start & later, most=most),
        purpose="timeline",
        ordering=ORDERING,
    )
    context = {
        "groups": merged_groups(merged, page.rows),
        "next_url": page.next_url,
        "years": _years(merged),
        "partners": [
            *((whose(one), True) for one in merged.partners),
            *((whose(one), False) for one in merged.left_out),
        ],
        "until": until,
        "memories": [] if until or "cursor" in request.GET else strip_of(owner),
    }
    return render_with_map(request, "gallery/timeline.html", context)


def _years(merged: Timeline) -> list[tuple[int, list[Month]]]:
    months = [
        Month(found.bucket, bucket_days(found.bucket)[0], found.count)
        for found in merged_buckets(merged, by_month=True)
    ]
    return [(year, list(found)) for year, found in groupby(months, lambda m: m.first_day.year)]
