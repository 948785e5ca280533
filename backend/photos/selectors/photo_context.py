"""What a stage may know about one photo, read afresh from the database."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from backend.events.results import RecognisedWords
from backend.photos.models import Asset, Film, Rendition, RenditionKind, Upload
from backend.search.models import TextLine
from backend.tags.models import AssetTag, Verdict


@dataclass(frozen=True, slots=True)
class PhotoContext:
    """Plain values of `workers.stages.contract.Photo`, less what only a worker has."""

    asset_id: UUID
    owner_id: UUID
    owner_time_zone: str
    filename: str
    size: int
    sha256: str
    media_type: str
    original_key: str
    preview_key: str | None
    uploaded_at: datetime
    captured_at_hint: datetime | None
    latitude: float | None
    longitude: float | None
    recipe: tuple[dict[str, Any], ...]  # how it is to be shown; empty: as it was taken
    film_part: tuple[int, int] | None  # offset and length of a film within the original


def photo_context(*, asset_id: UUID) -> PhotoContext | None:
    """None when the asset was deleted."""
    asset = Asset.objects.select_related("owner").filter(pk=asset_id).first()
    if asset is None:
        return None
    preview = Rendition.objects.filter(asset=asset, kind=RenditionKind.PREVIEW)
    film = Film.objects.filter(asset=asset, offset__isnull=False)
    upload = Upload.objects.filter(pk=asset_id)  # the asset bears its upload's id
    return PhotoContext(
        asset_id=asset.pk,
        owner_id=asset.owner_id,
        owner_time_zone=asset.owner.time_zone,
        filename=asset.filename,
        size=asset.size,
        sha256=asset.sha256,
        media_type=asset.media_type,
        original_key=asset.original_key,
        preview_key=preview.values_list("object_key", flat=True).first(),
        uploaded_at=asset.uploaded_at,
        captured_at_hint=upload.values_list("captured_at_hint", flat=True).first(),
        latitude=asset.latitude,
        longitude=asset.longitude,
        recipe=tuple(asset.recipe or ()),
        film_part=_part_of(film.first()),
    )


def _part_of(film: Film | None) -> tuple[int, int] | None:
    if film is None or film.offset is None or film.length is None:
        return None
    return film.offset, film.length


def is_wanted(*, asset_id: UUID) -> bool:
    """Neither deleted nor in the trash."""
    return Asset.objects.filter(pk=asset_id, trashed_at__isnull=True).exists()


def recognised_words(*, asset_id: UUID) -> RecognisedWords:
    """What is written about the photo; the text in it in reading order."""
    asset = Asset.objects.get(pk=asset_id)
    own = AssetTag.objects.filter(asset=asset, verdict=Verdict.ADDED).order_by("tag_id")
    return RecognisedWords(
        own_tags=tuple(own.values_list("tag__name_en", "tag__name_zh")),
        text=tuple(TextLine.objects.filter(asset=asset).values_list("text", flat=True)),
        caption=asset.caption,
        keywords=tuple(str(word) for word in asset.metadata.get("keywords", ())),
    )
