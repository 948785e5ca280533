"""What is let into one's account: browsers, apps, and programs by their keys."""

from datetime import timedelta

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from backend.accounts.models import Session, User
from backend.accounts.selectors.api_keys import keys_of
from backend.accounts.selectors.sessions import sessions_of
from backend.accounts.selectors.tokens import families_of
from backend.accounts.services.api_keys import is_usable
from backend.gallery.access import member_page
from backend.gallery.devices import device_of
from backend.gallery.paging import page_of
from backend.gallery.scopes import scopes_for

_PAGE = 50
_YEAR = timedelta(days=365)


@member_page
def account_devices(request: HttpRequest, owner: User) -> HttpResponse:
    browsers = page_of(
        request, sessions_of(owner), ordering=("-created_at", "-public_id"), size=_PAGE
    )
    apps = page_of(
        request,
        families_of(owner),
        ordering=("-created_at", "-id"),
        size=_PAGE,
        parameter="apps",
    )
    context = {
        "sessions": [_shown(session, request) for session in browsers.rows],
        "next_url": browsers.next_url,
        "apps": apps.rows,
        "more_apps": apps.next_url,
    }
    return render(request, "gallery/account_devices.html", context)


@member_page
def account_keys(request: HttpRequest, owner: User) -> HttpResponse:
    """All of them: an account has no more than some."""
    keys = keys_of(owner).select_related("owner").order_by("-created_at", "-id")
    context = {
        "keys": [(key, not is_usable(key)) for key in keys],
        "scopes": scopes_for(owner),
        "in_a_year": timezone.localdate() + _YEAR,
    }
    return render(request, "gallery/account_keys.html", context)


def _shown(session: Session, request: HttpRequest) -> dict[str, object]:
    return {
        "id": session.public_id,
        "device": device_of(session.user_agent),
        "address": session.address,
        "created_at": session.created_at,
        "last_seen_at": session.last_seen_at,
        "is_current": session.session_key == request.session.session_key,
    }
