"""Photos that have something in common: a place, a tag, the owner's favour, the trash."""

from django.db.models import Q, QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from backend.accounts.models import User
from backend.gallery.access import member_page
from backend.gallery.cards import by_month
from backend.gallery.map_pages import render_with_map
from backend.gallery.naming import full_place_name, tag_name
from backend.gallery.paging import page_of
from backend.installation import changeable
from backend.photos.models import Asset, Visibility
from backend.photos.selectors.assets import list_assets, visible_assets, with_cards
from backend.photos.selectors.filters import AssetFilters, narrow
from backend.photos.selectors.timeline import ORDERING
from backend.places.models import Place
from backend.tags.models import Tag


@member_page
def place(request: HttpRequest, owner: User, place_id: int) -> HttpResponse:
    found = Place.objects.filter(id=place_id).first()
    if found is None:
        raise Http404
    filters = AssetFilters(places=frozenset({place_id}))
    return _collection(request, _shown(owner, filters), full_place_name(found), "places")


@member_page
def tag(request: HttpRequest, owner: User, slug: str) -> HttpResponse:
    found = Tag.objects.filter(Q(owner=None) | Q(owner=owner), slug=slug).first()
    if found is None:
        raise Http404
    return _collection(request, _shown(owner, AssetFilters(tags=(slug,))), tag_name(found), "tags")


@member_page
def favorites(request: HttpRequest, owner: User) -> HttpResponse:
    photos = _shown(owner, AssetFilters(favorite=True))
    return _collection(request, photos, _("Favourites"), "favorites")


@member_page
def archive(request: HttpRequest, owner: User) -> HttpResponse:
    photos = _shown(owner, AssetFilters(visibility=Visibility.ARCHIVE))
    return _collection(request, photos, _("Archive"), "archive")


@member_page
def trash(request: HttpRequest, owner: User) -> HttpResponse:
    photos = list_assets(owner=owner, trashed=True)
    keeps = changeable.TRASH_KEPT_FOR.value().days
    return _collection(request, photos, _("Trash"), "trash", keeps=keeps)


def _shown(owner: User, filters: AssetFilters) -> QuerySet[Asset]:
    return with_cards(narrow(visible_assets(owner=owner), filters))


def _collection(
    request: HttpRequest, photos: QuerySet[Asset], title: str, section: str, **more: object
) -> HttpResponse:
    page = page_of(request, photos, ordering=ORDERING)
    context = {
        "title": title,
        "section": section,
        "groups": by_month(page.rows),
        "next_url": page.next_url,
        **more,
    }
    return render_with_map(request, "gallery/collection.html", context)
