"""Writes the tags that a stage found."""

from collections.abc import Iterable
from uuid import UUID

from django.db import transaction

from backend.events.contracts import SpaceKind
from backend.events.results import FoundTag, TagsFound
from backend.photos.models import Asset
from backend.search.services.recording import record_points
from backend.tags.models import AssetTag, Tag, Verdict
from backend.tags.services.choosing import is_own
from backend.tags.services.vocabulary import learn
from backend.tags.vocabulary import Word, lineage


@transaction.atomic
def record_tags(*, asset_id: UUID, result: TagsFound, model_version: str) -> None:
    """The photo's tags become those of `result`, but for what the owner said about them.

    A model may have learned owners' own words: each is found in its owner's photos alone.
    Idempotent; a photo that is gone needs none.
    """
    rows = Asset.objects.select_for_update(no_key=True).filter(id=asset_id)
    owner_id = rows.values_list("owner_id", flat=True).first()
    if owner_id is None:
        return
    curated = {tag.slug: tag for tag in result.tags if not is_own(tag.slug)}
    own = {tag.slug: tag for tag in result.tags if is_own(tag.slug)}
    found = _allowed(asset_id, {**curated, **_of_owner(owner_id, own)}.values())
    learn([Word(tag.slug, tag.name_en, tag.name_zh) for tag in found if not is_own(tag.slug)])
    unseen = AssetTag.objects.filter(asset_id=asset_id).exclude(tag_id__in=[t.slug for t in found])
    unseen.filter(verdict=Verdict.NONE).delete()
    unseen.exclude(confidence=None).update(confidence=None, model_version=model_version)
    AssetTag.objects.bulk_create(
        [
            AssetTag(
                owner_id=owner_id,
                asset_id=asset_id,
                tag_id=tag.slug,
                confidence=tag.confidence,
                model_version=model_version,
            )
            for tag in found
        ],
        update_conflicts=True,
        unique_fields=["asset", "tag"],
        update_fields=["confidence", "model_version"],
    )
    record_points(asset_id=asset_id, kind=SpaceKind.VISUAL, points=result.points)


def _of_owner(owner_id: UUID, own: dict[str, FoundTag]) -> dict[str, FoundTag]:
    if not own:
        return own
    theirs = Tag.objects.filter(owner=owner_id, slug__in=own)
    return {slug: own[slug] for slug in theirs.values_list("slug", flat=True)}


def _allowed(asset_id: UUID, found: Iterable[FoundTag]) -> list[FoundTag]:
    """Where the owner said "no cat", no kind of cat is found; the cat itself keeps its row."""
    removed = AssetTag.objects.filter(asset_id=asset_id, verdict=Verdict.REMOVED)
    refused = set(removed.values_list("tag_id", flat=True))
    return sorted(
        (
            tag
            for tag in found
            if not any(
                wider.slug in refused for wider in lineage(tag.slug) if wider.slug != tag.slug
            )
        ),
        key=lambda tag: tag.slug,
    )
