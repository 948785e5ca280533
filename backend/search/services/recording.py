"""Writes the text that was read in a photo, and the photo's points in embedding spaces."""

from collections.abc import Sequence
from uuid import UUID

from django.db import transaction

from backend.events.contracts import SpaceKind
from backend.events.results import Embedded, SpacePoint, TextRead
from backend.modelhub.services.points import place_points
from backend.photos.models import Asset
from backend.search.models import AssetEmbedding, Facet, TextLine
from backend.search.services.filing import file_embeddings


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
    """Where the photo lies among the meanings of texts. Idempotent.

    In spaces that `result` does not speak of the photo stays where it is: a worker that lacks a
    network must not undo what others did. A picture has a point in every space that was asked, but
    what is written about it may be gone.
    """
    record_points(asset_id=asset_id, kind=SpaceKind.SEMANTIC, points=result.points)
    record_points(
        asset_id=asset_id, kind=SpaceKind.SEMANTIC, points=result.words, facet=Facet.WORDS
    )
    worded = {point.space for point in result.words}
    AssetEmbedding.objects.filter(
        asset_id=asset_id,
        facet=Facet.WORDS,
        space__version__in=[p.space for p in result.points if p.space not in worded],
    ).delete()


@transaction.atomic
def record_points(
    *,
    asset_id: UUID,
    kind: SpaceKind,
    points: Sequence[SpacePoint],
    facet: Facet = Facet.PICTURE,
) -> None:
    """The photo lies there now, in these spaces; a photo that is gone lies nowhere."""
    rows = Asset.objects.select_for_update(no_key=True).filter(id=asset_id)
    owner_id = rows.values_list("owner_id", flat=True).first()
    if owner_id is None:
        return
    placed = place_points(kind=kind, points=points)
    embeddings = AssetEmbedding.objects.bulk_create(
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
    file_embeddings(embeddings)
