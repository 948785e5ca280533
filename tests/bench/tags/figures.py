"""How good the shipped tags are, on the half of the photos that taught them nothing."""

import time
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from statistics import mean

import numpy as np

from tests.bench.tags.examples import (
    Examples,
    average_precision,
    calibration_error,
    examples_of,
)
from tests.bench.tags.fitting import CANDIDATE, Material, class_log_odds, material
from tests.bench.tags.looks import cpu_tagger, looks_at
from tests.evaluation.tags import TaggedPhoto, split, tagged_photos
from workers.vision.tags.calibration import log_odds
from workers.vision.tags.scenes import scene_scores
from workers.vision.tags.tagger import Tagger
from workers.vision.tags.words import BLACK_AND_WHITE, calibration_of, recognised_words

FEWEST_SHOWN = 3  # photos of the test half that must show a tag for a line of its own


@dataclass(frozen=True, slots=True)
class TagFigures:
    slug: str
    source: str
    shown: int  # photos that show it
    given: int  # photos that were given it
    right: int

    @property
    def precision(self) -> float:
        return self.right / self.given if self.given else 1.0

    @property
    def recall(self) -> float:
        return self.right / self.shown if self.shown else 1.0


@dataclass(frozen=True, slots=True)
class Figures:
    photos: int
    tags: tuple[TagFigures, ...]  # of the labelled vocabulary, those that are ever given
    never: tuple[str, ...]  # shown by enough photos, and never given
    shown: int  # labels that the photos bear, of the whole vocabulary
    error_before: float  # expected calibration error of the network's own probabilities
    error_after: float
    ranking_before: float  # mean average precision by class probabilities alone
    ranking_after: float
    seconds: float  # of one processor, a photo

    @property
    def precision(self) -> float:
        return sum(t.right for t in self.tags) / max(1, sum(t.given for t in self.tags))

    @property
    def recall(self) -> float:
        return sum(t.right for t in self.tags) / max(1, sum(t.shown for t in self.tags))

    @property
    def recall_of_all(self) -> float:
        """Falls when a tag is given up, as that over the tags that are given does not."""
        return sum(t.right for t in self.tags) / max(1, self.shown)


def measure() -> Figures:
    labelled = tagged_photos()
    tagger = cpu_tagger()
    seen = material(looks := looks_at(labelled.photos, tagger), tagger)
    test = split(labelled.photos).test
    given = {
        photo.name: {
            tag.word.slug for tag in recognised_words(looks[photo.name], seen.points[photo.name])
        }
        for photo in test
    }
    every = [_figures(slug, test, given) for slug in labelled.vocabulary]
    ranked = [s for s in labelled.vocabulary if _shown(s, test) >= FEWEST_SHOWN]
    return Figures(
        photos=len(test),
        tags=tuple(one for one in every if one.given),
        never=tuple(one.slug for one in every if not one.given and one.shown >= FEWEST_SHOWN),
        shown=sum(one.shown for one in every),
        error_before=_error(ranked, test, seen, calibrated=False),
        error_after=_error(ranked, test, seen, calibrated=True),
        ranking_before=_ranking(ranked, test, seen, shipped=False),
        ranking_after=_ranking(ranked, test, seen, shipped=True),
        seconds=_seconds(tagger),
    )


def _shown(slug: str, photos: Sequence[TaggedPhoto]) -> int:
    return sum(photo.shows(slug) is True for photo in photos)


def _figures(slug: str, photos: Sequence[TaggedPhoto], given: dict[str, set[str]]) -> TagFigures:
    told = [photo for photo in photos if photo.shows(slug) is not None]
    got = [photo for photo in told if slug in given[photo.name]]
    right = sum(photo.shows(slug) is True for photo in got)
    source = "colour" if slug == BLACK_AND_WHITE else calibration_of(slug).source
    return TagFigures(slug, source, _shown(slug, told), len(got), right)


def scored(slug: str, photos: Sequence[TaggedPhoto], seen: Material, *, shipped: bool) -> Examples:
    """Log-odds as they are shipped, or those of the classes alone."""
    if shipped and slug == BLACK_AND_WHITE:
        return examples_of(slug, photos, {n: -c for n, c in seen.colourfulness.items()})
    if shipped and calibration_of(slug).source == "scene":
        scenes = {name: scene_scores(point)[slug] for name, point in seen.points.items()}
        return examples_of(slug, photos, scenes)
    return examples_of(slug, photos, class_log_odds(slug, seen))


def _ranking(
    slugs: Iterable[str], photos: Sequence[TaggedPhoto], seen: Material, *, shipped: bool
) -> float:
    return mean(average_precision(scored(s, photos, seen, shipped=shipped)) for s in slugs)


def _error(
    slugs: Iterable[str], photos: Sequence[TaggedPhoto], seen: Material, *, calibrated: bool
) -> float:
    """Over every pair of photo and tag for which the classes or the probe say anything."""
    confidences, truths = [], []
    for slug in slugs:
        calibration = calibration_of(slug)
        if slug == BLACK_AND_WHITE:
            continue
        examples = scored(slug, photos, seen, shipped=True)
        for score, truth in zip(examples.scores, examples.truths, strict=True):
            if score >= log_odds(CANDIDATE):
                plain = 1 / (1 + np.exp(-score))
                confidences.append(calibration.confidence(score) if calibrated else plain)
                truths.append(truth)
    return calibration_error(np.array(confidences), np.array(truths, bool))


def _seconds(tagger: Tagger, photos: int = 10) -> float:
    picture = np.random.default_rng(0).integers(0, 255, (1536, 2048, 3), np.uint8)
    tagger.recognise(picture)
    start = time.process_time()
    for _ in range(photos):
        tagger.recognise(picture)
    return (time.process_time() - start) / photos
