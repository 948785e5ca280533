"""Fits probes, confidences and thresholds on the tune half of the labelled photos."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import (
    KFold,
    cross_val_predict,
)

from tests.bench.tags.examples import (
    Examples,
    average_precision,
    examples_of,
    pooled_examples,
)
from tests.bench.tags.looks import Looks
from tests.evaluation.tags import TaggedPhoto
from workers.vision.tags.calibration import Calibration, Source, log_odds
from workers.vision.tags.scenes import SPACE
from workers.vision.tags.tagger import Tagger
from workers.vision.tags.vocabulary import classes, groups
from workers.vision.tags.words import BLACK_AND_WHITE, GREY, class_scores

PRECISION = 0.9  # wanted of whatever is shown, on the tune half
FEWEST = 5  # photos of the tune half that must show a tag, or it gets nothing of its own
CANDIDATE = 0.01  # a probability below this is no statement
NEVER = 1.01  # a threshold that no confidence reaches
_SOFTNESS = 3.0  # C of scikit-learn: many dimensions, few photos


@dataclass(frozen=True, slots=True)
class Probe:
    bias: float
    weights: NDArray[np.float64]  # (512,)


@dataclass(slots=True)
class Fit:
    calibrations: dict[str, Calibration] = field(default_factory=dict)
    probes: dict[str, Probe] = field(default_factory=dict)
    dropped: dict[str, str] = field(default_factory=dict)  # why


@dataclass(frozen=True, slots=True)
class Material:
    """Everything that the network says about the photos, by name."""

    probabilities: Mapping[str, Mapping[str, float]]  # of words and groups, by slug
    points: Mapping[str, NDArray[np.float32]]
    colourfulness: Mapping[str, float]


def material(looks: Looks, tagger: Tagger) -> Material:
    return Material(
        {name: class_scores(look.probabilities) for name, look in looks.items()},
        {name: tagger.spaces[SPACE].point(look) for name, look in looks.items()},
        {name: look.colourfulness for name, look in looks.items()},
    )


def fit(photos: Sequence[TaggedPhoto], labelled: frozenset[str], seen: Material) -> Fit:
    """photos: the tune half. Cut-outs teach no scene: they have none."""
    made = Fit()
    shared = [c.word.slug for c in classes() if c.word is not None]
    words = sorted(set(shared) - groups())
    for line, slugs in (("*word", words), ("*group", sorted(groups()))):
        pool = pooled_examples(slugs, labelled, photos, seen.probabilities, at_least=CANDIDATE)
        made.calibrations[line] = _calibrated("classes", pool)
    scenic = [photo for photo in photos if photo.kind != "cut-out"]
    for slug in sorted(labelled - {BLACK_AND_WHITE}):
        _fit_one(slug, photos, scenic, seen, made)
    made.calibrations[BLACK_AND_WHITE] = _by_colour(photos, seen)
    return made


def _fit_one(
    slug: str,
    photos: Sequence[TaggedPhoto],
    scenic: Sequence[TaggedPhoto],
    seen: Material,
    made: Fit,
) -> None:
    """By classes or as a scene, whichever ranks the tune photos better."""
    known = slug in groups() or any(c.word and c.word.slug == slug for c in classes())
    shown = sum(photo.shows(slug) is True for photo in scenic)
    if shown < FEWEST:
        if not known:
            made.dropped[slug] = f"{shown} photos to learn from"
        return
    by_scene, probe = _probe(slug, scenic, seen)
    best, source = by_scene, "scene"
    if known:
        by_classes = examples_of(slug, photos, class_log_odds(slug, seen))
        if average_precision(by_classes) >= average_precision(by_scene):
            best, source = by_classes, "classes"
    calibration = _calibrated("scene" if source == "scene" else "classes", best)
    if calibration.threshold == NEVER:
        made.dropped[slug] = f"no threshold with precision {PRECISION} on the tune half"
        if not known:
            return
    elif source == "scene":
        made.probes[slug] = probe
    if calibration.threshold == NEVER and known:
        calibration = Calibration("classes", 0.0, 0.0, NEVER)
    made.calibrations[slug] = calibration


def class_log_odds(slug: str, seen: Material) -> dict[str, float]:
    return {name: log_odds(said.get(slug, 0.0)) for name, said in seen.probabilities.items()}


def _probe(slug: str, photos: Sequence[TaggedPhoto], seen: Material) -> tuple[Examples, Probe]:
    """The probe, and what it says of each photo when it has not learnt from it (ten folds)."""
    told = [photo for photo in photos if photo.shows(slug) is not None]
    points = np.array([seen.points[photo.name] for photo in told], np.float64)
    truths = np.array([photo.shows(slug) for photo in told], bool)
    model = LogisticRegression(C=_SOFTNESS, class_weight="balanced", max_iter=5000)
    folds = KFold(10, shuffle=True, random_state=0)
    scores = cross_val_predict(model, points, truths, cv=folds, method="decision_function")
    model.fit(points, truths)
    return Examples(scores, truths), Probe(float(model.intercept_[0]), model.coef_[0])


def _calibrated(source: Source, examples: Examples) -> Calibration:
    """Platt's sigmoid, and the lowest confidence from which on enough of what is shown is right."""
    platt = LogisticRegression(C=10.0).fit(examples.scores[:, None], examples.truths)
    slope, offset = float(platt.coef_[0, 0]), float(platt.intercept_[0])
    bare = Calibration(source, slope, offset, 0.0)
    confidences = np.array([bare.confidence(score) for score in examples.scores])
    return Calibration(source, slope, offset, _threshold(confidences, examples.truths))


def _threshold(confidences: NDArray[np.float64], truths: NDArray[np.bool_]) -> float:
    order = np.argsort(-confidences, kind="stable")
    precision = np.cumsum(truths[order]) / np.arange(1, len(order) + 1)
    good = np.flatnonzero(precision >= PRECISION)
    if not len(good) or good[-1] < 2 or not truths.any():
        return NEVER
    return float(max(confidences[order][good[-1]], 0.5))


def _by_colour(photos: Sequence[TaggedPhoto], seen: Material) -> Calibration:
    """A rule has one confidence: its precision, with one right and one wrong added (Laplace)."""
    grey = [photo for photo in photos if seen.colourfulness[photo.name] < GREY]
    right = sum(photo.shows(BLACK_AND_WHITE) is True for photo in grey)
    told = sum(photo.shows(BLACK_AND_WHITE) is not None for photo in grey)
    return Calibration("scene", 0.0, log_odds((right + 1) / (told + 2)), 0.5)
