"""The page in which the web console runs; everything else of it is in `admin/`."""

from secrets import token_urlsafe

from django.conf import settings
from django.http import HttpRequest, HttpResponse

from backend.accounts.models import User
from backend.common.map_tiles import tile_server
from backend.common.middleware import page_policy
from backend.gallery.access import member_page

_NONCE = '<meta name="csp-nonce" content="'  # in `admin/index.html`


@member_page
def console(request: HttpRequest, user: User) -> HttpResponse:  # noqa: ARG001  pages of members
    """The same for all of its addresses. What its components write into style elements is allowed
    by a word that is new each time."""
    document = settings.CONSOLE_PAGE
    if not document.exists():
        return HttpResponse("The console is not built here: make console", status=503)
    nonce = token_urlsafe(16)
    response = HttpResponse(document.read_text().replace(_NONCE, _NONCE + nonce, 1))
    response["Content-Security-Policy"] = page_policy(
        settings.S3_PUBLIC_ENDPOINT_URL,
        style_elements=f"'self' 'nonce-{nonce}'",
        other_pictures=tile_server(),
    )
    return response
