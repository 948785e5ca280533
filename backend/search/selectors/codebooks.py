"""The cells of a space, and those of them that lie nearest to a point."""

from collections.abc import Sequence
from datetime import timedelta
from functools import lru_cache
from typing import NamedTuple

import numpy as np
from django.utils import timezone

from backend.common.remembering import remembered
from backend.modelhub.models import EmbeddingSpace
from backend.search.models import Codebook, Facet
from backend.search.points import Vector
from backend.search.quantizing import Points

_LEAST_CELLS = 256
KNOWN_FOR = 60  # seconds, for which it is not looked again which codebooks there are


class Cells(NamedTuple):
    """Side by side: the codebook of each, and its number there."""

    codebooks: list[int]
    numbers: list[int]


def codebooks(*, space: EmbeddingSpace, facet: Facet) -> list[Codebook]:
    """The newest last; their centroids are left in the database."""
    books = Codebook.objects.filter(space=space, facet=facet)
    return list(books.defer("centroids").order_by("pk"))


def codebook_to_file_in(*, space: EmbeddingSpace, facet: Facet) -> Codebook | None:
    """The newest that everybody knows of who looks for neighbours, and reads cells of. The first is
    known at once: nobody looks for it before it is filled."""
    books = codebooks(space=space, facet=facet)
    long_ago = timezone.now() - timedelta(seconds=2 * KNOWN_FOR)
    known = books[:1] + [book for book in books[1:] if book.created_at < long_ago]
    return known[-1] if known else None


@remembered(seconds=KNOWN_FOR)
def codebooks_in_use(space_id: int, facet: Facet) -> tuple[int, ...]:
    """Each point lies in a cell of one of these; none while some lie in no cell yet."""
    books = Codebook.objects.filter(space=space_id, facet=facet).order_by("pk")
    known = list(books.values_list("pk", "filled_at"))
    return tuple(book for book, _ in known) if any(filled for _, filled in known) else ()


def nearest_cells(*, books: Sequence[int], point: Vector, share: float) -> Cells:
    """The closest first: so large a share of all cells of these codebooks, or a few hundred."""
    all_of = [centroids_of(book) for book in books]
    likeness = np.concatenate([centroids @ point[: centroids.shape[1]] for centroids in all_of])
    theirs = np.repeat(books, [len(centroids) for centroids in all_of])
    numbers = np.concatenate([np.arange(len(centroids)) for centroids in all_of])
    most = max(_LEAST_CELLS, int(share * len(likeness)))
    closest = np.argsort(-likeness, kind="stable")[:most]
    return Cells(theirs[closest].tolist(), numbers[closest].tolist())


@lru_cache(maxsize=32)
def centroids_of(book: int) -> Points:
    """(cells, outline). They never change."""
    row = Codebook.objects.get(pk=book)
    return np.frombuffer(row.centroids, "<f2").astype(np.float32).reshape(-1, row.outline)
