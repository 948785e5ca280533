"""What a client needs in order to lay out a bucket of any size, in columns: no place, no picture.

A justified layout asks for the ratio of each photo alone. What is scrolled into view is then asked
for by id (`assets?id=...&fields=id,thumbnail_url`).
"""

from base64 import b64encode
from collections.abc import Mapping, Sequence
from typing import Any

from django.db.models import QuerySet

from backend.accounts.models import User
from backend.events.recipes import shown_size
from backend.photos.kinds import AssetKind
from backend.photos.models import Asset
from backend.photos.selectors.assets import timeline_assets
from backend.photos.selectors.films import FILM_TYPES
from backend.photos.selectors.stacks import stack_count
from backend.photos.selectors.timeline import in_bucket

# Of the asset's own film, and of the other half of a live photo.
_DURATIONS = ("film__duration_ms", "live_photo__film__film__duration_ms")
_FIELDS = (
    *("id", "captured_at", "captured_local_date", "media_type"),
    *("width", "height", "recipe", "thumbhash", "is_favorite", "stack_count"),
    *_DURATIONS,
)
_UNKNOWN_RATIO = 1.0  # until the picture has been looked at


def bucket_layout(*, owner: User, bucket: str) -> QuerySet[Asset, dict[str, Any]]:
    """Rows of the photos of a day or month, to be paged by timeline.ORDERING.

    Raises InvalidInput (`bad_bucket`).
    """
    assets = in_bucket(timeline_assets(owner=owner), bucket)
    rows: QuerySet[Asset, dict[str, Any]]
    rows = assets.annotate(stack_count=stack_count()).values(*_FIELDS)
    return rows


def columns_of(rows: Sequence[Mapping[str, Any]]) -> dict[str, list[Any]]:
    """A list for each column, all of the same length and in the order of the rows."""
    return {
        "id": [row["id"] for row in rows],
        "ratio": [_ratio(row) for row in rows],
        "captured_at": [row["captured_at"] for row in rows],
        "captured_local_date": [row["captured_local_date"] for row in rows],
        "media_type": [row["media_type"] for row in rows],
        "kind": [_kind(row).value for row in rows],
        "duration_ms": [_duration(row) for row in rows],
        "thumbhash": [_text(row["thumbhash"]) for row in rows],
        "is_favorite": [row["is_favorite"] for row in rows],
        "stack_count": [row["stack_count"] for row in rows],
    }


def _kind(row: Mapping[str, Any]) -> AssetKind:
    if row["media_type"].startswith(FILM_TYPES):
        return AssetKind.VIDEO
    return AssetKind.PHOTO if _duration(row) is None else AssetKind.MOTION


def _duration(row: Mapping[str, Any]) -> int | None:
    return next((row[name] for name in _DURATIONS if row[name] is not None), None)


def _ratio(row: Mapping[str, Any]) -> float:
    """Width by height, as the photo is shown."""
    if not row["width"] or not row["height"]:
        return _UNKNOWN_RATIO
    width, height = shown_size(row["recipe"] or (), width=row["width"], height=row["height"])
    return round(width / height, 4)


def _text(thumbhash: bytes) -> str | None:
    return b64encode(thumbhash).decode() if thumbhash else None
