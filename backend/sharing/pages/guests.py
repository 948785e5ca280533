"""Who has given a link's password, as browsers say it: by a cookie of the link's page."""

from django.http import HttpRequest
from rest_framework.request import Request

from backend.sharing.models import ShareLink
from backend.sharing.services import guest_sessions

GUEST_COOKIE = "guest_token"  # which the page of the link sets


def is_admitted(request: HttpRequest | Request, link: ShareLink) -> bool:
    return guest_sessions.is_admitted(link=link, token=request.COOKIES.get(GUEST_COOKIE))
