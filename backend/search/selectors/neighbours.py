"""Nearest neighbours among one owner's photos, in one embedding space.

Few photos are compared one by one, which is exact. Many are looked up in the space's index (HNSW:
Malkov and Yashunin, 2018, arXiv:1603.09320), which goes on until enough of them are the owner's and
among those asked for (pgvector's iterative scan). tests/bench/vector_search.py measures both.

All of it is SQL, since building statements by the ORM took half as long as answering them.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Literal
from uuid import UUID

from django.core.exceptions import EmptyResultSet
from django.db import connection
from django.db.models import QuerySet
from pgvector import HalfVector

from backend.common.remembering import remembered
from backend.modelhub.models import EmbeddingSpace
from backend.photos.models import Asset
from backend.search.models import Facet
from backend.search.points import Vector

COMPARED_ONE_BY_ONE = 10_000  # photos: these take no longer than a look-up in the index
_MOST_IN_VIEW = 1000  # pgvector's own limit
_LEAST_IN_VIEW = 600  # candidates: more find more of the true neighbours, and take longer
_CANDIDATES = 4  # for each neighbour that is wanted, where the first dimensions choose these
_LEAST_CANDIDATES = 100
_MOST_SCANNED = 100_000  # points, for an owner who has a small share of them
_KNOWN_FOR = 300  # seconds, for which it is not looked again whether an owner has few


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
    try:
        points = _points(space, owner_id, facet, among)
    except EmptyResultSet:  # nothing can be among them
        return []
    if _has_few(space.pk, owner_id, facet) if among is None else _are_few(points):
        return _closest(points, point, limit)
    if space.leading is None:
        return _closest(points, point, limit, by=space.looked_up, scan="strict_order")
    # Several times as many as are wanted, by the first dimensions; the closest of these by all.
    several = min(max(limit * _CANDIDATES, _LEAST_CANDIDATES), _MOST_IN_VIEW)
    return _closest(points, point, several, by=space.looked_up, scan="relaxed_order")[:limit]


@dataclass(frozen=True, slots=True)
class _Points:
    """A condition of those that may be found, and a statement with a row for each."""

    condition: str
    parameters: tuple[Any, ...]
    rows: str
    rows_parameters: tuple[Any, ...]


def _points(
    space: EmbeddingSpace, owner_id: UUID, facet: Facet, among: QuerySet[Asset] | None
) -> _Points:
    """Raises EmptyResultSet."""
    every = _every_point(space.pk, owner_id, facet)
    if among is None:
        return every
    photos, which = among.order_by().values("id").query.sql_with_params()
    condition = f"{every.condition} AND asset_id IN ({photos})"
    return _Points(condition, (*every.parameters, *which), photos, which)


def _every_point(space_id: int, owner_id: UUID, facet: Facet) -> _Points:
    # The index of a space serves a statement that names this space itself.
    own = f"owner_id = %s AND space_id = {space_id:d} AND facet = %s"
    whose = (owner_id, facet.value)
    return _Points(own, whose, f"SELECT FROM search_assetembedding WHERE {own}", whose)


@remembered(seconds=_KNOWN_FOR)
def _has_few(space_id: int, owner_id: UUID, facet: Facet) -> bool:
    return _are_few(_every_point(space_id, owner_id, facet))


def _are_few(points: _Points) -> bool:
    """They are not counted to the end: only until there are too many."""
    more = f"SELECT FROM ({points.rows}) AS photos OFFSET {COMPARED_ONE_BY_ONE:d} LIMIT 1"
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT NOT EXISTS ({more})", points.rows_parameters)
        (few,) = cursor.fetchone() or (True,)
    return bool(few)


def _closest(
    points: _Points,
    point: Vector,
    limit: int,
    *,
    by: Callable[[str], str] = str,
    scan: Literal["strict_order", "relaxed_order", "off"] = "off",
) -> list[Neighbour]:
    """The closest by an expression of the points', ranked by the whole points.

    The settings go to the database along with the statement, and hold until this is answered (or
    until the caller's transaction ends).
    """
    asked = HalfVector(point).to_text()
    in_view = min(max(_LEAST_IN_VIEW, limit), _MOST_IN_VIEW)
    near = f"{by('embedding')} <=> {by('%s::halfvec')}"
    closest = (
        "SELECT asset_id, embedding <=> %s::halfvec FROM search_assetembedding"  # noqa: S608
        f" WHERE {points.condition} ORDER BY {near} LIMIT {limit:d}"  # all of it is ours
    )
    with connection.cursor() as cursor:
        cursor.execute(
            f"SET LOCAL hnsw.iterative_scan = {scan};"
            f"SET LOCAL hnsw.ef_search = {in_view:d};"
            f"SET LOCAL hnsw.max_scan_tuples = {_MOST_SCANNED:d};{closest}",
            (asked, *points.parameters, asked),
        )
        while cursor.nextset():
            pass
        ranked = sorted((float(far), asset_id) for asset_id, far in cursor.fetchall())
    return [Neighbour(asset_id, 1 - far) for far, asset_id in ranked]
