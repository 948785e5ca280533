"""Writes what the media stages found into the library.

Idempotent, and inside the caller's transaction: the ledger concludes the stage in the same one.
What the owner has said (caption, capture time) is never overwritten.
"""

from uuid import UUID

from django.db import transaction

from backend.events.contracts import Topic
from backend.events.results import MetadataRead, RenditionsMade, Verified
from backend.events.services.outbox import announce
from backend.photos.models import Asset, Rendition


def record_verification(*, asset_id: UUID, result: Verified, model_version: str) -> None:  # noqa: ARG001
    """What the bytes turned out to be."""
    Asset.objects.filter(id=asset_id).update(
        media_type=result.media_type, width=result.width, height=result.height
    )


@transaction.atomic
def record_metadata(*, asset_id: UUID, result: MetadataRead, model_version: str) -> None:  # noqa: ARG001
    """When, where and with what; a caption that the owner emptied stays empty."""
    asset = Asset.objects.select_for_update(no_key=True).filter(id=asset_id).first()
    if asset is None:
        return
    asset.latitude, asset.longitude = result.latitude, result.longitude
    asset.altitude = result.altitude
    asset.camera_make = result.camera_make
    asset.camera_model = result.camera_model
    asset.lens_model = result.lens_model
    asset.metadata = {**result.details, "keywords": list(result.keywords)}
    if not asset.caption_edited:
        asset.caption = result.caption
    if not asset.captured_at_edited:
        asset.captured_at = result.captured_at
        asset.captured_local_date = result.captured_local_date
        asset.captured_at_source = result.captured_at_source
        asset.captured_offset_minutes = result.captured_offset_minutes
    asset.save()


@transaction.atomic
def record_renditions(*, asset_id: UUID, result: RenditionsMade, model_version: str) -> None:  # noqa: ARG001
    """The new pictures replace the old ones, whose objects are given up for deletion."""
    asset = Asset.objects.select_for_update(no_key=True).filter(id=asset_id).first()
    if asset is None:
        _give_up({made.object_key for made in result.renditions})
        return
    replaced = set(asset.renditions.values_list("object_key", flat=True))
    asset.renditions.exclude(kind__in=[made.kind for made in result.renditions]).delete()
    for made in result.renditions:
        Rendition.objects.update_or_create(
            asset=asset,
            kind=made.kind,
            defaults={
                "object_key": made.object_key,
                "width": made.width,
                "height": made.height,
                "size": made.size,
                "content_type": made.content_type,
            },
        )
    Asset.objects.filter(id=asset_id).update(
        thumbhash=result.thumbhash, dominant_color=result.dominant_color
    )
    _give_up(replaced - {made.object_key for made in result.renditions})


def _give_up(object_keys: set[str]) -> None:
    if object_keys:
        announce(topic=Topic.OBJECTS_ORPHANED, payload={"keys": sorted(object_keys)})
