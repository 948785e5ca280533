"""What a head gets right: corrections that it has not learned from, and the standard set."""

from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from workers.vision.tags.head import Head, Statement
from workers.vision.tags.learning import YES, LearningSet

_STANDARD = Path(__file__).parent / "standard.safetensors"

Doubles = NDArray[np.float64]
Mask = NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Answers:
    """odds: (n, words), natural logarithm. holds: (n, words), whether the word is shown."""

    odds: Doubles
    holds: Mask


@cache
def standard_set() -> LearningSet:
    """Photos labelled by hand that taught the shipped tables nothing, as points.

    Written by `python -m tests.bench.tags --standard`.
    """
    return LearningSet.load(_STANDARD)


def answers(head: Head | None, data: LearningSet) -> Answers:
    """Of the network alone where there is no head."""
    odds = data.priors.astype(np.float64)
    holds = np.zeros(odds.shape, bool)
    for row, priors in enumerate(odds.tolist()):
        said = {
            word: Statement(prior, threshold)
            for word, prior, threshold in zip(
                data.words, priors, data.thresholds.tolist(), strict=True
            )
        }
        told = said if head is None else head.revise(said, data.points[row].astype(np.float32))
        for column, word in enumerate(data.words):
            if word in told:
                odds[row, column] = told[word].log_odds
                holds[row, column] = told[word].holds
    return Answers(odds, holds)


def measure(head: Head, held_out: LearningSet) -> dict[str, float]:
    """Beside each figure of the head stands that of the network alone ("bare_").

    held_out: corrections. right: their share that the head gets right. right_error,
    gain_error: standard errors of it, and of its difference to the network's, over groups of
    near-duplicates. loss: their mean cross-entropy. unasked: how many tags it takes away that the
    network shows where nobody has spoken. standard: F1 on the standard set.
    """
    own, bare = answers(head, held_out), answers(None, held_out)
    said = held_out.said
    right, bare_right = _right(own, held_out), _right(bare, held_out)
    left = bare.holds & (held_out.labels < 0)
    return {
        "words": float(len(head.words)),
        "held_out": float(said.sum()),
        "right": _share(right, said),
        "right_error": _error(right.astype(np.float64), held_out),
        "bare_right": _share(bare_right, said),
        "gain_error": _error(right.astype(np.float64) - bare_right, held_out),
        "loss": _loss(own, held_out),
        "bare_loss": _loss(bare, held_out),
        "unasked": float((left & ~own.holds).sum()),
        "standard": standard_score(head),
        "bare_standard": standard_score(None),
    }


def standard_score(head: Head | None) -> float:
    """F1 over all pairs of photo and word of the standard set, but for those that nobody can
    tell."""
    truth = standard_set()
    shown = answers(head, truth).holds & truth.said
    there = truth.labels == YES
    return float(2 * (shown & there).sum() / max(1, shown.sum() + there.sum()))


def _right(given: Answers, data: LearningSet) -> Mask:
    return np.asarray((given.holds == (data.labels == YES)) & data.said)


def _share(what: Mask, among: Mask) -> float:
    return float((what & among).sum() / among.sum()) if among.any() else 1.0


def _loss(given: Answers, data: LearningSet) -> float:
    losses = np.logaddexp(0, given.odds) - (data.labels == YES) * given.odds
    return float(losses[data.said].mean()) if data.said.any() else 0.0


def _error(what: Doubles, data: LearningSet) -> float:
    """The standard error of the mean of `what` over what was said."""
    count = data.said.sum()
    if not count:
        return 1.0
    deviations = np.where(data.said, what - what[data.said].mean(), 0.0).sum(axis=1)
    _, groups = np.unique(data.groups, return_inverse=True)
    return float(np.sqrt((np.bincount(groups, weights=deviations) ** 2).sum()) / count)
