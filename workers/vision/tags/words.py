"""From a look to words: sums of class probabilities and scenes, calibrated, each above its own
threshold."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from backend.tags.vocabulary import Word
from backend.tags.vocabulary import words as vocabulary
from workers.vision.tags.calibration import Calibration, calibrations, log_odds
from workers.vision.tags.look import Look
from workers.vision.tags.scenes import scene_scores
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


def recognised_words(look: Look, point: NDArray[np.float32]) -> list[RecognisedTag]:
    """What is worth saying, the surest first. point: the look's, in `scenes.SPACE`."""
    if look.contrast < BLANK:
        return []
    found = [*_by_classes(look), *_by_scene(point), *_by_colour(look)]
    return sorted(found, key=lambda tag: -tag.confidence)


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


def _by_classes(look: Look) -> Iterator[RecognisedTag]:
    for slug, probability in class_scores(look.probabilities).items():
        calibration = calibration_of(slug)
        if calibration.source == "classes":
            yield from _if_sure(slug, calibration, log_odds(probability))


def _by_scene(point: NDArray[np.float32]) -> Iterator[RecognisedTag]:
    for slug, score in scene_scores(point).items():
        yield from _if_sure(slug, calibrations()[slug], score)


def _by_colour(look: Look) -> Iterator[RecognisedTag]:
    if look.colourfulness < GREY:
        yield from _if_sure(BLACK_AND_WHITE, calibrations()[BLACK_AND_WHITE], 0.0)


def _if_sure(slug: str, calibration: Calibration, score: float) -> Iterator[RecognisedTag]:
    confidence = calibration.confidence(score)
    if confidence >= calibration.threshold:
        yield RecognisedTag(vocabulary()[slug], confidence)
