"""Codebooks are fitted where libraries have grown large, and every point is filed in the newest.

Called again and again by the relay. Points are filed a thousand in a transaction, and what is not
filed yet is looked up, so nothing is lost and nothing done twice when it stops half-way.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta

import numpy as np
import structlog
from django.db import connection, transaction
from django.utils import timezone
from pgvector import HalfVector
from pgvector.psycopg import register_vector

from backend.common import locks
from backend.modelhub.models import EmbeddingSpace, SpaceState
from backend.search.models import Codebook, Facet, Posting
from backend.search.quantizing import SAMPLED, Points, cells_for, fit
from backend.search.selectors.codebooks import codebook_to_file_in, codebooks
from backend.search.selectors.neighbours import COMPARED_ONE_BY_ONE
from backend.search.services.filing import file

log = structlog.get_logger(__name__)

GROWTH = 3  # times as many points as a codebook was fitted to ask for a new one
_AT_A_TIME = 1000  # points filed in one transaction, in which their photos are locked
_LONGEST_OUTLINE = 1024  # dimensions: longer postings would not fit into an index
_STILL_WRITTEN = timedelta(minutes=10)  # an older codebook, by whoever had looked it up

_SIZES = """
    SELECT space_id, facet, sum(photos), max(photos)
    FROM (
        SELECT owner_id, space_id, facet, count(*) AS photos
        FROM search_assetembedding GROUP BY owner_id, space_id, facet
    ) libraries
    GROUP BY space_id, facet
"""
_SAMPLE = """
    SELECT subvector(embedding, 1, %s) FROM search_assetembedding
    WHERE space_id = %s AND facet = %s AND (hashint8(id) & 65535) < 65536 * %s
"""
# Whoever holds a photo's lock writes its points, and files them, or deletes it.
_UNFILED = """
    SELECT point.id, subvector(point.embedding, 1, %s)
    FROM search_assetembedding point
    JOIN photos_asset asset ON asset.id = point.asset_id
    LEFT JOIN search_posting posting ON posting.embedding_id = point.id
    WHERE point.space_id = %s AND point.facet = %s
      AND posting.codebook_id IS DISTINCT FROM %s AND point.id > %s
    ORDER BY point.id LIMIT %s
    FOR NO KEY UPDATE OF asset SKIP LOCKED
"""


@dataclass(frozen=True, slots=True)
class _Size:
    space: EmbeddingSpace
    facet: Facet
    points: int
    largest: int  # library

    @property
    def outline(self) -> int:
        return self.space.leading or min(self.space.dimensions or 0, _LONGEST_OUTLINE)


def tend_codebooks() -> int:
    """How many points it filed."""
    return sum(_tend(size) for size in _sizes())


def _sizes() -> Iterator[_Size]:
    spaces = EmbeddingSpace.objects.exclude(state=SpaceState.RETIRED).in_bulk()
    with connection.cursor() as cursor:
        cursor.execute(_SIZES)
        rows = cursor.fetchall()
    for space, facet, points, largest in rows:
        if space in spaces:
            yield _Size(spaces[space], Facet(facet), int(points), int(largest))


def _tend(size: _Size) -> int:
    books = codebooks(space=size.space, facet=size.facet)
    if not books and size.largest <= COMPARED_ONE_BY_ONE:
        return 0
    if not books or size.points >= GROWTH * books[-1].fitted_to:
        _fit(size, books[-1].outline if books else size.outline)
    book = codebook_to_file_in(space=size.space, facet=size.facet)
    return _fill(book) if book else 0


def _fill(book: Codebook) -> int:
    filed = _file_all(book)
    if book.filled_at is None:
        _vacuum()
        book.filled_at = timezone.now()
        book.save(update_fields=["filled_at"])
        log.info("codebook.filled", space=book.space.version, facet=book.facet, points=filed)
    elif book.filled_at < timezone.now() - _STILL_WRITTEN:
        _forget_older(book)
    return filed


def _fit(size: _Size, outline: int) -> None:
    """Of two processes that fit one at the same time, the first adds its own. `outline`: as in the
    codebooks of before, so that their postings can be compared with the new ones.
    """
    cells = cells_for(size.points)
    sample = _sample(size, outline, share=min(1.0, SAMPLED * cells / size.points))
    centroids = fit(sample, min(cells, len(sample)))
    with transaction.atomic():
        locks.wait_for(f"codebook:{size.space.pk}:{size.facet}")
        newest = codebooks(space=size.space, facet=size.facet)[-1:]
        if not newest or size.points >= GROWTH * newest[0].fitted_to:
            Codebook.objects.create(
                space=size.space,
                facet=size.facet,
                outline=outline,
                centroids=centroids.astype("<f2").tobytes(),
                fitted_to=size.points,
            )


def _sample(size: _Size, outline: int, *, share: float) -> Points:
    _read_vectors()
    with connection.cursor() as cursor:
        cursor.execute(_SAMPLE, [outline, size.space.pk, size.facet.value, share])
        return _stacked([point for (point,) in cursor.fetchall()], outline)


def _file_all(book: Codebook) -> int:
    """One look at all points that are not in this codebook, from the first to the last."""
    _read_vectors()
    which = (book.outline, book.space_id, book.facet, book.pk)
    filed, after = 0, 0
    while True:
        with transaction.atomic():
            with connection.cursor() as cursor:
                cursor.execute(_UNFILED, [*which, after, _AT_A_TIME])
                rows = cursor.fetchall()
            if not rows:
                return filed
            ids = [embedding for embedding, _ in rows]
            file(book, ids, _stacked([point for _, point in rows], book.outline))
        filed, after = filed + len(ids), ids[-1]


def _forget_older(book: Codebook) -> None:
    for one in codebooks(space=book.space, facet=Facet(book.facet)):
        if one.pk < book.pk and not Posting.objects.filter(codebook=one).exists():
            one.delete()


def _vacuum() -> None:
    """Postings are read from their index alone only where vacuum has been."""
    with connection.cursor() as cursor:
        cursor.execute("VACUUM (ANALYZE) search_posting")


def _read_vectors() -> None:
    connection.ensure_connection()
    register_vector(connection.connection)


def _stacked(vectors: list[HalfVector], outline: int) -> Points:
    rows = [vector.to_numpy() for vector in vectors]
    return np.array(rows, np.float32).reshape(-1, outline)
