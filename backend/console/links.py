"""The page of a shared link, for whoever has it. The page itself asks the API what to show; here it
gets what must be known before any script runs: its status, its title and previews of it elsewhere.
"""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from backend.common import errors
from backend.common.addresses import address_of
from backend.console.views import guests_page, page_from
from backend.sharing.models import ShareLink
from backend.sharing.selectors.links import open_link
from backend.sharing.services.slugs import follow_slug, is_slug
from backend.sharing.services.words import words_for_guests


@require_safe
@never_cache
def shared(request: HttpRequest, key: str) -> HttpResponse:
    """No search engine is to find it, and no cache to keep it. A slug leads to the address with the
    key."""
    try:
        if is_slug(key):
            found = follow_slug(slug=key, address=address_of(request))
            response: HttpResponse = redirect("console:shared", found)
        else:
            response = _page(_head(request, key, open_link(key)))
    except (errors.NotFound, errors.Gone, errors.TooManyRequests, errors.Unavailable) as error:
        response = _page(_head(request, key), status=error.status)
        if wait := error.extra.get("retry_after"):
            response["Retry-After"] = str(wait)
    response["X-Robots-Tag"] = "noindex, nofollow"
    return response


def _page(head: str, *, status: int = 200) -> HttpResponse:
    return page_from(guests_page(), head=head, status=status)


def _head(request: HttpRequest, key: str, link: ShareLink | None = None) -> str:
    """Of a link with a password, neither title nor cover."""
    context: dict[str, object] = {"title": _("Photos for you")}
    if link is not None and not link.password:
        address = reverse("console:shared", args=[key])
        words = words_for_guests(link)
        context = {
            "title": words.title or context["title"],
            "description": words.description,
            "address": request.build_absolute_uri(address),
            "cover": request.build_absolute_uri(f"{address}/cover"),
        }
    return render_to_string("console/shared_head.html", context)
