"""The map, and the photos of one cell of it."""

from django.http import HttpRequest, HttpResponse, QueryDict
from django.utils.translation import gettext as _

from backend.accounts.models import User
from backend.common import errors
from backend.gallery.access import member_page
from backend.gallery.cards import by_month
from backend.gallery.map_pages import render_with_map
from backend.gallery.paging import page_of
from backend.photos.api.asset_parameters import AssetFilterParameters
from backend.photos.selectors.filters import AssetFilters
from backend.photos.selectors.timeline import ORDERING
from backend.places.api.parameters import cell_of
from backend.places.selectors.map import photos_of_cell


@member_page
def photo_map(request: HttpRequest, owner: User) -> HttpResponse:  # noqa: ARG001  members only
    """Draws by a script, out of the API; the query narrows the photos as that of the API does."""
    _filters(request.GET)  # refused here, and not by every request of the script
    return render_with_map(request, "gallery/map.html", {})


@member_page
def map_cell(request: HttpRequest, owner: User, quadkey: str) -> HttpResponse:
    filters = _filters(request.GET)
    photos = photos_of_cell(owner=owner, cell=cell_of(quadkey), filters=filters)
    page = page_of(request, photos, ordering=ORDERING)
    context = {
        "title": _("Photos from here"),
        "section": "map",
        "groups": by_month(page.rows),
        "next_url": page.next_url,
    }
    return render_with_map(request, "gallery/collection.html", context)


def _filters(query: QueryDict) -> AssetFilters:
    parameters = AssetFilterParameters(data=query)
    if not parameters.is_valid():
        raise errors.InvalidInput("These are no filters of photos.")
    return parameters.filters()
