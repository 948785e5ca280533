"""How well points of faces tell people apart, on people that no threshold was chosen on.

A face as it is (the gallery) is compared with faces under some condition (the probes). Thresholds
are those at which a given share of the pairs of two people is taken for one person, over all
conditions together, as in an album; they are chosen on one half of the people and counted on the
other, and then the other way round, so that everybody is counted once.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from tests.evaluation.faces import LabelledFace, split_by_person

Points = NDArray[np.float32]  # (n, dimensions)
_Mask = NDArray[np.bool_]  # (n, n): gallery by probe


@dataclass(frozen=True, slots=True)
class Score:
    """Under one condition. `accepted` and `false`: by the false accepts aimed at."""

    genuine: int  # pairs of one person, of different occasions
    impostors: int
    accepted: Mapping[float, int]
    false: Mapping[float, int]
    ranked: int  # probes of people with another occasion in the gallery
    first: int  # of them, those whose nearest face is the same person's

    def rate(self, aim: float) -> float:
        return self.accepted[aim] / max(self.genuine, 1)

    def false_rate(self, aim: float) -> float:
        return self.false[aim] / max(self.impostors, 1)

    @property
    def rank_one(self) -> float:
        return self.first / max(self.ranked, 1)


def scores(
    faces: Sequence[LabelledFace],
    gallery: Points,
    probes: Mapping[str, Points],
    *,
    aims: Sequence[float],
    unsure: Collection[frozenset[str]] = (),
) -> dict[str, Score]:
    """By condition. Row i of the gallery and of all probes is face i."""
    who = np.array([labelled.face.who for labelled in faces])
    occasions = np.array([labelled.picture.occasion for labelled in faces])
    same = who[:, np.newaxis] == who
    elsewhere = occasions[:, np.newaxis] != occasions
    doubt = np.array([[frozenset({a, b}) in unsure for b in who] for a in who])
    genuine, impostors = same & elsewhere, ~same & ~doubt
    distances = {how: _distances(gallery, points) for how, points in probes.items()}
    folds = list(_folds(faces, who))
    thresholds = [
        {aim: _threshold(distances, impostors & _within(tune), aim) for aim in aims}
        for tune, _ in folds
    ]

    def count(how: str, pairs: _Mask, aim: float) -> int:
        return sum(
            int((distances[how][pairs & _within(test)] < chosen[aim]).sum())
            for (_, test), chosen in zip(folds, thresholds, strict=True)
        )

    inside = np.logical_or.reduce([_within(test) for _, test in folds])
    return {
        how: Score(
            genuine=int((genuine & inside).sum()),
            impostors=int((impostors & inside).sum()),
            accepted={aim: count(how, genuine, aim) for aim in aims},
            false={aim: count(how, impostors, aim) for aim in aims},
            **_ranks(distances[how], genuine, impostors),
        )
        for how in probes
    }


def _folds(faces: Sequence[LabelledFace], who: NDArray[np.str_]) -> Iterator[tuple[_Mask, _Mask]]:
    """Who a threshold is chosen on, and whom it is counted on; once each way."""
    testing = {labelled.face.who for labelled in split_by_person(faces).test}
    members = np.array([name in testing for name in who])
    yield ~members, members
    yield members, ~members


def _within(people: _Mask) -> _Mask:
    within: _Mask = people[:, np.newaxis] & people
    return within


def _threshold(distances: Mapping[str, Points], pairs: _Mask, aim: float) -> float:
    """Below it lies the share `aim` of the pairs, over all conditions."""
    return float(np.quantile(np.concatenate([d[pairs] for d in distances.values()]), aim))


def _ranks(distances: Points, genuine: _Mask, impostors: _Mask) -> dict[str, int]:
    others = np.where(impostors, distances, np.inf).min(axis=0)
    own = np.where(genuine, distances, np.inf).min(axis=0)
    ranked = genuine.any(axis=0)
    return {"ranked": int(ranked.sum()), "first": int((own < others)[ranked].sum())}


def _distances(gallery: Points, probes: Points) -> Points:
    """Euclidean, (gallery, probes)."""
    squares = (gallery**2).sum(axis=1)[:, np.newaxis] + (probes**2).sum(axis=1)
    distances: Points = np.sqrt(np.maximum(squares - 2 * gallery @ probes.T, 0))
    return distances
