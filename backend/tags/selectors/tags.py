"""Reading the vocabulary as one owner's library uses it."""

from django.db.models import Count, QuerySet

from backend.accounts.models import User
from backend.photos.selectors.assets import visible_assets
from backend.tags.models import Tag

ORDERING = ("-count", "slug")


def list_tags(*, owner: User) -> QuerySet[Tag]:
    """Tags of photos that can be seen, with their `count`; to be paged by ORDERING."""
    seen = visible_assets(owner=owner).values("id")
    return Tag.objects.filter(asset_tags__asset__in=seen).annotate(count=Count("asset_tags"))
