"""From a look to words: sums of class probabilities and scenes, calibrated, each above its own
threshold; and what an installation's head has learned over and above that."""

import math
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

import numpy as np
from numpy.typing import NDArray

from backend.tags.vocabulary import Word
from backend.tags.vocabulary import words as vocabulary
from workers.vision.tags.calibration import Calibration, calibrations, log_odds
from workers.vision.tags.head import Head, Statement
from workers.vision.tags.look import Look
from workers.vision.tags.scenes import probes, scene_scores
from workers.vision.tags.vocabulary import classes, groups

# Below this a picture is grey, but for what compression adds (tests/bench/tags).
GREY = 14.5
BLACK_AND_WHITE = "black-and-white"
# A lens cap, a pocket, a blank page: networks see skies and fields in them.
BLANK = 8


@dataclass(frozen=True, slots=True)
class RecognisedTag:
    word: Word
    confidence: float  # 0 to 1, calibrated


def recognised_words(
    look: Look, point: NDArray[np.float32], head: Head | None = None
) -> list[RecognisedTag]:
    """What is worth saying, the surest first. point: the look's, in `scenes.SPACE`."""
    if look.contrast < BLANK:
        return []
    said = statements(look, point)
    if head is not None:
        said = head.revise(said, point)
    found = [RecognisedTag(_word(slug), one.confidence) for slug, one in said.items() if one.holds]
    return sorted(found, key=lambda tag: -tag.confidence)


def statements(look: Look, point: NDArray[np.float32]) -> dict[str, Statement]:
    """What the network says of every word that it can tell, shown or not. point: as above."""
    scores = {
        slug: log_odds(probability)
        for slug, probability in class_scores(look.probabilities).items()
        if calibration_of(slug).source == "classes"
    } | dict(scene_scores(point))
    if look.colourfulness < GREY:
        scores[BLACK_AND_WHITE] = 0.0
    return {slug: calibration_of(slug).statement(score) for slug, score in scores.items()}


def threshold_of(slug: str) -> float:
    """Of the network's confidence in the word; above 1 where it cannot tell it."""
    return calibration_of(slug).threshold if slug in _told() else math.inf


@cache
def _told() -> frozenset[str]:
    named = {entry.word.slug for entry in classes() if entry.word is not None}
    return frozenset({*named, *groups(), *probes()[0], BLACK_AND_WHITE})


def class_scores(probabilities: NDArray[np.float32]) -> Mapping[str, float]:
    """By slug: the probability of a word's classes, and of all kinds of it."""
    sums: dict[str, float] = defaultdict(float)
    for probability, entry in zip(probabilities.tolist(), classes(), strict=True):
        if entry.word is not None:
            sums[entry.word.slug] += probability
        for group in entry.groups:
            sums[group.slug] += probability
    return sums


def calibration_of(slug: str) -> Calibration:
    """A tag's own, or the one that it shares."""
    known = calibrations()
    return known.get(slug) or known["*group" if slug in groups() else "*word"]


def _word(slug: str) -> Word:
    """Of an owner's own words only the slug is known here."""
    return vocabulary().get(slug) or Word(slug, slug, slug)
