"""What owners said about tags, and answers of the network that they let stand."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db.models import Max, QuerySet, TextField
from django.db.models.functions import MD5, Cast

from backend.photos.models import Asset
from backend.tags.models import AssetTag, Verdict


@dataclass(frozen=True, slots=True)
class TagCorrection:
    """word: a slug. is_there: what the owner says. is_own: a word that the owner made up."""

    asset_id: UUID
    owner_id: UUID
    word: str
    is_there: bool
    at: datetime
    is_own: bool


def spoken() -> QuerySet[AssetTag]:
    """Rows of photos that can be seen, of owners who teach: one for each photo and word."""
    return AssetTag.objects.filter(
        judged_at__isnull=False,
        asset__is_visible=True,
        asset__owner__teaches_models=True,
    ).exclude(verdict=Verdict.NONE)


def tag_corrections(*, most_photos: int) -> Iterator[TagCorrection]:
    """Of the photos of which somebody spoke last."""
    by_photo = spoken().values("asset_id").annotate(last=Max("judged_at"))
    latest = by_photo.order_by("-last", "asset_id").values_list("asset_id", flat=True)
    rows = spoken().filter(asset__in=list(latest[:most_photos]))
    columns = ("asset_id", "asset__owner_id", "tag_id", "verdict", "judged_at", "tag__owner_id")
    for asset, owner, word, verdict, at, maker in rows.order_by("pk").values_list(*columns):
        if at is not None:
            is_there = verdict == Verdict.ADDED
            yield TagCorrection(asset, owner, word, is_there, at, maker is not None)


def left_standing(*, word: str, owners: Collection[UUID], most: int) -> list[UUID]:
    """Photos of these owners that show the word by the network alone."""
    rows = AssetTag.objects.filter(
        owner__in=owners, tag=word, verdict=Verdict.NONE, asset__is_visible=True
    )
    return _drawn(rows.values_list("asset_id", flat=True), "asset_id", most)


def any_photos(*, owners: Collection[UUID], most: int) -> list[UUID]:
    """Photos of these owners, whatever they show."""
    seen = Asset.objects.filter(owner__in=owners, is_visible=True)
    return _drawn(seen.values_list("pk", flat=True), "id", most)


def _drawn(
    ids: QuerySet[AssetTag, UUID] | QuerySet[Asset, UUID], name: str, most: int
) -> list[UUID]:
    """As if by lot, and the same each time."""
    return list(ids.order_by(MD5(Cast(name, TextField())))[:most])
