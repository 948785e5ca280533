"""Copies of a partner's photos for the own library.

A copy is a photo like any other: it has room reserved, its own bytes in the store, and goes through
the pipeline. The store copies the bytes by itself.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any
from uuid import UUID

from django.db import transaction

from backend.accounts.models import User
from backend.common import errors
from backend.photos.models import Asset, UploadMethod, UploadState
from backend.photos.selectors.uploads import KnownCopy
from backend.photos.services.acceptance import accept_upload
from backend.photos.services.capturing import LOCATION, TIME
from backend.photos.services.uploads import UploadWish, begin_upload
from backend.sharing.models import Partnership
from backend.sharing.selectors.partnerships import partner_assets
from backend.storage import store


class Saving(StrEnum):
    SAVED = "saved"
    PRESENT = "present"  # the own library holds the same file already
    EDITED = "edited"  # its owner has cropped or turned it, and the original would show more
    NOT_FOUND = "not_found"  # not, or no longer, among what is shared
    QUOTA_EXCEEDED = "quota_exceeded"
    REFUSED = "refused"  # the file is larger than this installation accepts by now


@dataclass(frozen=True, slots=True)
class Saved:
    id: UUID  # as asked for
    result: Saving
    asset_id: UUID | None = None  # in the own library


def save_copies(
    *, partner: User, partnership: Partnership, asset_ids: Sequence[UUID]
) -> list[Saved]:
    """One result for each photo, in the order given. Again, it makes no second copy; broken off, it
    goes on where it was.

    Raises NotPermitted (`location_withheld`): an original tells where it was taken.
    """
    if not partnership.includes_location:
        raise errors.NotPermitted(
            "Locations are not shared with you, and an original would tell them.",
            code="location_withheld",
        )
    wanted = list(dict.fromkeys(asset_ids))
    shared = partner_assets(partnership).in_bulk(wanted)
    return [
        _save(partner, shared[asset_id])
        if asset_id in shared
        else Saved(asset_id, Saving.NOT_FOUND)
        for asset_id in wanted
    ]


def _save(partner: User, asset: Asset) -> Saved:
    if asset.recipe is not None:
        return Saved(asset.pk, Saving.EDITED)
    try:
        begun = begin_upload(owner=partner, wish=_wish(asset))
    except errors.QuotaExceeded:
        return Saved(asset.pk, Saving.QUOTA_EXCEEDED)
    except errors.InvalidInput:
        return Saved(asset.pk, Saving.REFUSED)
    if isinstance(begun, KnownCopy):
        return Saved(asset.pk, Saving.PRESENT, begun.asset_id)
    try:
        store().copy(asset.original_key, begun.upload.object_key)
    except FileNotFoundError:  # deleted in this very moment
        return Saved(asset.pk, Saving.NOT_FOUND)
    with transaction.atomic():
        acceptance = accept_upload(upload_id=begun.upload.pk)
        fresh = acceptance.state == UploadState.ACCEPTED
        if fresh and acceptance.asset_id is not None:
            _carry_over(asset, copy=acceptance.asset_id)
    return Saved(asset.pk, Saving.SAVED if fresh else Saving.PRESENT, acceptance.asset_id)


def _carry_over(asset: Asset, *, copy: UUID) -> None:
    """What the original's owner says of it, as if the partner said so: no stage takes it back."""
    said: dict[str, Any] = {}
    if asset.caption:
        said |= {"caption": asset.caption, "caption_edited": True}
    for edited, names in (("captured_at_edited", TIME), ("location_edited", LOCATION)):
        if getattr(asset, edited):
            said |= {name: getattr(asset, name) for name in names} | {edited: True}
    if said:
        Asset.objects.filter(pk=copy).update(**said)


def _wish(asset: Asset) -> UploadWish:
    return UploadWish(
        filename=asset.filename,
        size=asset.size,
        sha256=asset.sha256,
        content_type=asset.media_type,
        method=UploadMethod.PUT,
        captured_at_hint=asset.captured_at,
    )
