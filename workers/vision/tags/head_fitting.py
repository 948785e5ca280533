"""Fits a head: for each word a logistic regression of what users said, with the network's own
log-odds as its offset, so that little evidence changes little.

Corrections alone would mislead: users speak up where the network is wrong, and a head that saw
nothing else would learn to contradict it. So answers that were left standing count too, by a share:
more where the network showed the word than where it showed nothing, which is rarely looked at.

How far a word may move from the network is chosen by cross-validation over groups of
near-duplicates. A word that does not become better by more than chance stays as it was; and better
it must be by looking at the picture, for answers that are only less sure lose less as well.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor
from torch.nn import functional

from workers.vision.tags.head import DIMENSIONS, Head
from workers.vision.tags.learning import NO, UNSAID, YES, LearningSet

Doubles = NDArray[np.float64]

FEWEST = 5  # groups of photos of which somebody spoke, of a word that the network tells
FEWEST_SHOWN = 8  # groups that show a word that it cannot tell
PRECISION = 0.8  # wanted, in cross-validation, of a word that the network cannot tell
_FOLDS = 5
_STRENGTHS = (0.03, 0.1, 0.3, 1.0, 3.0, 10.0)  # of the pull towards the network, weakest first
_EVEN = 1.0  # the pull of a number alone, which hardly matters
_STEPS = 100
_NEAR = 1e-4  # the gradient at which a line is found
_BIAS_PULL = 0.1  # against the weights': one number cannot learn much by heart


@dataclass(frozen=True, slots=True)
class Trust:
    """What counts how much, against a user's word: an answer of the network that was left standing
    where it showed the word (`shown`), and where it did not (`unshown`)."""

    shown: float = 0.5
    unshown: float = 0.3


@dataclass(frozen=True, slots=True)
class Examples:
    """Of one word, in double precision. points: (n, 512). priors, targets, weights: (n,); targets
    are probabilities. groups: (n,). spoken: (n,) bool: where somebody has spoken."""

    points: Doubles
    priors: Doubles
    targets: Doubles
    weights: Doubles
    groups: NDArray[np.int32]
    spoken: NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Line:
    """weights: (512,)."""

    weights: Doubles
    bias: float
    threshold: float


def head_of(network: str, lines: Sequence[tuple[str, Line]]) -> Head:
    """Of words and their lines; it may be empty."""
    return Head(
        network,
        tuple(word for word, _ in lines),
        np.array([line.weights for _, line in lines], np.float32).reshape(-1, DIMENSIONS),
        np.array([line.bias for _, line in lines], np.float32),
        np.array([line.threshold for _, line in lines], np.float32),
    )


def examples_of(data: LearningSet, column: int, trust: Trust) -> Examples:
    labels = data.labels[:, column]
    rows = np.flatnonzero(labels >= UNSAID)
    labels, priors = labels[rows], data.priors[rows, column].astype(np.float64)
    own = 1 / (1 + np.exp(-priors))
    known = data.thresholds[column] <= 1
    shown = own >= data.thresholds[column]
    left = np.where(shown, trust.shown, trust.unshown)
    spoken = labels >= NO
    return Examples(
        points=data.points[rows].astype(np.float64),
        priors=priors,
        # Of a word that it cannot tell, silence says that the photo does not show it.
        targets=np.where(spoken, labels == YES, own if known else 0.0),
        weights=np.where(spoken, 1.0, left),
        groups=data.groups[rows],
        spoken=spoken,
    )


def fit_word(data: LearningSet, column: int, trust: Trust) -> Line | None:
    """The word's line; None where the network's own answer stays."""
    examples = examples_of(data, column, trust)
    known = bool(data.thresholds[column] <= 1)
    if not _is_enough(examples, known=known):
        return None
    folds = _folds(examples)
    held_out = _held_out(examples, folds, _STRENGTHS)
    losses = [_losses(examples, odds) for odds in held_out]
    chosen = _simplest_of_the_best(examples, losses)
    if not all(_is_better(examples, losses[chosen], plain) for plain in _plain(examples, folds)):
        return None
    threshold = float(data.thresholds[column]) if known else _threshold(examples, held_out[chosen])
    if threshold is None:
        return None
    (line,) = _solve(examples, examples.weights, (_STRENGTHS[chosen],))
    return Line(line[:-1], float(line[-1]), threshold)


def _is_enough(examples: Examples, *, known: bool) -> bool:
    spoken = examples.groups[examples.spoken]
    shown = examples.groups[examples.spoken & (examples.targets == 1)]
    if known:
        return len(np.unique(spoken)) >= FEWEST
    return len(np.unique(shown)) >= FEWEST_SHOWN


def _folds(examples: Examples) -> NDArray[np.int_]:
    """Each row's fold: groups of which somebody spoke are dealt first, so that each has some."""
    spoken = np.unique(examples.groups[examples.spoken])
    others = np.setdiff1d(examples.groups, spoken)
    dealt = {group: turn % _FOLDS for turn, group in enumerate([*spoken, *others])}
    return np.array([dealt[group] for group in examples.groups])


