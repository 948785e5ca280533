"""Writes the tags that a stage found."""

from collections.abc import Sequence
from uuid import UUID

from django.db import transaction

from backend.events.contracts import SpaceKind
from backend.events.results import FoundTag, TagsFound
from backend.photos.models import Asset
from backend.search.services.recording import record_points
from backend.tags.models import AssetTag, Tag, Verdict


@transaction.atomic
def record_tags(*, asset_id: UUID, result: TagsFound, model_version: str) -> None:
    """The photo's tags become those of `result`, but for what the owner said about them.

    Idempotent; a photo that is gone needs none.
    """
    if not Asset.objects.select_for_update(no_key=True).filter(id=asset_id).exists():
        return
    found = sorted({tag.slug: tag for tag in result.tags}.values(), key=lambda tag: tag.slug)
    _learn(found)
    unseen = AssetTag.objects.filter(asset_id=asset_id).exclude(tag_id__in=[t.slug for t in found])
    unseen.filter(verdict=Verdict.NONE).delete()
    unseen.exclude(confidence=None).update(confidence=None, model_version=model_version)
    AssetTag.objects.bulk_create(
        [
            AssetTag(
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


def _learn(found: Sequence[FoundTag]) -> None:
    """Adds words that the vocabulary lacks, and follows a change of their names.

    Rows that are as they should be are not written: every photo with an animal would else wait for
    the row of "animal". In order of the slug, so that two photos cannot wait for each other.
    """
    known = Tag.objects.in_bulk([tag.slug for tag in found])
    words = [Tag(slug=tag.slug, name_en=tag.name_en, name_zh=tag.name_zh) for tag in found]
    changed = [word for word in words if _names(known.get(word.slug)) != _names(word)]
    Tag.objects.bulk_create(
        changed,
        update_conflicts=True,
        unique_fields=["slug"],
        update_fields=["name_en", "name_zh"],
    )


def _names(tag: Tag | None) -> tuple[str, str] | None:
    return None if tag is None else (tag.name_en, tag.name_zh)
