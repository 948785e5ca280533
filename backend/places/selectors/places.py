"""Reading the places that one owner's photos come from, out of the counts that are kept."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import Q, QuerySet, Sum

from backend.accounts.models import User
from backend.photos.models import Asset
from backend.photos.selectors.assets import visible_assets, with_cards
from backend.places.models import Place

ORDERING = ("-count", "id")
_NAMES = ("name_en", "name_zh", "region_en", "region_zh", "country_en", "country_zh")


@dataclass(frozen=True, slots=True)
class PlaceFilters:
    """Empty texts and None mean: do not ask. A region is named in English, as the tree has it."""

    query: str = ""  # a part of a name, of its region or country, in either language
    country: str = ""  # ISO 3166-1 alpha-2
    region: str | None = None  # "": places of no known region


def places_like(filters: PlaceFilters) -> QuerySet[Place]:
    """All that are known, whether anybody has a photo of them or not."""
    return Place.objects.filter(_matching(filters))


def list_places(*, owner: User, filters: PlaceFilters | None = None) -> QuerySet[Place]:
    """Places of photos that can be seen, with their `count`; to be paged by ORDERING."""
    places = places_like(filters or PlaceFilters()).filter(tallies__owner=owner)
    return places.annotate(count=Sum("tallies__photos")).filter(count__gt=0)


def photos_of_places(*, owner: User, country: str, region: str | None = None) -> QuerySet[Asset]:
    """Visible photos from a country, or one region of it; to be paged by the timeline's order."""
    somewhere = PlaceFilters(country=country, region=region)
    places = list_places(owner=owner, filters=somewhere).values_list("id", flat=True)
    return with_cards(visible_assets(owner=owner).filter(place__in=list(places)))


def _matching(filters: PlaceFilters) -> Q:
    wanted = Q()
    for word in filters.query.split():
        wanted &= Q(_connector=Q.OR, **{f"{name}__icontains": word for name in _NAMES})
    if filters.country:
        wanted &= Q(country_code=filters.country.upper())
    if filters.region is not None:
        wanted &= Q(region_en=filters.region)
    return wanted


def covers_of_places(*, owner: User, place_ids: Iterable[int]) -> dict[int, Asset]:
    """The newest visible photo of each place, with its card: one look into the index
    `asset_place_day` for each, however many photos it has."""
    newest = Asset.objects.raw(_NEWEST, {"owner": owner.pk, "places": list(place_ids)})
    found = with_cards(Asset.objects.filter(id__in=[asset.pk for asset in newest]))
    return {asset.place_id: asset for asset in found if asset.place_id is not None}


_NEWEST = """
    SELECT newest.id FROM unnest(%(places)s::bigint[]) AS place (id) CROSS JOIN LATERAL (
        SELECT id FROM photos_asset
        WHERE owner_id = %(owner)s AND place_id = place.id AND is_visible
        ORDER BY captured_local_date DESC, captured_at DESC, id DESC LIMIT 1
    ) newest
"""
