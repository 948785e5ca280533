"""Passages that lie near a question among the meanings of texts.

A small base is compared point by point; a large one is looked up in the index (HNSW; Malkov and
Yashunin, 2016, arXiv:1603.09320), which goes on looking where many points are of other bases.
"""

from dataclasses import dataclass
from uuid import UUID

import numpy as np
from django.core.cache import cache
from django.db import connection, transaction
from pgvector import HalfVector

from backend.knowledge.models import PassagePoint
from backend.knowledge.retrieval.question import Question, Scope
from backend.search.points import Vector, pack, unpack

MOST = 80
_COMPARED_ONE_BY_ONE = 15_000  # passages
_SAMPLE = 300  # points that say what is near by chance
_SAMPLE_LASTS = 600  # seconds

_FIND = """
    SELECT passage_id, max(cosine) FROM (
        SELECT point.passage_id, 1 - (point.point <=> %s::halfvec) AS cosine
        FROM knowledge_passagepoint point
        JOIN knowledge_passage passage ON passage.id = point.passage_id
        WHERE point.base_id = ANY(%s) AND passage.{view} AND (%s = '' OR passage.language = %s)
        ORDER BY point.point <=> %s::halfvec LIMIT %s
    ) nearest
    GROUP BY passage_id ORDER BY 2 DESC
"""


@dataclass(frozen=True, slots=True)
class Chance:
    """Cosines that points have which have nothing to do with the question."""

    mean: float
    spread: float  # standard deviation

    def above(self, cosine: float) -> float:
        """In standard deviations."""
        return (cosine - self.mean) / max(self.spread, 1e-3)


def find_by_meaning(question: Question) -> list[UUID]:
    """The nearest first; none where the question has no point."""
    if question.point is None:
        return []
    scope, point = question.scope, HalfVector(question.point).to_text()
    with transaction.atomic(), connection.cursor() as cursor:
        if question.passages <= _COMPARED_ONE_BY_ONE:
            cursor.execute("SET LOCAL enable_indexscan = off")
        cursor.execute("SET LOCAL hnsw.iterative_scan = relaxed_order")
        cursor.execute("SET LOCAL hnsw.ef_search = 120")
        cursor.execute(
            _FIND.format(view=scope.view),
            [point, list(scope.bases), scope.language, scope.language, point, MOST],
        )
        return [found for found, _ in cursor.fetchall()]


def chance_of(question: Question) -> Chance:
    """Of a question that has a point."""
    if question.point is None:
        raise ValueError("A question without a point is near to nothing.")
    sample = _sample(question.scope)
    if len(sample) < 2:
        return Chance(0.0, 1.0)
    cosines = sample @ question.point
    return Chance(float(cosines.mean()), float(cosines.std()))


def _sample(scope: Scope) -> Vector:
    """(n, dimensions), n at most `_SAMPLE`: the same for a while."""
    key = "knowledge-sample:" + ":".join(sorted(map(str, scope.bases)))
    kept: str | None = cache.get(key)
    if kept is None:
        points = PassagePoint.objects.filter(base__in=scope.bases)
        share = min(1.0, 2 * _SAMPLE / max(1, points.count()))
        chosen = points.extra(where=["random() < %s"], params=[share])[:_SAMPLE]
        rows = list(chosen.values_list("point", flat=True))
        kept = pack(np.array(rows, np.float32)) if rows else ""
        cache.set(key, kept, _SAMPLE_LASTS)
    flat = unpack(kept)
    return flat.reshape(-1, 512) if len(flat) else np.empty((0, 512), np.float32)
