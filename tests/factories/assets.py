from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from itertools import count
from typing import Any

from backend.accounts.models import User
from backend.common.ids import new_id
from backend.events.contracts import StageName
from backend.photos.models import (
    Asset,
    AssetState,
    Film,
    LivePhoto,
    MediaType,
    Rendition,
    RenditionKind,
    StageRun,
    StageState,
)
from backend.storage import keys

_numbers = count(1)
_EPOCH = datetime(2024, 5, 1, 12, 0, tzinfo=UTC)


def make_asset(*, owner: User, renditions: bool = False, **fields: Any) -> Asset:
    """A complete photo. Without a capture time, each one is a minute younger than the last.

    `captured_local_date` follows `captured_at` unless it is given.
    """
    number = next(_numbers)
    asset_id = fields.pop("id", None) or new_id()
    captured_at: datetime = fields.pop("captured_at", _EPOCH + timedelta(minutes=number))
    defaults: dict[str, Any] = {
        "state": AssetState.COMPLETE,
        "original_key": keys.original(owner.id, asset_id),
        "filename": f"IMG_{number:04d}.jpg",
        "size": 1000,
        "sha256": sha256(str(asset_id).encode()).hexdigest(),
        "media_type": MediaType.JPEG,
        "uploaded_at": captured_at + timedelta(days=1),
        "width": 4000,
        "height": 3000,
        "thumbhash": bytes.fromhex("dcf70f0a8607787887788f78f8f7878f80"),
        "dominant_color": "#336699",
        "captured_local_date": captured_at.date(),
    }
    asset = Asset.objects.create(
        id=asset_id, owner=owner, captured_at=captured_at, **(defaults | fields)
    )
    if renditions:
        make_renditions(asset)
    return asset


def make_one_of_each_kind(owner: User) -> dict[str, list[Asset]]:
    """Photos by their kind: motion is Google's, in one file, and Apple's, in two."""
    still, film, motion, live = (
        make_asset(owner=owner, media_type=media_type)
        for media_type in (MediaType.JPEG, MediaType.MP4, MediaType.JPEG, MediaType.HEIC)
    )
    half = make_asset(owner=owner, media_type=MediaType.QUICKTIME, in_live_photo=True)
    LivePhoto.objects.create(still=live, film=half)
    for asset, place in ((film, {}), (motion, {"offset": 900, "length": 100}), (half, {})):
        Film.objects.create(asset=asset, duration_ms=2000, video_codec="h264", **place)
    return {"photo": [still], "video": [film], "motion": [motion, live]}


def make_renditions(
    asset: Asset, kinds: Iterable[RenditionKind] = (RenditionKind.THUMBNAIL, RenditionKind.PREVIEW)
) -> list[Rendition]:
    """Rows only; the objects they name are not in the store."""
    return [
        Rendition.objects.create(
            asset=asset,
            kind=kind,
            object_key=keys.rendition(asset.owner_id, asset.id, kind, str(asset.id).encode()),
            width=512,
            height=384,
            size=2000,
        )
        for kind in kinds
    ]


def make_stage_run(*, asset: Asset, stage: StageName, **fields: Any) -> StageRun:
    defaults: dict[str, Any] = {"state": StageState.DONE, "attempt": 1}
    return StageRun.objects.create(asset=asset, stage=stage, **(defaults | fields))
