"""Are two pictures one? Compares what their fingerprints show, wherever the one lies in the other.

The pictures' samples are laid over one another by an affine map (Gauss-Newton steps on squared
differences, brightness and contrast free: Lucas and Kanade, 1981; Evangelidis and Psarakis, 2008),
so that a crop, a resize or a straightened horizon does not matter. Then their detail is compared,
without the broad shades that many pictures share. Copies agree in it, and shots of one scene do
not: docs/models.md has the figures.
"""

from collections.abc import Iterator
from typing import NamedTuple, TypeAlias

import numpy as np
from numpy.typing import NDArray

Samples: TypeAlias = NDArray[np.float64]  # (32, 32)

SIDE = 32
_STEPS = 10
_STILL = 5e-4  # of half the picture's side: a step that changes nothing
_LEAST_SHARED = 0.7  # of the area
_LEAST_PROMISING = 0.6  # correlation before the first step
_CERTAIN = 0.985  # of the detail, as they lie: no map could be better by much
_MOST_SCALED, _MOST_SHEARED = 0.3, 0.12
_BORDER = 2  # samples whose detail reaches beyond the edge
_STIFFNESS = 1e-3  # keeps a step short where the picture says little


class _Grid(NamedTuple):
    """Places of all samples, from -1 to 1 across and down."""

    x: NDArray[np.float64]
    y: NDArray[np.float64]


def _grid() -> _Grid:
    line = (np.arange(SIDE) + 0.5) / SIDE * 2 - 1
    x, y = np.meshgrid(line, line)
    return _Grid(x.ravel(), y.ravel())


_GRID = _grid()
_INNER = np.zeros((SIDE, SIDE), bool)
_INNER[_BORDER:-_BORDER, _BORDER:-_BORDER] = True


def likeness(one: bytes, other: bytes) -> float:
    """0 (different) to 1 (one picture) of two `Fingerprint.luma`, upright, turned or mirrored."""
    left, right = _samples(one), _samples(other)
    left = max(_turns(left), key=lambda turned: _correlation(turned, right))
    as_they_lie = _agreement(left, right, _INNER)
    if as_they_lie >= _CERTAIN:
        return as_they_lie
    # A part of a picture is to be found in the whole, so either may have to be the whole.
    return max(as_they_lie, _found_in(left, right), _found_in(right, left), 0.0)


def _samples(luma: bytes) -> Samples:
    return np.frombuffer(luma, np.uint8).reshape(SIDE, SIDE).astype(np.float64)


def _turns(samples: Samples) -> Iterator[Samples]:
    """As they are, and in the seven other ways."""
    for flipped in (samples, samples[:, ::-1]):
        for quarters in range(4):
            yield np.rot90(flipped, quarters)


def _found_in(part: Samples, whole: Samples) -> float:
    """How well `part` agrees with the region of `whole` that is most like it."""
    smooth_part, smooth_whole = _smooth(part), _smooth(whole)
    start, promise = _best_start(smooth_part, smooth_whole)
    if promise < _LEAST_PROMISING:
        return 0.0
    place = _refine(start, smooth_part, smooth_whole)
    if place is None:
        return 0.0
    values, inside = _warped(whole, place)
    shared = inside.reshape(SIDE, SIDE) & _INNER
    return _agreement(values.reshape(SIDE, SIDE), part, shared)


def _refine(start: Samples, part: Samples, whole: Samples) -> Samples | None:
    """The map, of (2, 3), from places of `part` to places of `whole`; None when it runs away."""
    slopes = np.asarray(np.gradient(whole), np.float64) * (SIDE / 2)
    place, best, best_match = start, None, -1.0
    for _ in range(_STEPS):
        values, inside = _warped(whole, place)
        if inside.mean() < _LEAST_SHARED or _is_absurd(place):
            break
        match = _correlation(values[inside], part.ravel()[inside])
        if match > best_match:
            best, best_match = place, match
        step = _step(place, part, values, inside, slopes)
        if step is None or np.abs(step).max() < _STILL:
            break
        place = place + step
    return best


def _step(
    place: Samples,
    part: Samples,
    values: NDArray[np.float64],
    inside: NDArray[np.bool_],
    slopes: NDArray[np.float64],  # (2, 32, 32): down and across
) -> Samples | None:
    """Least squares for part = gain * (values + slopes * step) + offset."""
    down, across = (_warped(slope, place)[0] for slope in slopes)
    x, y = _GRID
    columns = (across * x, across * y, across, down * x, down * y, down, values, np.ones_like(x))
    design = np.stack(columns, axis=1)[inside]
    normal = design.T @ design
    stiff = np.arange(6)
    normal[stiff, stiff] += _STIFFNESS * np.trace(normal[:6, :6]) / 6 + 1e-9
    try:
        solved = np.linalg.solve(normal, design.T @ part.ravel()[inside])
    except np.linalg.LinAlgError:
        return None
    gain = solved[6]
    if abs(gain) < 1e-3:
        return None
    step: Samples = (solved[:6] / gain).reshape(2, 3)
    return step if np.abs(step).max() < 0.5 else None


