"""Lists of photos with sparse fields: what is not asked for is not read either."""

from django.db.models import QuerySet

from backend.common.sparse_fields import SparseFieldsMixin
from backend.photos.models import Asset


def lean(view: SparseFieldsMixin, assets: QuerySet[Asset]) -> QuerySet[Asset]:
    """`assets` come with their cards (selectors.with_cards)."""
    if not view.wants("thumbnail_url", "preview_url"):
        assets = assets.prefetch_related(None)
    return assets if view.wants("location") else assets.select_related(None)
