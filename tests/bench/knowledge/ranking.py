"""What is found for a question of a gold set, and weights that put what answers it first."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from backend.knowledge.models import KnowledgeBase
from backend.knowledge.retrieval.evidence import FEATURES, Evidence
from backend.knowledge.retrieval.finding import LOOKED_AT, find
from backend.knowledge.retrieval.question import Question, Scope, read_question
from backend.knowledge.services.embedding import Encode
from tests.bench.knowledge.corpora import answers
from tests.bench.knowledge.questions import Gold

_RIDGE = 1.0
_ROUNDS = 50
_OF_POINTS = ("text", "question", "sentence", "same_question")  # that need a worker

Array = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Candidate:
    """is_relevant: it stands in a section that answers the question."""

    evidence: Evidence
    is_relevant: bool


def ask(
    gold: Gold, base: KnowledgeBase, encode: Encode, *, has_point: bool = True, language: str = ""
) -> Question:
    """language: of the documents to look in; "" for all."""
    point = encode([gold.text])[0] if has_point else None
    return read_question(gold.text, Scope((base.pk,), language=language), point)


def candidates_of(gold: Gold, question: Question) -> list[Candidate]:
    return [
        Candidate(hit.evidence, answers(gold, hit.passage))
        for hit in find(question, most=LOOKED_AT)
    ]


def fit(
    per_question: Sequence[Sequence[Candidate]], *, has_point: bool
) -> tuple[dict[str, float], float]:
    """Weights and intercept of a logistic regression; every question counts the same."""
    rows = [one.evidence.vector() for some in per_question for one in some]
    labels = [one.is_relevant for some in per_question for one in some]
    counts = [1 / len(some) for some in per_question for _ in some]
    x, y = np.array(rows), np.array(labels, float)
    weight = np.array(counts)
    weight /= weight.mean()
    if not has_point:
        x[:, [FEATURES.index(name) for name in _OF_POINTS]] = 0
    spread = np.where(x.std(axis=0) > 0, x.std(axis=0), 1.0)
    found = _regress(x / spread, y, weight)
    weights = dict(zip(FEATURES, (found[:-1] / spread).round(4).tolist(), strict=True))
    return weights, round(float(found[-1]), 4)


def _regress(x: Array, y: Array, weight: Array) -> Array:
    """Newton's method (iteratively reweighted least squares)."""
    x = np.hstack([x, np.ones((len(x), 1))])
    found = np.zeros(x.shape[1])
    ridge = _RIDGE * np.eye(len(found))
    ridge[-1, -1] = 0
    for _ in range(_ROUNDS):
        sure = 1 / (1 + np.exp(-np.clip(x @ found, -30, 30)))
        curve = weight * np.maximum(sure * (1 - sure), 1e-6)
        slope = x.T @ (weight * (y - sure)) - ridge @ found
        found = found + np.linalg.solve((x.T * curve) @ x + ridge, slope)
    return found
