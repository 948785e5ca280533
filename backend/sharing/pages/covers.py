"""The first picture of a link, for previews of it elsewhere."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from backend.common import errors
from backend.common.addresses import address_of
from backend.photos.models import RenditionKind
from backend.sharing.api.asset_serializers import lent_url
from backend.sharing.selectors.contents import link_ordering, shared_assets
from backend.sharing.selectors.links import open_link
from backend.sharing.services.slugs import follow_slug, is_slug


@require_safe
@never_cache
def shared_cover(request: HttpRequest, key: str) -> HttpResponse:
    """For machines, which are told in plain words that there is none."""
    try:
        response: HttpResponse = redirect(_address_of_cover(request, key))
    except (errors.NotFound, errors.Gone, errors.TooManyRequests, errors.Unavailable) as error:
        response = HttpResponse(str(error), status=error.status, content_type="text/plain")
    response["X-Robots-Tag"] = "noindex, nofollow"
    return response


def _address_of_cover(request: HttpRequest, key: str) -> str:
    """A slug leads to the address with the key. None of a link with a password."""
    if is_slug(key):
        found = follow_slug(slug=key, address=address_of(request))
        return reverse("sharing-pages:cover", args=[found])
    link = open_link(key)
    first = shared_assets(link).order_by(*link_ordering(link)).first()
    url = lent_url(first, RenditionKind.PREVIEW) if first and not link.password else None
    if url is None:
        raise errors.NotFound("This link has no cover.")
    return url
