"""Writes the text that was read in a photo, and its point in the text-embedding space."""

from uuid import UUID

from django.db import transaction
from django.db.models import Value
from django.utils import timezone

from backend.events.results import Embedded, TextRead
from backend.photos.models import Asset
from backend.search.models import SearchDocument, TextLine


@transaction.atomic
def record_text(*, asset_id: UUID, result: TextRead, model_version: str) -> None:
    """The photo's lines become those of `result`. Idempotent; a photo that is gone needs none."""
    if not Asset.objects.select_for_update(no_key=True).filter(id=asset_id).exists():
        return
    TextLine.objects.filter(asset_id=asset_id).delete()
    TextLine.objects.bulk_create(
        TextLine(
            asset_id=asset_id,
            position=position,
            text=line.text,
            confidence=line.confidence,
            polygon=[list(point) for point in line.polygon],
            model_version=model_version,
        )
        for position, line in enumerate(result.lines)
    )


@transaction.atomic
def record_embedding(*, asset_id: UUID, result: Embedded, model_version: str) -> None:
    """The photo's point, or none; leaves its words alone. Idempotent, as above."""
    owner_id = Asset.objects.filter(id=asset_id).values_list("owner_id", flat=True).first()
    if owner_id is None:
        return
    point = None if result.embedding is None else list(result.embedding)
    SearchDocument.objects.bulk_create(
        [
            SearchDocument(
                asset_id=asset_id,
                owner_id=owner_id,
                words=Value(""),
                embedding=point,
                model_version=model_version,
                updated_at=timezone.now(),
            )
        ],
        update_conflicts=True,
        unique_fields=["asset"],
        update_fields=["embedding", "model_version", "updated_at"],
    )
