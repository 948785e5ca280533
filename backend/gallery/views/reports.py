"""For administrators: shared links that guests have reported."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from backend.accounts.models import User
from backend.common import errors
from backend.gallery.access import administrator_page
from backend.gallery.lent_cards import lent_groups
from backend.gallery.paging import page_of
from backend.sharing.models import ShareLink
from backend.sharing.models.link import MOST_REASON
from backend.sharing.selectors.contents import count_of, link_ordering, shared_assets
from backend.sharing.selectors.reports import ORDERING, get_report, list_reports, reported_link


@administrator_page
def reports(request: HttpRequest, admin: User) -> HttpResponse:  # noqa: ARG001  no matter who
    settled = request.GET.get("state") == "settled"
    page = page_of(request, list_reports(settled=settled), ordering=ORDERING, size=50)
    context = {"reports": page.rows, "next_url": page.next_url, "settled": settled}
    return render(request, "gallery/reports.html", context)


@administrator_page
def report(request: HttpRequest, admin: User, report_id: UUID) -> HttpResponse:  # noqa: ARG001  as above
    found = get_report(report_id)
    context: dict[str, object] = {"report": found, "most_reason": MOST_REASON}
    try:
        context |= _what_guests_see(request, reported_link(found))
    except errors.NotFound:  # the photos; the report is there
        context["can_be_seen"] = False
    return render(request, "gallery/report.html", context)


def _what_guests_see(request: HttpRequest, link: ShareLink) -> dict[str, object]:
    page = page_of(request, shared_assets(link), ordering=link_ordering(link))
    return {
        "can_be_seen": True,
        "count": count_of(link),
        "groups": lent_groups(link, page.rows),
        "next_url": page.next_url,
    }
