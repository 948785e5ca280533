"""The timeline."""

from dataclasses import dataclass
from datetime import date
from itertools import groupby

from django.http import HttpRequest, HttpResponse

from backend.accounts.models import User
from backend.gallery.access import member_page
from backend.gallery.cards import by_day
from backend.gallery.map_pages import render_with_map
from backend.gallery.paging import page_of
from backend.gallery.views.memories import strip_of
from backend.photos.selectors.assets import timeline_assets, with_cards
from backend.photos.selectors.timeline import ORDERING, bucket_days, month_buckets


@dataclass(frozen=True, slots=True)
class Month:
    bucket: str  # "2024-05"
    first_day: date
    count: int


@member_page
def timeline(request: HttpRequest, owner: User) -> HttpResponse:
    """By day, the newest first; `until=2024-05` starts there."""
    photos = with_cards(timeline_assets(owner=owner))
    until = request.GET.get("until", "")
    if until:
        photos = photos.filter(captured_local_date__lte=bucket_days(until)[1])
    page = page_of(request, photos, ordering=ORDERING)
    context = {
        "groups": by_day(page.rows),
        "next_url": page.next_url,
        "years": _years(owner),
        "until": until,
        "memories": [] if until or "cursor" in request.GET else strip_of(owner),
    }
    return render_with_map(request, "gallery/timeline.html", context)


def _years(owner: User) -> list[tuple[int, list[Month]]]:
    months = [
        Month(found.bucket, bucket_days(found.bucket)[0], found.count)
        for found in month_buckets(owner=owner)
    ]
    return [(year, list(found)) for year, found in groupby(months, lambda m: m.first_day.year)]
