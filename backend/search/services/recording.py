"""Writes the text that was read in a photo, and the photo's points in embedding spaces."""

from collections.abc import Sequence
from uuid import UUID

from django.db import transaction

from backend.events.contracts import SpaceKind
from backend.events.results import Embedded, SpacePoint, TextRead
from backend.modelhub.services.points import place_points
from backend.photos.models import Asset
from backend.search.models import AssetEmbedding, Facet, TextLine


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
            words=[
                {"text": word.text, "polygon": [list(point) for point in word.polygon]}
                for word in line.words
            ],
            model_version=model_version,
        )
        for position, line in enumerate(result.lines)
    )


@transaction.atomic
def record_embedding(*, asset_id: UUID, result: Embedded, model_version: str) -> None:  # noqa: ARG001
    """The photo's points among the meanings of texts become those of `result`. Idempotent."""
    for facet, points in ((Facet.PICTURE, result.points), (Facet.WORDS, result.words)):
        record_points(asset_id=asset_id, kind=SpaceKind.SEMANTIC, points=points, facet=facet)


@transaction.atomic
def record_points(
    *,
    asset_id: UUID,
    kind: SpaceKind,
    points: Sequence[SpacePoint],
    facet: Facet = Facet.PICTURE,
) -> None:
    """The photo's points of a kind become these; a photo that is gone needs none."""
    rows = Asset.objects.select_for_update(no_key=True).filter(id=asset_id)
    owner_id = rows.values_list("owner_id", flat=True).first()
    if owner_id is None:
        return
    placed = place_points(kind=kind, points=points)
    old = AssetEmbedding.objects.filter(asset_id=asset_id, space__kind=kind, facet=facet)
    old.exclude(space__in=[space for space, _ in placed]).delete()
    AssetEmbedding.objects.bulk_create(
        [
            AssetEmbedding(
                asset_id=asset_id, owner_id=owner_id, space=space, facet=facet, embedding=vector
            )
            for space, vector in placed
        ],
        update_conflicts=True,
        unique_fields=["asset", "space", "facet"],
        update_fields=["embedding"],
    )
