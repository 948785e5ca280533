"""One's own account: what it says, how it is signed in to, and where it is."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from backend.accounts.models import Session, User
from backend.accounts.selectors import second_factors
from backend.accounts.selectors.registration import registration_state
from backend.accounts.selectors.sessions import sessions_of
from backend.accounts.services import enrolment
from backend.gallery.access import member_page
from backend.gallery.devices import device_of
from backend.gallery.paging import page_of


@member_page
def account(request: HttpRequest, owner: User) -> HttpResponse:
    page = page_of(request, sessions_of(owner), ordering=("-created_at", "-public_id"), size=50)
    context = {
        "owner": owner,
        "has_password": owner.has_usable_password(),
        "password_min_length": registration_state().password_min_length,
        "has_to_enrol": enrolment.is_pending(request=request),
        "totp": second_factors.totp_of(owner),
        "passkeys": second_factors.passkeys_of(owner),
        "factors": second_factors.factors_of(owner),
        "sessions": [_shown(session, request) for session in page.rows],
        "next_url": page.next_url,
    }
    return render(request, "gallery/account.html", context)


def _shown(session: Session, request: HttpRequest) -> dict[str, object]:
    return {
        "id": session.public_id,
        "device": device_of(session.user_agent),
        "address": session.address,
        "created_at": session.created_at,
        "last_seen_at": session.last_seen_at,
        "is_current": session.session_key == request.session.session_key,
    }
