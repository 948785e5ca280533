"""Lists of photos with sparse fields: what is not asked for is not read either."""

from django.db.models import QuerySet

from backend.common.sparse_fields import SparseFieldsMixin
from backend.photos.models import Asset
from backend.photos.selectors.films import FILM_ROWS


def lean(view: SparseFieldsMixin, assets: QuerySet[Asset]) -> QuerySet[Asset]:
    """`assets` come with their cards (selectors.with_cards)."""
    if not view.wants("thumbnail_url", "preview_url", "animation_url"):
        assets = assets.prefetch_related(None)
    rows = ["place"] if view.wants("location") else []
    if view.wants("kind", "duration_ms", "animation_url"):
        rows += FILM_ROWS
    assets = assets.select_related(None)
    return assets.select_related(*rows) if rows else assets
