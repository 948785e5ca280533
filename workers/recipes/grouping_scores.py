"""How well faces are grouped, over the pairs of which it is known whether they are one person."""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

from backend.people.services.calibration import Calibration
from workers.recipes.known_faces import NOBODY, Ints, KnownFaces, group

Score = Callable[["Pairs"], float]


@dataclass(frozen=True, slots=True)
class Pairs:
    """Counts. right: together, and one person. wrong: together, and two. missed: apart, and one."""

    right: float = 0.0
    wrong: float = 0.0
    missed: float = 0.0

    @property
    def f1(self) -> float:
        told = 2 * self.right + self.wrong + self.missed
        return 2 * self.right / told if told else 1.0

    @property
    def precision(self) -> float:
        together = self.right + self.wrong
        return self.right / together if together else 1.0

    def plus(self, other: "Pairs") -> "Pairs":
        return Pairs(self.right + other.right, self.wrong + other.wrong, self.missed + other.missed)

    def less(self, other: "Pairs") -> "Pairs":
        return Pairs(self.right - other.right, self.wrong - other.wrong, self.missed - other.missed)


@dataclass(frozen=True, slots=True)
class Grouped:
    """What some parameters make of libraries. parts: by person, the pairs that they are in (a pair
    of two people is a part of both). bcubed: F of Bagga and Baldwin (1998), over known faces."""

    pairs: Pairs
    parts: Sequence[Pairs]
    bcubed: float


def grouped(libraries: Sequence[KnownFaces], calibration: Calibration) -> Grouped:
    pairs, parts, hits = Pairs(), list[Pairs](), list[tuple[float, float]]()
    for faces in libraries:
        groups = group(faces, calibration)
        own, of_people = _pairs(faces, groups)
        pairs = pairs.plus(own)
        parts += of_people
        hits += _bcubed(faces.people, groups)
    precision, recall = np.mean(hits, axis=0).tolist() if hits else (1.0, 1.0)
    return Grouped(pairs, parts, 2 * precision * recall / (precision + recall))


def error(score: Score, one: Grouped, other: Grouped | None = None) -> float:
    """The standard error of a score, or of the difference between two on the same people: each
    person is left out once (jackknife; Tukey, 1958)."""
    count = len(one.parts)
    if count < 2:
        return 1.0
    left_out = np.array([score(one.pairs.less(part)) for part in one.parts])
    if other is not None:
        left_out -= [score(other.pairs.less(part)) for part in other.parts]
    return float(np.sqrt((count - 1) / count * ((left_out - left_out.mean()) ** 2).sum()))


def _pairs(faces: KnownFaces, groups: Ints) -> tuple[Pairs, list[Pairs]]:
    people = faces.people
    named = people != NOBODY
    same = (people[:, None] == people[None]) & named[:, None] & named[None]
    told = named[:, None] & named[None]
    for row, person in faces.rejected.tolist():
        theirs = people == person
        told[row, theirs] = told[theirs, row] = True
    together = (groups[:, None] == groups[None]) & (groups != NOBODY)[:, None]
    upper = np.triu(told, 1)
    tables = (upper & same & together, upper & ~same & together, upper & same & ~together)
    parts = [
        Pairs(
            *(
                float(
                    table[theirs].sum()
                    + table[:, theirs].sum()
                    - table[np.ix_(theirs, theirs)].sum()
                )
                for table in tables
            )
        )
        for person in np.unique(people[named])
        for theirs in [people == person]
    ]
    return Pairs(*(float(table.sum()) for table in tables)), parts


def _bcubed(people: Ints, groups: Ints) -> list[tuple[float, float]]:
    """Precision and recall of each face of which it is known whose it is."""
    known = np.flatnonzero(people != NOBODY)
    alone = iter(range(-2, -len(people) - 3, -1))
    own = [
        (int(people[row]), int(groups[row]) if groups[row] != NOBODY else next(alone))
        for row in known
    ]
    both, by_person, by_group = Counter(own), Counter(p for p, _ in own), Counter(g for _, g in own)
    return [
        (both[person, number] / by_group[number], both[person, number] / by_person[person])
        for person, number in own
    ]
