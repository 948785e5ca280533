"""How good readings are, and from which probability on they are worth giving."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from workers.language.sentiment.corpus import Mood

Floats = NDArray[np.floating]
Flags = NDArray[np.bool_]

_BINS = 15
_STEPS = np.linspace(0.02, 0.5, 49)  # edges of the neutral band that are tried


def accuracy(happy: Floats, truth: Flags) -> float:
    """happy: probabilities. truth: which texts are happy ones; the others are unhappy."""
    return float(((happy > 0.5) == truth).mean())


def macro_f1(said: Sequence[Mood], truth: Sequence[Mood]) -> float:
    """The mean over the moods that there are in truth."""
    scores = []
    for mood in sorted(set(truth)):
        right = sum(a is mood and b is mood for a, b in zip(said, truth, strict=True))
        scores.append(2 * right / (said.count(mood) + truth.count(mood)))
    return float(np.mean(scores))


def calibration_error(happy: Floats, truth: Flags) -> float:
    """Expected calibration error (Naeini et al., 2015): how far, on average over fifteen bins of
    equal width, the share of happy texts is from the probability that was given."""
    bins = np.minimum((happy * _BINS).astype(int), _BINS - 1)
    gaps = np.bincount(bins, weights=happy - truth.astype(float), minlength=_BINS)
    return float(np.abs(gaps).sum() / len(happy))


def mood(happy: float, band: tuple[float, float]) -> Mood:
    low, high = band
    if low <= happy <= high:
        return Mood.NEUTRAL
    return Mood.UNHAPPY if happy < low else Mood.HAPPY


def neutral_band(happy: Floats, truth: Flags, *, right: float) -> tuple[float, float]:
    """The narrowest with which at least that share of what is called unhappy is, and of what is
    called happy; each edge for itself. Where no edge does, the outermost."""
    low = _edge(1 - happy, ~truth, right)
    high = _edge(happy, truth, right)
    return 1 - low, high


def _edge(sure: Floats, truth: Flags, right: float) -> float:
    """The lowest probability from which on so many of the texts are what they are called."""
    for edge in 1 - _STEPS[::-1]:
        called = sure > edge
        if called.any() and truth[called].mean() >= right:
            return float(edge)
    return float(1 - _STEPS[0])
