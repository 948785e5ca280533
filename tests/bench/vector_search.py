"""Nearest neighbours in PostgreSQL: how many are found, how fast, and what their cells cost.

The points are made up, but as pictures make them: of one class in the first place, and of classes
that are mostly its like, few of which take most; with a little noise. Queries are real ones.
The truth is computed in numpy, over the very halves that the database holds.
"""

import time
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID, uuid4

import numpy as np
from numpy.typing import NDArray

from tests.bench.database import use_fresh_database
from tests.bench.tables import table

DIMENSIONS, LEADING, NEIGHBOURS = 512, 128, 10
_CLASSES, _NOISE = 50, 0.005  # noise: in each dimension
_LIKENESS = 0.1  # a class is drawn by exp(cosine with the first / this)
_AT_A_TIME = 20_000
_WARMING = 1_000

Points = NDArray[np.float32]
Library = tuple[UUID, list[UUID], NDArray[np.float16]]  # owner, photos, and where these lie


@dataclass(frozen=True, slots=True)
class Case:
    """Latencies in milliseconds, of the selector from call to answer; recall of the true ten."""

    name: str
    photos: int  # of the owner who asks
    recall: float
    p50: float
    p95: float


@dataclass(frozen=True, slots=True)
class VectorSearch:
    points: int
    fit_seconds: float  # until every point was in a cell
    cells: int
    postings_bytes: int
    table_bytes: int
    huge_pages: bool  # of PostgreSQL's cache
    cases: tuple[Case, ...]


def measure(points: int = 1_000_000, queries: int = 200) -> VectorSearch:
    """One owner has nine tenths of the points; the rest is shared by owners of 50,000 photos (by
    cells, too), of 5,000 and of 500 (compared one by one)."""
    use_fresh_database()
    from backend.events.contracts import SpaceKind
    from backend.modelhub.models import EmbeddingSpace, SpaceState
    from backend.search.models import Codebook
    from backend.search.services.codebooks import tend_codebooks

    concepts, asked = _concepts_and_queries(queries)
    space = EmbeddingSpace.objects.create(
        kind=SpaceKind.SEMANTIC,
        version="bench",
        dimensions=DIMENSIONS,
        leading=LEADING,
        state=SpaceState.CURRENT,
    )
    libraries = _fill(space.pk, _shares(points), concepts)
    start = time.perf_counter()
    tend_codebooks()
    fit = time.perf_counter() - start
    cells = len(Codebook.objects.get().centroids) // (2 * LEADING)
    for library in libraries.values():
        _warm_up(space, library)
    cases = [_case(name, space, library, asked) for name, library in libraries.items()]
    postings, points_size = _size("search_posting"), _size("search_assetembedding")
    return VectorSearch(points, fit, cells, postings, points_size, _has_huge_pages(), tuple(cases))


def section(result: VectorSearch) -> Iterable[str]:
    yield "## Vector search"
    yield ""
    yield (
        f"`tests/bench/vector_search.py`: {result.points:,} points of {DIMENSIONS} dimensions "
        "(synthetic: mixtures of real class points, with noise), real queries, the ten nearest, "
        "through the product's selector and with the filter by owner; one client, everything in"
        " memory."
    )
    yield ""
    yield from table(
        ("owner", "photos", "recall@10", "p50", "p95"),
        (
            (c.name, f"{c.photos:,}", f"{c.recall:.3f}", f"{c.p50:.1f} ms", f"{c.p95:.1f} ms")
            for c in result.cases
        ),
    )
    yield ""
    yield (
        f"The {result.cells:,} cells, by the first {LEADING} dimensions, were fitted and filled"
        f" in {result.fit_seconds:.0f} s; postings take {result.postings_bytes / 1e6:,.0f} MB,"
        f" indexes included, beside {result.table_bytes / 1e6:,.0f} MB of points. PostgreSQL's"
        f" cache lay in {'huge' if result.huge_pages else 'ordinary'} pages of memory."
    )


