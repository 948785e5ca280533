"""The pages in which the web console runs; everything else of them is in `admin/`."""

from pathlib import Path
from secrets import token_urlsafe

from django.conf import settings
from django.http import HttpRequest, HttpResponse

from backend.accounts.models import User
from backend.common.map_tiles import tile_server
from backend.common.middleware import page_policy
from backend.gallery.access import member_page

_NONCE = '<meta name="csp-nonce" content="'  # in `admin/index.html` and `admin/guest.html`
_TITLE = "<title>拾光</title>"  # likewise


@member_page
def console(request: HttpRequest, user: User, place: str = "") -> HttpResponse:  # noqa: ARG001  pages of members
    """The same for all of its addresses."""
    return page_from(settings.CONSOLE_PAGE)


def page_from(document: Path, *, head: str = _TITLE, status: int = 200) -> HttpResponse:
    """What its components write into style elements is allowed by a word that is new each time.
    `head` stands in the place of the title; it is safe HTML."""
    if not document.exists():
        return HttpResponse("The console is not built here: make console", status=503)
    nonce = token_urlsafe(16)
    page = document.read_text().replace(_NONCE, _NONCE + nonce, 1).replace(_TITLE, head, 1)
    response = HttpResponse(page, status=status)
    response["Content-Security-Policy"] = page_policy(
        settings.S3_PUBLIC_ENDPOINT_URL,
        style_elements=f"'self' 'nonce-{nonce}'",
        other_pictures=tile_server(),
    )
    return response
