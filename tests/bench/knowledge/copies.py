"""A base as large as one likes, out of the passages of others."""

from collections.abc import Sequence
from itertools import cycle, islice
from uuid import UUID

import numpy as np
from django.db import connection
from pgvector import HalfVector

from backend.common.ids import new_id
from backend.knowledge.models import KnowledgeBase, Passage, PassagePoint
from backend.knowledge.services.publishing import count_lexemes
from backend.search.points import Vector

_NOISE = 0.01  # in each dimension of a point
_AT_A_TIME = 2000

_COPY = """
    INSERT INTO knowledge_passage ({columns})
    SELECT {values} FROM unnest(%s::uuid[], %s::uuid[]) AS pair (source, copy)
    JOIN knowledge_passage passage ON passage.id = pair.source
"""


def fill_up(bases: Sequence[KnowledgeBase], passages: int) -> KnowledgeBase:
    """Their passages over and over, in one base of so many; documents are shared."""
    large = KnowledgeBase.objects.create(slug="large", name="large")
    sources = list(
        Passage.objects.filter(base__in=bases, is_live=True).values_list("pk", flat=True)
    )
    points: dict[UUID, list[tuple[str, Vector]]] = {one: [] for one in sources}
    known = PassagePoint.objects.filter(passage__in=sources)
    for passage, facet, point in known.values_list("passage", "facet", "point"):
        points[passage].append((facet, np.array(point, np.float32)))
    dice = np.random.default_rng(7)
    wanted = list(islice(cycle(sources), passages))
    for start in range(0, passages, _AT_A_TIME):
        some = wanted[start : start + _AT_A_TIME]
        copies = [new_id() for _ in some]
        _copy_passages(large, some, copies)
        PassagePoint.objects.bulk_create(
            PassagePoint(
                passage_id=copy, base=large, facet=facet, point=HalfVector(_moved(point, dice))
            )
            for source, copy in zip(some, copies, strict=True)
            for facet, point in points[source]
        )
    count_lexemes(large)
    with connection.cursor() as cursor:
        cursor.execute("VACUUM ANALYZE knowledge_passage, knowledge_passagepoint, knowledge_lexeme")
    return large


def _copy_passages(large: KnowledgeBase, sources: Sequence[UUID], copies: Sequence[UUID]) -> None:
    names = [str(field.column) for field in Passage._meta.concrete_fields]
    own = {"id": "pair.copy", "base_id": "%s::uuid"}
    values = [own.get(name, f'passage."{name}"') for name in names]
    statement = _COPY.format(
        columns=", ".join(f'"{name}"' for name in names), values=", ".join(values)
    )
    with connection.cursor() as cursor:
        cursor.execute(statement, [large.pk, list(sources), list(copies)])


def _moved(point: Vector, dice: np.random.Generator) -> Vector:
    """Of unit length, too."""
    moved: Vector = point + dice.normal(0, _NOISE, point.shape).astype(np.float32)
    return moved / np.float32(np.linalg.norm(moved))
