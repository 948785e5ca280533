"""Writes what the media stages found into the library.

Idempotent, and inside the caller's transaction: the ledger concludes the stage in the same one.
What the owner has said (caption, rating, time, place) is never overwritten.
"""

from uuid import UUID

from django.db import transaction

from backend.events.results import EditsMade, FullSizeMade, MetadataRead, RenditionsMade, Verified
from backend.photos.models import Asset, FoundCapture, RenditionKind
from backend.photos.models.rendition import EDITED_KINDS
from backend.photos.services.capturing import LOCATION, TIME
from backend.photos.services.renditions import give_up, replace_renditions

PICTURE_KINDS = (RenditionKind.PREVIEW, RenditionKind.THUMBNAIL)


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
    asset.camera_make = result.camera_make
    asset.camera_model = result.camera_model
    asset.lens_model = result.lens_model
    asset.metadata = {**result.details, "keywords": list(result.keywords)}
    if not asset.caption_edited:
        asset.caption = result.caption
    if not asset.rating_edited:
        asset.rating = max(0, result.details.get("rating", 0))  # -1 stands for rejected
    _record_capture(asset, result)
    asset.save()


def _record_capture(asset: Asset, result: MetadataRead) -> None:
    """What the owner says otherwise stays, and what the file says is put aside."""
    found = {name: getattr(result, name) for name in (*TIME, *LOCATION)}
    if asset.captured_at_edited or asset.location_edited:
        FoundCapture.objects.update_or_create(asset=asset, defaults=found)
    for edited, names in ((asset.captured_at_edited, TIME), (asset.location_edited, LOCATION)):
        for name in names if not edited else ():
            setattr(asset, name, found[name])


@transaction.atomic
def record_renditions(*, asset_id: UUID, result: RenditionsMade, model_version: str) -> None:  # noqa: ARG001
    """The new pictures replace the old ones; what is shown of an edited photo stays its edit."""
    asset = Asset.objects.select_for_update(no_key=True).filter(id=asset_id).first()
    if asset is None:
        give_up({made.object_key for made in result.renditions})
        return
    replace_renditions(asset, result.renditions, kinds=PICTURE_KINDS)
    if not asset.recipe:
        _set_placeholder(asset, result)


@transaction.atomic
def record_edits(*, asset_id: UUID, result: EditsMade, model_version: str) -> None:  # noqa: ARG001
    """The photo as its recipe has it. Where the recipe has changed meanwhile, another run follows,
    and this result is given up."""
    asset = Asset.objects.select_for_update(no_key=True).filter(id=asset_id).first()
    if asset is None or tuple(asset.recipe or ()) != tuple(result.recipe):
        give_up({made.object_key for made in result.renditions})
        return
    replace_renditions(asset, result.renditions, kinds=EDITED_KINDS)
    _set_placeholder(asset, result)


@transaction.atomic
def record_full_size(*, asset_id: UUID, result: FullSizeMade, model_version: str) -> None:  # noqa: ARG001
    """What others download where locations are not shared."""
    asset = Asset.objects.select_for_update(no_key=True).filter(id=asset_id).first()
    if asset is None:
        give_up({result.rendition.object_key})
    else:
        replace_renditions(asset, (result.rendition,), kinds=(RenditionKind.FULL_SIZE,))


def _set_placeholder(asset: Asset, result: RenditionsMade | EditsMade) -> None:
    Asset.objects.filter(id=asset.pk).update(
        thumbhash=result.thumbhash, dominant_color=result.dominant_color
    )
