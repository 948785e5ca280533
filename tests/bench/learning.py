"""What corrections teach: the network's mistakes on one half of the labelled photos are corrected,
as users would, and the head that learns it is measured on the other half.

    python -m tests.bench learning

Beside it a share of all answers is contradicted at random, which has to teach nothing.
"""

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from tests.bench.tables import table
from tests.bench.tags.standard import labelled_set
from tests.evaluation.tags import split, tagged_photos
from workers.vision.tags.head import Head
from workers.vision.tags.head_fitting import Trust, fit_word, head_of
from workers.vision.tags.head_measuring import answers
from workers.vision.tags.learning import NO, UNSAID, YES, LearningSet

_AT_RANDOM = 0.05  # of all answers, contradicted without looking


@dataclass(frozen=True, slots=True)
class Row:
    """On the half that taught nothing."""

    taught_by: str
    corrections: int
    words: tuple[str, ...]
    precision: float
    recall: float

    @property
    def f1(self) -> float:
        return 2 * self.precision * self.recall / (self.precision + self.recall)


def measure() -> list[Row]:
    labelled = tagged_photos()
    halves = split(labelled.photos)
    tune = labelled_set(sorted(halves.tune, key=lambda p: p.name), labelled.vocabulary)
    test = labelled_set(sorted(halves.test, key=lambda p: p.name), labelled.vocabulary)
    bare = answers(None, tune).holds
    wrong = (tune.labels != UNSAID) & (bare != (tune.labels == YES))
    at_random = np.random.default_rng(0).random(bare.shape) < _AT_RANDOM
    return [
        _row("nothing", None, 0, test),
        _taught("the network's mistakes, corrected", tune, wrong, test),
        _taught("answers contradicted at random", tune, at_random, test),
    ]


def section(rows: Iterable[Row]) -> Iterable[str]:
    yield "## Learning from corrections"
    yield ""
    yield (
        "A head of tags that learns from corrections on one half of the labelled photos, on the "
        "other half: over all pairs of photo and word."
    )
    yield ""
    yield from table(
        ["taught by", "corrections", "words that changed", "precision", "recall", "F1"],
        [
            [
                row.taught_by,
                str(row.corrections),
                ", ".join(row.words) or "none",
                f"{row.precision:.3f}",
                f"{row.recall:.3f}",
                f"{row.f1:.3f}",
            ]
            for row in rows
        ],
    )


def _taught(by: str, tune: LearningSet, spoken: NDArray[np.bool_], test: LearningSet) -> Row:
    """Whoever speaks says the contrary of the network."""
    contrary = np.where(answers(None, tune).holds, NO, YES)
    said = LearningSet(
        tune.network,
        tune.words,
        tune.points,
        tune.priors,
        np.where(spoken, contrary, UNSAID).astype(np.int8),
        tune.groups,
        tune.frozen,
        tune.thresholds,
    )
    lines = [
        (word, line)
        for column, word in enumerate(said.words)
        if (line := fit_word(said, column, Trust())) is not None
    ]
    return _row(by, head_of(said.network, lines), int(spoken.sum()), test)


def _row(by: str, head: Head | None, corrections: int, test: LearningSet) -> Row:
    shown = answers(head, test).holds & test.said
    there = test.labels == YES
    right = float((shown & there).sum())
    return Row(
        by,
        corrections,
        () if head is None else head.words,
        right / max(1.0, float(shown.sum())),
        right / max(1.0, float(there.sum())),
    )
