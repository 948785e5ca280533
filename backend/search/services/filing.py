"""Postings: each point in the cell of the newest codebook in which it lies."""

from collections.abc import Sequence

import numpy as np
from django.db import connection

from backend.search.models import AssetEmbedding, Codebook, Facet
from backend.search.quantizing import Points, cells_of
from backend.search.selectors.codebooks import centroids_of, codebook_to_file_in

# The point is the embedding's, as it is now: whoever files it holds the photo's lock.
_FILE = """
    INSERT INTO search_posting (embedding_id, owner_id, codebook_id, cell, point)
    SELECT point.id, point.owner_id, %s, filed.cell,
           subvector(point.embedding, 1, %s)
    FROM unnest(%s::bigint[], %s::int[]) AS filed (id, cell)
    JOIN search_assetembedding point ON point.id = filed.id
    ON CONFLICT (embedding_id) DO UPDATE
    SET codebook_id = EXCLUDED.codebook_id, cell = EXCLUDED.cell, point = EXCLUDED.point
"""


def file_embeddings(embeddings: Sequence[AssetEmbedding]) -> None:
    """Of any spaces, just written; those of a space without a codebook wait for its first."""
    for embedding in embeddings:
        book = codebook_to_file_in(space=embedding.space, facet=Facet(embedding.facet))
        if book is not None:
            outline = np.array([embedding.embedding[: book.outline]], np.float32)
            file(book, [embedding.pk], outline)


def file(book: Codebook, ids: Sequence[int], outlines: Points) -> None:
    """Embeddings of the book's space, by their first dimensions: (number, `book.outline`)."""
    cells = cells_of(outlines, centroids_of(book.pk))
    with connection.cursor() as cursor:
        cursor.execute(_FILE, [book.pk, book.outline, list(ids), cells.tolist()])
