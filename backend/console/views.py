"""The pages in which the web apps run; everything else is in `admin/` and `miniprogram/`."""

from pathlib import Path
from secrets import token_urlsafe

from django.conf import settings
from django.contrib.auth.views import redirect_to_login
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from backend.accounts.services import enrolment
from backend.common.map_tiles import tile_server
from backend.common.middleware import page_policy
from backend.console.places import moved_to

_NONCE = '<meta name="csp-nonce" content="'  # in `admin/*.html` and `miniprogram/src/index.html`
_TITLE = "<title>拾光</title>"  # likewise
_ENROLMENT = "account/security"


@require_safe
@never_cache
def album(request: HttpRequest, place: str = "") -> HttpResponse:
    """The same for all of its addresses, to members. Whoever has to set up a second factor first
    is led to where that is done."""
    if not request.user.is_authenticated:
        return redirect_to_login(request.get_full_path())
    if place != _ENROLMENT and enrolment.is_pending(request=request):
        return redirect(f"/{_ENROLMENT}")
    if new := moved_to(place):
        query = request.META["QUERY_STRING"]
        return redirect(f"{new}?{query}" if query and "?" not in new else new)
    return page_from(settings.CONSOLE_PAGE)


@require_safe
@never_cache
def helping(request: HttpRequest) -> HttpResponse:
    """Help is for guests, too: they are answered from what is public."""
    if request.user.is_authenticated:
        return album(request, "help")
    return page_from(guests_page())


@require_safe
@never_cache
def in_hand(_: HttpRequest, **_page: str) -> HttpResponse:
    """The mini-program as a web app, to everybody: it has a way in of its own. The icons of Taro's
    components are a font that is written into their style sheet, and films are shown beforehand
    that somebody is about to upload."""
    return page_from(
        settings.MINIPROGRAM_PAGE, made_by="make miniprogram", fonts="'self' data:", films="blob:"
    )


@require_safe
def worker_in_hand(_: HttpRequest) -> HttpResponse:
    """Its service worker, which may have what lies beside it: by its address, all below `m`. It
    fetches the app's own files, and browsers ask for it anew each time."""
    script: Path = settings.MINIPROGRAM_PAGE.with_name("worker.js")
    if not script.exists():
        raise Http404
    response = HttpResponse(script.read_bytes(), content_type="text/javascript; charset=utf-8")
    response["Cache-Control"] = "no-cache"
    response["Content-Security-Policy"] = "default-src 'none'; connect-src 'self'"
    return response


def guests_page() -> Path:
    page: Path = settings.CONSOLE_PAGE.with_name("guest.html")
    return page


def page_from(
    document: Path,
    *,
    made_by: str = "make console",
    head: str = _TITLE,
    status: int = 200,
    fonts: str = "'self'",
    films: str = "",
) -> HttpResponse:
    """What its components write into style elements is allowed by a word that is new each time.
    `head` stands in the place of the title; it is safe HTML."""
    if not document.exists():
        return HttpResponse(f"The web app is not built here: {made_by}", status=503)
    nonce = token_urlsafe(16)
    page = document.read_text().replace(_NONCE, _NONCE + nonce, 1).replace(_TITLE, head, 1)
    response = HttpResponse(page, status=status)
    response["Content-Security-Policy"] = page_policy(
        settings.S3_PUBLIC_ENDPOINT_URL,
        style_elements=f"'self' 'nonce-{nonce}'",
        fonts=fonts,
        other_pictures=tile_server(),
        other_films=films,
    )
    return response
