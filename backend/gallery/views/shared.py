"""What a link shows to whoever has it: a page for guests."""

from collections.abc import Callable, Mapping
from functools import wraps

from django.conf import settings
from django.core.exceptions import BadRequest
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods

from backend.common import errors
from backend.common.addresses import address_of
from backend.gallery.lent_cards import lent_groups
from backend.gallery.paging import page_of
from backend.gallery.texts import REPORT_REASONS
from backend.sharing.models import ShareLink
from backend.sharing.models.report import MOST_WORDS
from backend.sharing.pages.guests import GUEST_COOKIE, is_admitted
from backend.sharing.selectors.contents import count_of, link_ordering, shared_assets
from backend.sharing.selectors.links import open_link
from backend.sharing.selectors.titles import title_of
from backend.sharing.services.guest_sessions import unlock
from backend.sharing.services.slugs import follow_slug, is_slug
from backend.sharing.services.visits import note_view

_WHY_CLOSED: Mapping[type[errors.ShiguangError], str] = {
    errors.NotFound: "ended",
    errors.Gone: "suspended",
}


GuestPage = Callable[[HttpRequest, ShareLink], HttpResponse]


def guest_page(page: GuestPage) -> Callable[[HttpRequest, str], HttpResponse]:
    """Gives the page its link, and says in one way that there is none. No search engine is to find
    the page, and no cache to keep it; that no other site learns its address, the product's referrer
    policy sees to. A slug leads to the address with the key."""

    @never_cache
    @wraps(page)
    def answer(request: HttpRequest, key: str) -> HttpResponse:
        try:
            response = _to_key(request, key) if is_slug(key) else page(request, open_link(key))
        except (errors.NotFound, errors.Gone, errors.TooManyRequests, errors.Unavailable) as error:
            response = _closed(request, error)
        except errors.InvalidInput as error:
            raise BadRequest(str(error)) from error
        response["X-Robots-Tag"] = "noindex, nofollow"
        return response

    return answer


@sensitive_post_parameters("password")
@require_http_methods(["GET", "HEAD", "POST"])
@guest_page
def shared(request: HttpRequest, link: ShareLink) -> HttpResponse:
    if request.method == "POST":
        return _unlock(request, link)
    if not is_admitted(request, link):
        return _door(request)
    if request.user != link.owner:
        visitor = f"{address_of(request)} {request.headers.get('User-Agent', '')}"
        note_view(link=link, visitor=visitor)
    return _show(request, link)


def _closed(request: HttpRequest, error: errors.ShiguangError) -> HttpResponse:
    """Nothing is shown: for good, by an administrator's word, or for now."""
    why = _WHY_CLOSED.get(type(error), "busy")
    response = render(request, "gallery/shared_closed.html", {"why": why}, status=error.status)
    if wait := error.extra.get("retry_after"):
        response["Retry-After"] = str(wait)
    return response


def _to_key(request: HttpRequest, slug: str) -> HttpResponse:
    return redirect("gallery:shared", follow_slug(slug=slug, address=address_of(request)))


def _show(request: HttpRequest, link: ShareLink) -> HttpResponse:
    page = page_of(request, shared_assets(link), ordering=link_ordering(link))
    address = reverse("gallery:shared", args=[_key(request)])
    context = {
        "link": link,
        "title": title_of(link) or _("Photos for you"),
        "count": count_of(link),
        "groups": lent_groups(link, page.rows),
        "next_url": page.next_url,
        "address": request.build_absolute_uri(address),
        "report": _report_form(request),
        "cover": request.build_absolute_uri(f"{address}/cover"),
        "guest": {
            "api": f"/api/v1/shared/{_key(request)}",
            "token": request.COOKIES.get(GUEST_COOKIE, "") if link.password else "",
        },
    }
    return render(request, "gallery/shared.html", context)


def _door(request: HttpRequest, *, problem: str = "", status: int = 200) -> HttpResponse:
    """Nothing of what is behind it: neither title, nor number, nor whose it is."""
    context = {"problem": problem, "report": _report_form(request)}
    return render(request, "gallery/shared_door.html", context, status=status)


def _report_form(request: HttpRequest) -> dict[str, object]:
    return {
        "path": f"/shared/{_key(request)}/report",
        "reasons": REPORT_REASONS.items(),
        "most_words": MOST_WORDS,
    }


def _unlock(request: HttpRequest, link: ShareLink) -> HttpResponse:
    password = request.POST.get("password", "")[:128]
    try:
        session = unlock(link=link, password=password, address=address_of(request))
    except errors.NotPermitted as error:
        return _door(request, problem=_("That is not the password."), status=error.status)
    except errors.TooManyRequests as error:
        words = _("Too many attempts. Wait a little before the next one.")
        return _door(request, problem=words, status=error.status)
    except errors.Unavailable as error:
        words = _("The password cannot be checked at the moment.")
        return _door(request, problem=words, status=error.status)
    response = HttpResponseRedirect(request.path)
    response.set_cookie(
        GUEST_COOKIE,
        session.token,
        max_age=settings.SHARE_SESSION,
        path=request.path,
        secure=settings.HTTPS,
        httponly=True,
        samesite="Lax",
    )
    return response


def _is_admitted(request: HttpRequest, link: ShareLink) -> bool:
    return is_admitted(link=link, token=request.COOKIES.get(GUEST_COOKIE))


def _key(request: HttpRequest) -> str:
    match = request.resolver_match
    return str(match.kwargs["key"]) if match else ""
