"""The figures of a run, out of what came of its questions."""

from collections.abc import Callable, Sequence
from typing import Any

import numpy as np

from backend.knowledge.models import GoldResult, Outcome

Figures = dict[str, Any]
COMPARED = (
    *("right", "recall_at_5", "mrr_at_10", "ndcg_at_10", "citation_correctness"),
    *("refusal_precision", "refusal_recall", "took_p50", "took_p95"),
)


def figures_of(results: Sequence[GoldResult]) -> Figures:
    """Shares are None where nothing counts. A result's place is within the first ten."""
    answerable = [one for one in results if one.is_answerable]
    silent = [one for one in results if one.outcome == Outcome.REFUSED]
    unanswerable = [one for one in results if not one.is_answerable]
    quoted = sum(one.quoted for one in answerable)
    return {
        "questions": len(results),
        "answerable": len(answerable),
        "right": sum(one.is_right for one in results),
        "recall_at_5": _recall(answerable),
        "mrr_at_10": _mean(answerable, lambda one: 1 / one.place if one.place else 0.0),
        "ndcg_at_10": _mean(answerable, lambda one: one.gain),
        "citation_correctness": (sum(one.cited for one in answerable) / quoted if quoted else None),
        "refusal_precision": _mean(silent, lambda one: float(not one.is_answerable)),
        "refusal_recall": _mean(unanswerable, lambda one: float(one.outcome == Outcome.REFUSED)),
        "took_p50": _percentile(results, 50),
        "took_p95": _percentile(results, 95),
        "without_point": sum(not one.has_point for one in results),
        "languages": [
            {
                "language": language,
                "questions": len(own),
                "right": sum(one.is_right for one in own),
                "recall_at_5": _recall([one for one in own if one.is_answerable]),
            }
            for language in ("zh", "en")
            if (own := [one for one in results if one.language == language])
        ],
    }


def deltas(before: Figures, after: Figures) -> Figures:
    return {
        name: None if before[name] is None or after[name] is None else after[name] - before[name]
        for name in COMPARED
    }


def _recall(answerable: Sequence[GoldResult]) -> float | None:
    return _mean(answerable, lambda one: float(one.place is not None and one.place <= 5))


def _mean(results: Sequence[GoldResult], of: Callable[[GoldResult], float]) -> float | None:
    return sum(map(of, results)) / len(results) if results else None


def _percentile(results: Sequence[GoldResult], share: int) -> float | None:
    return float(np.percentile([one.took for one in results], share)) if results else None
