"""Scores beside labels: what is fitted on, and what is measured."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from backend.tags.vocabulary import lineage
from tests.evaluation.tags import TaggedPhoto
from workers.vision.tags.calibration import log_odds

Floats = NDArray[np.float64]
Truths = NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Examples:
    """scores: log-odds (n,); truths: (n,)."""

    scores: Floats
    truths: Truths

    @property
    def positives(self) -> int:
        return int(self.truths.sum())


def examples_of(slug: str, photos: Sequence[TaggedPhoto], scores: Mapping[str, float]) -> Examples:
    """Of a labelled tag, over the photos of which one can tell."""
    pairs = [
        (scores[photo.name], truth) for photo in photos if (truth := photo.shows(slug)) is not None
    ]
    return Examples(np.array([p[0] for p in pairs]), np.array([p[1] for p in pairs], bool))


def pooled_examples(
    slugs: Sequence[str],
    labelled: frozenset[str],
    photos: Sequence[TaggedPhoto],
    probabilities: Mapping[str, Mapping[str, float]],
    *,
    at_least: float,
) -> Examples:
    """Of many tags together, where the network gives them `at_least` that probability.

    A tag that is not labelled itself counts as right where the nearest labelled thing that it is a
    kind of is there: of a breed, that it is a dog.
    """
    scores: list[float] = []
    truths: list[bool] = []
    for slug in slugs:
        judged_by = next((word.slug for word in lineage(slug) if word.slug in labelled), None)
        if judged_by is None:
            continue
        for photo in photos:
            probability = probabilities[photo.name].get(slug, 0.0)
            truth = photo.shows(judged_by)
            if truth is not None and probability >= at_least:
                scores.append(log_odds(probability))
                truths.append(truth)
    return Examples(np.array(scores), np.array(truths, bool))


def average_precision(examples: Examples) -> float:
    order = np.argsort(-examples.scores, kind="stable")
    hits = examples.truths[order]
    precision = np.cumsum(hits) / np.arange(1, len(hits) + 1)
    return float((precision * hits).sum() / max(1, hits.sum()))


def calibration_error(confidences: Floats, truths: Truths, bins: int = 10) -> float:
    """Expected calibration error (Naeini et al., 2015): mean gap between confidence and truth."""
    which = np.minimum((confidences * bins).astype(int), bins - 1)
    gaps = [
        abs(confidences[which == b].mean() - truths[which == b].mean()) * (which == b).mean()
        for b in range(bins)
        if (which == b).any()
    ]
    return float(sum(gaps))
