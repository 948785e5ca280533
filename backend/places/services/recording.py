"""Writes the place that was looked up for a photo; idempotent, in the caller's transaction."""

from dataclasses import asdict
from uuid import UUID

from backend.events.results import PlaceLookedUp
from backend.photos.models import Asset
from backend.places.models import Place


def record_place(*, asset_id: UUID, result: PlaceLookedUp, model_version: str) -> None:  # noqa: ARG001
    """A place is shared by all libraries and named once; None takes the photo's place away."""
    if result.place is not None:
        values = asdict(result.place)
        Place.objects.update_or_create(id=values.pop("id"), defaults=values)
    place_id = result.place.id if result.place else None
    Asset.objects.filter(id=asset_id).update(place_id=place_id)
