"""Reading the places that one owner's photos come from."""

from django.db.models import Count, QuerySet

from backend.accounts.models import User
from backend.photos.selectors.assets import visible_assets
from backend.places.models import Place

ORDERING = ("-count", "id")


def list_places(*, owner: User) -> QuerySet[Place]:
    """Places of photos that can be seen, with their `count`; to be paged by ORDERING."""
    seen = visible_assets(owner=owner).values("id")
    return Place.objects.filter(assets__in=seen).annotate(count=Count("assets"))
