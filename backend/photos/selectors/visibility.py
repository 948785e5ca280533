"""Which photos may be shown where; every list of photos asks here, or the columns behind it.

    locked     in the locked folder (services.locking, selectors.locked), and nowhere else
    visible    everywhere else: search, people, places, tags, look-alikes, albums, map, exports
    timeline   those of the visible that are neither archived nor lie under another one of a stack

SQL asks `photos_asset.is_visible` and `is_on_timeline`, which the database draws (models.asset).
"""

from django.db.models import Exists, OuterRef, Q
from django.db.models.expressions import Combinable, NegatedExpression

from backend.photos.models import Asset


def visible(prefix: str = "") -> Q:
    """Photos that may be shown outside the locked folder: not locked, not in the trash, not failed.

    `prefix` leads to the photo: "asset__" from a face. The first condition follows from the second;
    it is there because it is all that the index `asset_timeline` knows.
    """
    return Q(**{f"{prefix}trashed_at__isnull": True, f"{prefix}is_visible": True})


def on_timeline(prefix: str = "") -> Q:
    """Photos that timeline and memories show: visible, not archived, and not under a stack."""
    return Q(**{f"{prefix}is_on_timeline": True})


def not_hidden(reference: str) -> "NegatedExpression[Combinable]":
    """The same as `visible`, for rows of very many photos: asks the small index of hidden photos
    (`asset_hidden`) about each, and reads none of them. `reference` names the photo in the row."""
    return ~Exists(Asset.objects.filter(pk=OuterRef(reference), is_visible=False))
