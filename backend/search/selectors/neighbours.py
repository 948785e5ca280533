"""Nearest neighbours among one owner's photos, in one embedding space.

Few photos are compared one by one, which is exact. Of many, those in the nearest cells of the
space's codebooks are read, from one index, by their first dimensions (`Posting`); the best of these
are compared by all. tests/bench/vector_search.py measures both; docs/decisions/0023 says why cells.

All of it is SQL, since building statements by the ORM took half as long as answering them.
"""

from dataclasses import dataclass
from typing import Any
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
from backend.search.selectors.codebooks import Cells, centroids_of, codebooks_in_use, nearest_cells

COMPARED_ONE_BY_ONE = 10_000  # photos: these take no longer than a look-up by cells
_CANDIDATES = 4  # for each neighbour that is wanted, where the first dimensions choose these
_LEAST_CANDIDATES, _MOST_CANDIDATES = 100, 1000
_KNOWN_FOR = 300  # seconds, for which it is not looked again whether an owner has few


@dataclass(frozen=True, slots=True)
class _Reach:
    """How far a look-up goes. Postings are read until there are enough, or no cells left."""

    cells: float  # share of all
    postings: int
    candidates: int  # times as many as are wanted, of which so many may be outside of `among`


_NEAR = _Reach(cells=1 / 24, postings=20_000, candidates=1)
# Where only some photos are asked for: farther and farther, until enough of them are found.
_FILTERED = (
    _Reach(cells=1 / 24, postings=20_000, candidates=2),
    _Reach(cells=1 / 12, postings=40_000, candidates=20),
    _Reach(cells=1 / 2, postings=100_000, candidates=200),
)

# Cells are read in their order, as long as the outer LIMIT asks for more.
_BY_CELLS = """
    WITH near AS MATERIALIZED (
        SELECT embedding_id
        FROM (
            SELECT posting.embedding_id, posting.point <#> %s::halfvec AS far
            FROM unnest(%s::bigint[], %s::int[]) AS cell (codebook_id, number)
            CROSS JOIN LATERAL (
                SELECT embedding_id, point FROM search_posting
                WHERE owner_id = %s AND codebook_id = cell.codebook_id AND cell = cell.number
                OFFSET 0
            ) posting
            LIMIT %s
        ) read
        ORDER BY far LIMIT %s
    )
    SELECT asset_id, embedding <=> %s::halfvec AS far
    FROM near JOIN search_assetembedding ON id = embedding_id
    WHERE {condition}
    ORDER BY far LIMIT %s
"""


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
    few = _has_few(space.pk, owner_id, facet) if among is None else _are_few(points)
    if few or not (books := codebooks_in_use(space.pk, facet)):
        return _closest(points, point, limit)
    wanted = min(max(limit * _CANDIDATES, _LEAST_CANDIDATES), _MOST_CANDIDATES)
    found: list[Neighbour] = []
    for reach in (_NEAR,) if among is None else _FILTERED:
        cells = nearest_cells(books=books, point=point, share=reach.cells)
        found = _in_cells(cells, reach, points, point, wanted)
        if len(found) >= wanted:
            break
    return found[:limit]


@dataclass(frozen=True, slots=True)
class _Points:
    """A condition of those that may be found, and a statement with a row for each."""

    owner_id: UUID
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
    return _Points(owner_id, condition, (*every.parameters, *which), photos, which)


def _every_point(space_id: int, owner_id: UUID, facet: Facet) -> _Points:
    own = "owner_id = %s AND space_id = %s AND facet = %s"
    whose = (owner_id, space_id, facet.value)
    return _Points(owner_id, own, whose, f"SELECT FROM search_assetembedding WHERE {own}", whose)


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


def _closest(points: _Points, point: Vector, limit: int) -> list[Neighbour]:
    """Compared one by one."""
    return _ranked(
        "SELECT asset_id, embedding <=> %s::halfvec AS far FROM search_assetembedding"  # noqa: S608
        f" WHERE {points.condition} ORDER BY far LIMIT %s",  # all of it is ours
        (HalfVector(point).to_text(), *points.parameters, limit),
    )


def _in_cells(
    cells: Cells, reach: _Reach, points: _Points, point: Vector, wanted: int
) -> list[Neighbour]:
    outline = point[: centroids_of(cells.codebooks[0]).shape[1]]
    return _ranked(
        _BY_CELLS.format(condition=points.condition),
        (
            HalfVector(outline).to_text(),
            *cells,
            points.owner_id,
            reach.postings,
            wanted * reach.candidates,
            HalfVector(point).to_text(),
            *points.parameters,
            wanted,
        ),
    )


def _ranked(statement: str, parameters: tuple[Any, ...]) -> list[Neighbour]:
    with connection.cursor() as cursor:
        cursor.execute(statement, parameters)
        return [Neighbour(asset_id, 1 - float(far)) for asset_id, far in cursor.fetchall()]
