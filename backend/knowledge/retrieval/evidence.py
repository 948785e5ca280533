"""What speaks for a passage as the answer to a question, in numbers that can be shown.

Every number says the same in every base, however large, so that weights that were fitted on one
hold of another: shares of the question's weight, and standard deviations above chance.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields
from uuid import UUID

import numpy as np
from django.db import connection
from pgvector import HalfVector

from backend.knowledge.models import POINT_DIMENSIONS, Passage, PointFacet
from backend.knowledge.retrieval.meaning import Chance, chance_of
from backend.knowledge.retrieval.question import Question
from backend.search.points import Vector

_USUAL_LENGTH = 150  # lexemes
_SATURATION = 1.2  # the k1 of BM25: what a lexeme gains by standing there again
_LENGTH_MATTERS = 0.5  # its b

_LEXEMES = """
    SELECT passage.id, found.lexeme, found.weights
    FROM knowledge_passage passage, unnest(passage.words) AS found (lexeme, positions, weights)
    WHERE passage.id = ANY(%s) AND found.lexeme = ANY(%s)
"""
_COSINES = """
    SELECT passage_id, facet, max(1 - (point <=> %s::halfvec))
    FROM knowledge_passagepoint WHERE passage_id = ANY(%s) GROUP BY passage_id, facet
"""


@dataclass(frozen=True, slots=True)
class Evidence:
    """words: share of the question's weight that the passage bears; headings, questions: that they
    bear. often: the same, where a lexeme counts more the more often it stands there (BM25).
    text, question, sentence: how near the passage, its nearest question and its nearest sentence
    lie, in standard deviations above chance; 0 without a point. same_question: the cosine to the
    nearest of its questions. same_language: 1 or 0. fused: reciprocal ranks of both lists.
    """

    words: float = 0.0
    headings: float = 0.0
    questions: float = 0.0
    often: float = 0.0
    text: float = 0.0
    question: float = 0.0
    sentence: float = 0.0
    same_question: float = 0.0
    same_language: float = 0.0
    fused: float = 0.0

    def vector(self) -> list[float]:
        return [getattr(self, name) for name in FEATURES]


FEATURES = tuple(field.name for field in fields(Evidence))


def gather_evidence(
    question: Question, passages: Sequence[Passage], fused: Mapping[UUID, float]
) -> dict[UUID, Evidence]:
    ids = [passage.pk for passage in passages]
    borne = _borne_lexemes(question, ids)
    cosines = _cosines(question, ids)
    chance = chance_of(question) if question.point is not None else Chance(0.0, 1.0)
    return {
        passage.pk: Evidence(
            **_of_words(question, passage, borne[passage.pk]),
            **_of_meaning(question, passage, cosines[passage.pk], chance),
            same_language=float(passage.language == question.language),
            fused=fused.get(passage.pk, 0.0),
        )
        for passage in passages
    }


def nearest_sentence(point: Vector, passage: Passage) -> tuple[int, float]:
    """Which sentence lies nearest, and its cosine; (0, 0.0) when the passage has no points."""
    points = sentence_points(passage)
    if not len(points):
        return 0, 0.0
    cosines = points @ point
    best = int(cosines.argmax())
    return best, float(cosines[best])


def sentence_points(passage: Passage) -> Vector:
    """(sentences, dimensions)"""
    stored = np.frombuffer(passage.sentences or b"", np.int8)
    points: Vector = stored.reshape(-1, POINT_DIMENSIONS).astype(np.float32) / np.float32(127)
    return points


def _borne_lexemes(question: Question, ids: Sequence[UUID]) -> dict[UUID, dict[str, str]]:
    """By passage and lexeme, the weights of the places where it stands: "AADD"."""
    with connection.cursor() as cursor:
        cursor.execute(_LEXEMES, [list(ids), list(question.weights)])
        found: dict[UUID, dict[str, str]] = defaultdict(dict)
        for passage, lexeme, weights in cursor.fetchall():
            found[passage][lexeme] = "".join(weights)
        return found


def _cosines(question: Question, ids: Sequence[UUID]) -> dict[UUID, dict[str, float]]:
    found: dict[UUID, dict[str, float]] = defaultdict(dict)
    if question.point is None:
        return found
    with connection.cursor() as cursor:
        cursor.execute(_COSINES, [HalfVector(question.point).to_text(), list(ids)])
        for passage, facet, cosine in cursor.fetchall():
            found[passage][facet] = float(cosine)
    return found


def _of_words(question: Question, passage: Passage, borne: Mapping[str, str]) -> dict[str, float]:
    def share(places: str) -> float:
        """Of the question's weight, in lexemes that stand in any of these places."""
        there = (
            weight
            for lexeme, weight in question.weights.items()
            if any(place in borne.get(lexeme, "") for place in places)
        )
        return sum(there) / question.weight

    stretch = 1 - _LENGTH_MATTERS + _LENGTH_MATTERS * passage.length / _USUAL_LENGTH
    often = sum(
        weight * times / (times + _SATURATION * stretch)
        for lexeme, weight in question.weights.items()
        if (times := len(borne.get(lexeme, "")))
    )
    return {
        "words": share("ABD"),
        "headings": share("A"),
        "questions": share("B"),
        "often": often / question.weight,
    }


def _of_meaning(
    question: Question, passage: Passage, cosines: Mapping[str, float], chance: Chance
) -> dict[str, float]:
    if question.point is None or PointFacet.TEXT not in cosines:
        return {}
    asked = cosines.get(PointFacet.QUESTION, 0.0)
    _, nearest = nearest_sentence(question.point, passage)
    return {
        "text": chance.above(cosines[PointFacet.TEXT]),
        "question": chance.above(asked) if asked else 0.0,
        "sentence": chance.above(nearest) if nearest else 0.0,
        "same_question": asked,
    }
