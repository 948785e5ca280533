"""What happened in all albums that somebody is in."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from backend.accounts.models import User
from backend.albums.selectors.feed import whole_feed
from backend.common import cursors
from backend.gallery.access import member_page
from backend.gallery.happenings import happenings

_PAGE = 50
_PURPOSE = "gallery:activity"


@member_page
def activity(request: HttpRequest, user: User) -> HttpResponse:
    """The latest first."""
    found = whole_feed(user=user, before=_before(request), limit=_PAGE + 1)
    lines = happenings(found[:_PAGE], reader=user)
    following = cursors.encode([lines[-1].id], purpose=_PURPOSE) if len(found) > _PAGE else None
    context = {
        "lines": lines,
        "has_unread": any(line.is_unread for line in lines),
        "next_url": f"?cursor={following}" if following else None,
    }
    return render(request, "gallery/activity.html", context)


def _before(request: HttpRequest) -> UUID | None:
    """The line that the page before ended with. Raises InvalidInput (`bad_cursor`)."""
    cursor = request.GET.get("cursor")
    last = cursors.decode(cursor, purpose=_PURPOSE)[0] if cursor else None
    return last if isinstance(last, UUID) else None