def _is_absurd(place: Samples) -> bool:
    change = np.abs(place - np.eye(2, 3))
    return bool(
        change.max() > _MOST_SCALED or change[0, 1] > _MOST_SHEARED or change[1, 0] > _MOST_SHEARED
    )


def _starts() -> NDArray[np.float64]:
    """(n, 2, 3): the whole picture, and parts of it at its edges, corners and in the middle."""
    maps = [np.eye(2, 3)]
    for width, height in (
        (0.95, 0.95),
        (0.9, 0.9),
        (0.85, 0.85),
        (0.95, 1),
        (0.9, 1),
        (1, 0.95),
        (1, 0.9),
    ):
        for left in sorted({width - 1, 0.0, 1 - width}):
            maps += [
                np.array([[width, 0, left], [0, height, top]])
                for top in sorted({height - 1, 0.0, 1 - height})
            ]
    return np.stack(maps)


class _Sampling(NamedTuple):
    """Where to read samples, for bilinear interpolation: four neighbours and their weights."""

    indexes: NDArray[np.int64]  # (4, ...)
    weights: NDArray[np.float64]  # (4, ...)
    inside: NDArray[np.bool_]

    def read(self, samples: Samples) -> NDArray[np.float64]:
        values: NDArray[np.float64] = (samples.ravel()[self.indexes] * self.weights).sum(axis=0)
        return values


def _sampling(u: NDArray[np.float64], v: NDArray[np.float64]) -> _Sampling:
    """`u` and `v`: places from -1 to 1 across and down; beyond the edge the edge goes on."""
    x, y = (u + 1) / 2 * SIDE - 0.5, (v + 1) / 2 * SIDE - 0.5
    inside = (np.minimum(x, y) >= -0.5) & (np.maximum(x, y) <= SIDE - 0.5)
    x, y = np.clip(x, 0, SIDE - 1.001), np.clip(y, 0, SIDE - 1.001)
    column, row = x.astype(np.int64), y.astype(np.int64)
    right, low = x - column, y - row
    first = row * SIDE + column
    indexes = np.stack([first, first + 1, first + SIDE, first + SIDE + 1])
    weights = np.stack([(1 - right) * (1 - low), right * (1 - low), (1 - right) * low, right * low])
    return _Sampling(indexes, weights, inside)


def _places(maps: NDArray[np.float64]) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Where maps (..., 2, 3) take the grid's places: across and down, (..., 1024) each."""
    taken = maps[..., :, :2] @ np.stack(_GRID) + maps[..., :, 2:]
    return taken[..., 0, :], taken[..., 1, :]


_STARTS = _starts()
_START_SAMPLING = _sampling(*_places(_STARTS))


def _best_start(part: Samples, whole: Samples) -> tuple[Samples, float]:
    regions = _START_SAMPLING.read(whole)
    regions = regions - regions.mean(axis=1, keepdims=True)
    wanted = part.ravel() - part.mean()
    scale = np.sqrt((regions**2).sum(axis=1) * (wanted @ wanted)) + 1e-9
    matches = regions @ wanted / scale
    best = int(matches.argmax())
    return _STARTS[best], float(matches[best])


def _warped(samples: Samples, place: Samples) -> tuple[NDArray[np.float64], NDArray[np.bool_]]:
    sampling = _sampling(*_places(place))
    return sampling.read(samples), sampling.inside


def _smooth(samples: Samples) -> Samples:
    """Binomial, 3 x 3."""
    padded = np.pad(samples, 1, mode="edge")
    rows = (padded[:-2] + 2 * padded[1:-1] + padded[2:]) / 4
    smooth: Samples = (rows[:, :-2] + 2 * rows[:, 1:-1] + rows[:, 2:]) / 4
    return smooth


def _detail(samples: Samples) -> Samples:
    """What is neither noise nor broad shade."""
    smooth = _smooth(samples)
    return smooth - _smooth(_smooth(smooth))


def _agreement(one: Samples, other: Samples, shared: NDArray[np.bool_]) -> float:
    return _correlation(_detail(one)[shared], _detail(other)[shared])


def _correlation(one: NDArray[np.float64], other: NDArray[np.float64]) -> float:
    """0 where one of them is uniform."""
    left, right = one - one.mean(), other - other.mean()
    scale = float(np.sqrt((left * left).sum() * (right * right).sum()))
    return float((left * right).sum()) / scale if scale > 1e-9 else 0.0