def _plain(examples: Examples, folds: NDArray[np.int_]) -> list[Doubles]:
    """The losses of who does not look at the picture again: of the network's own answers, and of
    those with one number added to all. Whoever is corrected at random is only less sure."""
    (shifted,) = _held_out(replace(examples, points=examples.points[:, :0]), folds, (_EVEN,))
    return [_losses(examples, examples.priors), _losses(examples, shifted)]


def _held_out(
    examples: Examples, folds: NDArray[np.int_], strengths: Sequence[float]
) -> list[Doubles]:
    """By strength, what each row is told by lines that have not learned from its fold: log-odds."""
    odds = [np.empty_like(examples.priors) for _ in strengths]
    for fold in range(_FOLDS):
        rows = folds == fold
        used = np.where(rows, 0.0, examples.weights)
        for told, line in zip(odds, _solve(examples, used, strengths), strict=True):
            told[rows] = examples.priors[rows] + examples.points[rows] @ line[:-1] + line[-1]
    return odds


def _losses(examples: Examples, odds: Doubles) -> Doubles:
    """Cross-entropy of each row, weighted."""
    return np.asarray(examples.weights * (np.logaddexp(0, odds) - examples.targets * odds))


def _simplest_of_the_best(examples: Examples, losses: Sequence[Doubles]) -> int:
    """The strongest pull that is no worse than the best by more than its standard error
    (Breiman et al., 1984)."""
    best = min(range(len(losses)), key=lambda index: float(losses[index].sum()))
    for index in range(len(losses) - 1, best, -1):
        worse, error = _difference(examples, losses[index], losses[best])
        if worse <= error:
            return index
    return best


def _is_better(examples: Examples, after: Doubles, before: Doubles) -> bool:
    gained, error = _difference(examples, before, after)
    return gained > 2 * error


def _difference(examples: Examples, one: Doubles, other: Doubles) -> tuple[float, float]:
    """By how much the first sum is larger, and the standard error of that, over groups."""
    _, numbers = np.unique(examples.groups, return_inverse=True)
    by_group = np.bincount(numbers, weights=one - other)
    return float(by_group.sum()), float(np.sqrt((by_group**2).sum()))


def _threshold(examples: Examples, odds: Doubles) -> float | None:
    """The lowest confidence, of a half or more, from which on what is shown is right often enough;
    None where there is none."""
    spoken_or_silent = examples.targets == 1
    confidences = 1 / (1 + np.exp(-odds))
    order = np.argsort(-confidences, kind="stable")
    weights = np.where(examples.spoken, 1.0, 0.5)[order]
    right = np.cumsum(weights * spoken_or_silent[order])
    good = np.flatnonzero(right / np.cumsum(weights) >= PRECISION)
    if not len(good) or right[good[-1]] < FEWEST:
        return None
    return float(max(confidences[order][good[-1]], 0.5))


def _solve(examples: Examples, used: Doubles, strengths: Sequence[float]) -> list[Doubles]:
    """For each strength, weakest first, the weights and last the bias: (513,). used: weights, (n,).

    By L-BFGS in double precision, from nought for the strongest pull and on from there: the same
    each time.
    """
    points, priors, targets, weights = map(
        torch.from_numpy, (examples.points, examples.priors, examples.targets, used)
    )
    line = torch.zeros(points.shape[1] + 1, dtype=torch.float64, requires_grad=True)
    solved: list[Doubles] = []
    for strength in reversed(strengths):
        solver = torch.optim.LBFGS(
            [line],
            max_iter=_STEPS,
            tolerance_grad=_NEAR,
            history_size=10,
            line_search_fn="strong_wolfe",
        )

        def loss(pull: float = strength, solver: torch.optim.LBFGS = solver) -> Tensor:
            solver.zero_grad()
            odds = priors + points @ line[:-1] + line[-1]
            misfit = functional.binary_cross_entropy_with_logits(
                odds, targets, weights, reduction="sum"
            )
            away = line[:-1].square().sum() + _BIAS_PULL * line[-1].square()
            total = misfit + pull / 2 * away
            total.backward()  # type: ignore[no-untyped-call]  # torch leaves it untyped
            return total

        solver.step(loss)  # type: ignore[no-untyped-call]  # as above
        solved.append(line.detach().numpy().copy())
    return solved[::-1]
