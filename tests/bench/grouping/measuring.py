"""Figures by nested cross-validation, over all sets and both spaces."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np

from tests.bench import tables
from tests.bench.database import use_fresh_database
from tests.bench.grouping.corrections import naive_corrections
from tests.bench.grouping.labelled import PointSet, point_sets
from tests.bench.grouping.nested import (
    FOLDS,
    PRECISE,
    Score,
    Trial,
    folds_of,
    score,
    with_strangers,
)

SPACES = ("sface-2021dec", "dlib-resnet29-1")
BY_PHOTO = ("ORL", "colour photos and variants")  # sets that also go through the database
_ORDERS = 2  # in which photos are uploaded
_LIBRARIES = (20, 200, 2_000, 20_000)  # people


@dataclass(frozen=True, slots=True)
class Row:
    """One method on one set: means over the folds, beside their standard deviations."""

    space: str
    faces: str
    method: str
    pairwise: tuple[float, float]
    precision: float
    bcubed: tuple[float, float]
    corrections: float  # over all folds


@dataclass(frozen=True, slots=True)
class Crowded:
    """The shipped setting for a library of so many people: means over the folds of all sets
    together."""

    space: str
    people: int
    precision: float
    pairwise: float
    corrections: float  # over all folds


@dataclass(frozen=True, slots=True)
class GroupingResult:
    rows: Sequence[Row]
    crowded: Sequence[Crowded]
    chosen: Sequence[tuple[str, str, str]]  # space, method, the setting that all folds choose
    sizes: Mapping[str, tuple[int, int, int]]  # faces, people, acts when every face is alone
    orders: int


def measure(*, orders: int = _ORDERS, spaces: Sequence[str] = SPACES) -> GroupingResult:
    use_fresh_database()
    sets = point_sets(SPACES)
    albums = albums_of(sets)
    rows: list[Row] = []
    chosen: list[tuple[str, str, str]] = []
    for space in spaces:
        for method, trial in _trials(albums, space):
            free = replace(trial, precise=0.0)
            rows += _held_out(space, method, albums, trial)
            rows += _held_out(space, f"{method}, free", albums, free)
            chosen.append((space, method, _words(trial.chosen)))
            chosen.append((space, f"{method}, free", _words(free.chosen)))
            if method == _OURS:
                rows += _by_photo(space, albums, trial, orders)
    crowded = [row for space in spaces for row in _crowded(space, albums[sets[-1].name])]
    return GroupingResult(
        rows, crowded, chosen, {name: _size(folds) for name, folds in albums.items()}, orders
    )


def albums_of(sets: Sequence[PointSet]) -> dict[str, list[PointSet]]:
    """By set, the folds; and those of the last set with strangers among them."""
    plain = {faces.name: folds_of(faces) for faces in sets}
    return plain | {f"{sets[-1].name}, and strangers": with_strangers(sets[-1])}


_OURS = "Shiguang"


def _trials(albums: Mapping[str, Sequence[PointSet]], space: str) -> Iterator[tuple[str, Trial]]:
    from tests.bench.grouping.rivals import RIVALS
    from tests.bench.grouping.tuning import try_ours, try_rival

    yield _OURS, try_ours(albums, space)
    for name in RIVALS:
        yield name, try_rival(name, albums, space)


def _held_out(
    space: str, method: str, albums: Mapping[str, Sequence[PointSet]], trial: Trial
) -> Iterator[Row]:
    for column, name in enumerate(albums):
        scores = [trial.scores[setting][fold][column] for fold, setting in trial.held_out()]
        yield _row(space, name, method, scores)


def _by_photo(
    space: str, albums: Mapping[str, Sequence[PointSet]], trial: Trial, orders: int
) -> Iterator[Row]:
    """Photo by photo, with the settings that the other folds chose."""
    from tests.bench.grouping.product import group_by_product, use_space
    from tests.bench.grouping.tuning import calibration_from

    for name in BY_PHOTO if orders else ():
        scores: list[Score] = []
        for fold, setting in trial.held_out():
            faces = albums[name][fold]
            use_space(space, calibration_from(trial.settings[setting]))
            photos = np.unique(faces.photo)
            for seed in range(orders):
                order = np.random.default_rng(seed).permutation(photos).tolist()
                scores.append(score(faces, group_by_product(faces, space=space, order=order)))
        yield _row(space, name, "Shiguang, photo by photo", scores)


def _crowded(space: str, folds: Sequence[PointSet]) -> Iterator[Crowded]:
    from backend.people.services.calibration import CALIBRATIONS
    from tests.bench.grouping.tuning import group_at_once

    for people in _LIBRARIES:
        calibration = CALIBRATIONS[space].among(people)
        scores = [score(fold, group_at_once(fold, space, calibration)) for fold in folds]
        means = _row(space, f"a library of {people}", _OURS, scores)
        yield Crowded(space, people, means.precision, means.pairwise[0], means.corrections)


def _row(space: str, name: str, method: str, scores: Sequence[Score]) -> Row:
    pairwise = [one.result.pairwise for one in scores]
    bcubed = [one.result.bcubed for one in scores]
    return Row(
        space,
        name,
        method,
        (float(np.mean(pairwise)), float(np.std(pairwise))),
        float(np.mean([one.result.precision for one in scores])),
        (float(np.mean(bcubed)), float(np.std(bcubed))),
        float(np.mean([one.corrections for one in scores])) * FOLDS,
    )


def _size(folds: Sequence[PointSet]) -> tuple[int, int, int]:
    return (
        sum(len(fold) for fold in folds),
        sum(len(set(fold.who.tolist())) for fold in folds),
        sum(naive_corrections(fold.who) for fold in folds),
    )


def _words(setting: Iterable[float | str]) -> str:
    return ", ".join(f"{s:.2f}" if isinstance(s, float) else str(s) for s in setting)


def section(result: GroupingResult) -> Iterable[str]:
    yield "## Grouping faces into people"
    yield ""
    yield (
        f"Nested cross-validation by identity: people are dealt into {FOLDS} folds, each an album"
        " of its own; every method takes the setting of its declared grid that leaves fewest"
        " corrections on the other folds, over all sets, among those that put together at least"
        f" {PRECISE:.0%} pairs of one person there (`free`: among all), and is measured on the"
        " fold. Mean and standard deviation over the folds; corrections are acts of an owner until"
        " all folds are right (`tests/bench/grouping/corrections.py`). Photo by photo means through"
        f" the product's services and database, in {result.orders} orders. Variants are synthetic;"
        " strangers are people of whom a single face was left."
    )
    yield ""
    for name, (faces, people, acts) in result.sizes.items():
        yield f"- {name}: {faces} faces of {people} people; {acts} acts from nothing"
    yield ""
    yield from tables.table(
        ("space", "set", "method", "pairwise F1", "precision", "BCubed F", "corrections"),
        (
            (
                row.space,
                row.faces,
                row.method,
                "{:.3f} ± {:.3f}".format(*row.pairwise),
                f"{row.precision:.3f}",
                "{:.3f} ± {:.3f}".format(*row.bcubed),
                f"{row.corrections:.1f}",
            )
            for row in sorted(
                result.rows, key=lambda one: (SPACES.index(one.space), one.faces, one.method)
            )
        ),
    )
    yield ""
    yield "Settings that all folds together choose:"
    yield ""
    yield from tables.table(("space", "method", "setting"), result.chosen)
    yield ""
    yield (
        "What shipped settings cost in large libraries, which they are stricter in (by `crowding`,"
        " docs/models.md): the same folds, of all sets together, as if the library had so many"
        " people:"
    )
    yield ""
    yield from tables.table(
        ("space", "people in the library", "precision", "pairwise F1", "corrections"),
        (
            (
                row.space,
                f"{row.people:,}",
                f"{row.precision:.3f}",
                f"{row.pairwise:.3f}",
                f"{row.corrections:.1f}",
            )
            for row in result.crowded
        ),
    )
