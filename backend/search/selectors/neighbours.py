"""Nearest neighbours among one owner's photos, in one embedding space.

Few photos are compared one by one, which is exact. Many are looked up in the space's index (HNSW:
Malkov and Yashunin, 2018, arXiv:1603.09320), which goes on until enough of them are the owner's and
among those asked for (pgvector's iterative scan). tests/bench/vector_search.py measures both.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal
from uuid import UUID

from django.db import connection, transaction
from django.db.models import F, Func, QuerySet, Value
from django.db.models.functions import Cast
from pgvector import HalfVector
from pgvector.django import CosineDistance, HalfVectorField

from backend.modelhub.models import EmbeddingSpace
from backend.photos.models import Asset
from backend.search.models import AssetEmbedding, Facet
from backend.search.points import Vector

COMPARED_ONE_BY_ONE = 10_000  # photos: these take no longer than a look-up in the index
_MOST_IN_VIEW = 1000  # pgvector's own limit
_LEAST_IN_VIEW = 600  # candidates: more find more of the true neighbours, and take longer
_CANDIDATES = 4  # for each neighbour that is wanted, where the first dimensions choose these
_LEAST_CANDIDATES = 100
_MOST_SCANNED = 100_000  # points, for an owner who has a small share of them


@dataclass(frozen=True, slots=True)
class Neighbour:
    asset_id: UUID
    similarity: float  # cosine, -1 to 1


def nearest(
    *,
    space: EmbeddingSpace,
    point: Vector,
    owner_id: UUID,
    limit: int,
    facet: Facet = Facet.PICTURE,
    among: QuerySet[Asset] | None = None,
) -> list[Neighbour]:
    """The closest first. `among`: photos of this owner; None: all, trash and failures included.

    Raises ValueError when the point is not of the space's dimensions.
    """
    if space.dimensions is None:
        return []
    if len(point) != space.dimensions:
        raise ValueError(f"A point of {len(point)} dimensions in a space of {space.dimensions}.")
    points = AssetEmbedding.objects.filter(owner=owner_id, space=space, facet=facet)
    if among is not None:
        points = points.filter(asset__in=among.order_by().values("id"))
    if _are_few(points if among is None else among):
        return _neighbours(points, CosineDistance("embedding", HalfVector(point)), limit)
    with transaction.atomic():
        if space.leading is None:
            # The index is of the expression with the cast; without it, no index could be meant.
            indexed = Cast("embedding", HalfVectorField(dimensions=space.dimensions))
            _prepare_for_index(limit, scan="strict_order")
            return _neighbours(points, CosineDistance(indexed, HalfVector(point)), limit)
        return _by_leading(points, point, space.leading, limit)


def _by_leading(
    points: QuerySet[AssetEmbedding], point: Vector, leading: int, limit: int
) -> list[Neighbour]:
    """Several times as many as are wanted, by the first dimensions; the closest of these by all."""
    first = Func(F("embedding"), Value(1), Value(leading), function="subvector")
    indexed = Cast(first, HalfVectorField(dimensions=leading))
    several = min(max(limit * _CANDIDATES, _LEAST_CANDIDATES), _MOST_IN_VIEW)
    _prepare_for_index(several, scan="relaxed_order")  # it finds more, and all are ranked below
    closest: Iterable[tuple[UUID, float]] = (
        points.annotate(near=CosineDistance(indexed, HalfVector(point[:leading])))
        .annotate(distance=CosineDistance("embedding", HalfVector(point)))
        .order_by(F("near"))
        .values_list("asset_id", "distance")[:several]
    )
    ranked = sorted((far, asset_id) for asset_id, far in closest)[:limit]
    return [Neighbour(asset_id, 1 - far) for far, asset_id in ranked]


def _are_few(rows: "QuerySet[Asset] | QuerySet[AssetEmbedding]") -> bool:
    """Whether the index of owners ends before there are too many; it is not counted to the end."""
    return not rows.order_by()[COMPARED_ONE_BY_ONE : COMPARED_ONE_BY_ONE + 1].exists()


def _neighbours(
    points: QuerySet[AssetEmbedding], distance: CosineDistance, limit: int
) -> list[Neighbour]:
    rows: Iterable[tuple[UUID, float]] = (
        points.annotate(distance=distance)
        .order_by(F("distance"))
        .values_list("asset_id", "distance")[:limit]
    )
    return [Neighbour(asset_id, 1 - float(far)) for asset_id, far in rows]


def _prepare_for_index(limit: int, *, scan: Literal["strict_order", "relaxed_order"]) -> None:
    in_view = min(max(_LEAST_IN_VIEW, limit), _MOST_IN_VIEW)
    with connection.cursor() as cursor:
        cursor.execute(
            f"SET LOCAL hnsw.iterative_scan = {scan};"
            f"SET LOCAL hnsw.ef_search = {in_view:d};"
            f"SET LOCAL hnsw.max_scan_tuples = {_MOST_SCANNED:d}"
        )