def _shares(points: int) -> dict[str, int]:
    small = {"a large library": points // 20, "a usual one": points // 200, "a new one": 500}
    return {"nearly everything": points - sum(small.values()), **small}


def _concepts_and_queries(queries: int) -> tuple[Points, Points]:
    from tests.evaluation.search import queries as recorded
    from workers.inference.engine import initialise
    from workers.language.conse import TURNED, ConceptSpace, Vocabulary

    encoder = initialise({"text"}, device="cpu", threads=1).text
    vocabulary = Vocabulary(encoder)
    space = ConceptSpace(TURNED, vocabulary)
    names = [word.name_zh for word in vocabulary.words[:: len(vocabulary.words) // queries + 1]]
    texts = [query.text for query in recorded()] + names
    return space._concepts, space._embed(texts[:queries])


def _draw(dice: np.random.Generator, number: int, concepts: Points) -> Points:
    """(number, dimensions), of unit length, rounded to halves."""
    scores = (concepts @ concepts.T)[dice.integers(0, len(concepts), number)] / _LIKENESS
    scores += dice.gumbel(size=scores.shape).astype(np.float32)  # the largest are a random draw
    seen = np.argsort(-scores, axis=1)[:, :_CLASSES]
    weights = dice.dirichlet(np.full(_CLASSES, 0.3), number).astype(np.float32) ** 0.5
    weights = -np.sort(-weights, axis=1)
    mixture = np.zeros((number, len(concepts)), np.float32)
    np.put_along_axis(mixture, seen, weights, axis=1)
    points = mixture @ concepts
    points /= np.linalg.norm(points, axis=1, keepdims=True)
    points += dice.normal(0, _NOISE, points.shape).astype(np.float32)
    points /= np.linalg.norm(points, axis=1, keepdims=True)
    rounded: Points = points.astype(np.float16).astype(np.float32)
    return rounded


def _fill(space: int, shares: dict[str, int], concepts: Points) -> dict[str, Library]:
    dice = np.random.default_rng(7)
    libraries = {}
    for name, number in shares.items():
        owner, ids, parts = _owner(), [], []
        for start in range(0, number, _AT_A_TIME):
            points = _draw(dice, min(_AT_A_TIME, number - start), concepts)
            these = [uuid4() for _ in points]
            _insert_assets(owner, these)
            _copy_points(space, owner, these, points)
            ids += these
            parts.append(points.astype(np.float16))
        libraries[name] = (owner, ids, np.concatenate(parts))
    _execute("VACUUM ANALYZE search_assetembedding")
    _execute("VACUUM ANALYZE photos_asset")
    return libraries


def _owner() -> UUID:
    from backend.accounts.models import User

    return User.objects.create_user(email=f"{uuid4()}@bench.invalid").pk


def _insert_assets(owner: UUID, ids: Sequence[UUID]) -> None:
    """Copies of one photo, but for their identity."""
    from backend.accounts.models import User
    from backend.photos.models import Asset
    from tests.factories import make_asset

    fields = (field for field in Asset._meta.local_concrete_fields if not field.generated)
    columns = ", ".join(f'"{field.column}"' for field in fields)
    template = make_asset(owner=User.objects.get(pk=owner))
    _execute(
        f"INSERT INTO photos_asset ({columns}) SELECT {columns} FROM ("  # noqa: S608 - our table
        " SELECT (jsonb_populate_record("
        "  photo, jsonb_build_object('id', made.id, 'sha256', made.id))).*"
        " FROM photos_asset photo, unnest(%s::uuid[]) AS made (id) WHERE photo.id = %s) AS copies",
        [list(ids), template.pk],
    )
    template.delete()


def _copy_points(space: int, owner: UUID, ids: Sequence[UUID], points: Points) -> None:
    from django.db import connection
    from pgvector import HalfVector
    from pgvector.psycopg import register_vector

    connection.ensure_connection()
    register_vector(connection.connection)
    columns = "asset_id, owner_id, space_id, facet, embedding"
    copying = f"COPY search_assetembedding ({columns}) FROM STDIN WITH (FORMAT BINARY)"
    with connection.connection.cursor() as cursor, cursor.copy(copying) as copy:
        copy.set_types(["uuid", "uuid", "int8", "varchar", "halfvec"])
        for asset, point in zip(ids, points, strict=True):
            copy.write_row((asset, owner, space, "picture", HalfVector(point)))


def _warm_up(space: Any, library: Library) -> None:
    """Asks for other points than are measured, until the cells lie in the database's cache."""
    from backend.search.selectors.neighbours import nearest

    owner, _, held = library
    for row in np.random.default_rng(11).integers(0, len(held), _WARMING):
        point = held[row].astype(np.float32)
        nearest(space=space, point=point, owner_id=owner, limit=NEIGHBOURS)


def _case(name: str, space: Any, library: Library, asked: Points) -> Case:
    from backend.search.selectors.neighbours import nearest

    owner, ids, held = library

    def find(point: Points) -> list[UUID]:
        found = nearest(space=space, point=point, owner_id=owner, limit=NEIGHBOURS)
        return [one.asset_id for one in found]

    found, milliseconds = [], []
    for point in asked:
        start = time.perf_counter()
        found.append(find(point))
        milliseconds.append((time.perf_counter() - start) * 1e3)
    truth = _truth(held, asked)
    hits = [
        len({ids[row] for row in rows}.intersection(answer)) / NEIGHBOURS
        for rows, answer in zip(truth, found, strict=True)
    ]
    p50, p95 = np.percentile(milliseconds, [50, 95])
    return Case(name, len(ids), float(np.mean(hits)), float(p50), float(p95))


def _truth(held: NDArray[np.float16], asked: Points) -> NDArray[np.int64]:
    """(queries, NEIGHBOURS): rows, in no order."""
    best = np.full((len(asked), NEIGHBOURS), -2.0, np.float32)
    rows = np.zeros((len(asked), NEIGHBOURS), np.int64)
    for start in range(0, len(held), 100_000):
        part = held[start : start + 100_000].astype(np.float32)
        part /= np.linalg.norm(part, axis=1, keepdims=True)
        scores = np.concatenate([best, asked @ part.T], axis=1)
        numbers = np.concatenate(
            [rows, np.broadcast_to(start + np.arange(len(part)), (len(asked), len(part)))], axis=1
        )
        top = np.argpartition(-scores, NEIGHBOURS, axis=1)[:, :NEIGHBOURS]
        best = np.take_along_axis(scores, top, axis=1)
        rows = np.take_along_axis(numbers, top, axis=1)
    return rows


def _size(relation: str) -> int:
    """Bytes, with all of its indexes."""
    from django.db import connection

    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_total_relation_size(%s::regclass)", [relation])
        (size,) = cursor.fetchone()
    return int(size)


def _has_huge_pages() -> bool:
    from django.db import connection

    with connection.cursor() as cursor:
        cursor.execute("SHOW huge_pages_status")
        (status,) = cursor.fetchone()
    return bool(status == "on")


def _execute(statement: str, parameters: Sequence[Any] = ()) -> None:
    from django.db import connection

    with connection.cursor() as cursor:
        cursor.execute(statement, parameters or None)
