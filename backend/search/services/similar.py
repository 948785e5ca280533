"""Photos that look like a photo, or like a picture that somebody shows."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

import numpy as np

from backend.accounts.models import User
from backend.events.contracts import SpaceKind
from backend.modelhub.models import EmbeddingSpace
from backend.modelhub.selectors.spaces import current_space
from backend.photos.models import Asset
from backend.photos.selectors.assets import get_asset, visible_assets, with_cards
from backend.search.models import AssetEmbedding
from backend.search.points import Vector
from backend.search.selectors.neighbours import Neighbour, nearest
from backend.search.services.picture_embedding import embed_picture

MOST_SIMILAR = 60
# Cosines of unrelated sample photos stay below (docs/models.md).
LEAST_SIMILARITY = 0.3


@dataclass(frozen=True, slots=True)
class Lookalike:
    asset: Asset
    similarity: float  # cosine, up to 1


def similar_to_asset(*, owner: User, asset_id: UUID, limit: int = MOST_SIMILAR) -> list[Lookalike]:
    """The owner's other photos that look most like this one; empty before it was looked at.

    Raises NotFound.
    """
    asset = get_asset(owner=owner, asset_id=asset_id)
    space = current_space(kind=SpaceKind.VISUAL)
    point = AssetEmbedding.objects.filter(asset=asset, space=space).first()
    if space is None or point is None:
        return []
    vector: Vector = np.array(point.embedding, np.float32)
    found = _nearest(owner, space, vector, limit + 1)
    return _lookalikes(owner, [one for one in found if one.asset_id != asset.pk][:limit])


def similar_to_picture(
    *, owner: User, content: bytes, limit: int = MOST_SIMILAR
) -> list[Lookalike]:
    """The same for a picture that is not in the library.

    Raises InvalidInput (`undecodable_picture`) and Unavailable.
    """
    space = current_space(kind=SpaceKind.VISUAL)
    if space is None:
        return []
    vector = embed_picture(content, space=space.version)
    return _lookalikes(owner, _nearest(owner, space, vector, limit))


def _nearest(owner: User, space: EmbeddingSpace, point: Vector, limit: int) -> list[Neighbour]:
    found = nearest(
        space=space,
        point=point,
        owner_id=owner.pk,
        limit=limit,
        among=visible_assets(owner=owner),
    )
    return [one for one in found if one.similarity >= LEAST_SIMILARITY]


def _lookalikes(owner: User, found: Sequence[Neighbour]) -> list[Lookalike]:
    assets = with_cards(visible_assets(owner=owner)).in_bulk([one.asset_id for one in found])
    return [
        Lookalike(assets[one.asset_id], one.similarity) for one in found if one.asset_id in assets
    ]
