"""What a query and a picture have in common, by name."""

from collections.abc import Collection
from uuid import UUID

import numpy as np

from backend.common.languages import in_language
from backend.events.contracts import SpaceKind
from backend.search.models import AssetEmbedding, Facet
from backend.search.query.meaning import QueryMeaning


def concepts_between(asset_ids: Collection[UUID], meaning: QueryMeaning) -> dict[UUID, str]:
    """Of the concepts near the query, the one that is near each picture too.

    In the reader's language; empty in a space that names none.
    """
    if not meaning.concepts or not asset_ids:
        return {}
    concepts = np.stack([concept.point for concept in meaning.concepts])
    to_query = concepts @ meaning.point
    rows = AssetEmbedding.objects.filter(
        asset__in=asset_ids,
        space__kind=SpaceKind.SEMANTIC,
        space__version=meaning.space,
        facet=Facet.PICTURE,
    )
    found: dict[UUID, str] = {}
    for asset_id, embedding in rows.values_list("asset_id", "embedding"):
        both = to_query * (concepts @ np.array(embedding, np.float32))
        concept = meaning.concepts[int(both.argmax())]
        found[asset_id] = in_language(zh=concept.name_zh, en=concept.name_en)
    return found
