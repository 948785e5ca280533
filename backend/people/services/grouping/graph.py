"""A neighbourhood as a graph: nodes, the evidence between them, and what keeps them apart."""

from collections.abc import Callable, Iterable, Sequence, Set
from uuid import UUID

import numpy as np

from backend.people.services.calibration import Calibration

from .constraints import barred_pairs, reserved_pairs, vouching
from .linkage import Evidence, Matrix, agglomerate
from .neighbourhood import KnownFace, Neighbourhood, Pair

Cluster = tuple[int, ...]  # nodes, ascending
Clashing = Callable[[Iterable[Pair]], Set[Pair]]
"""Those of the pairs of people who were seen in one photo, or one before the other's birth."""


class Graph:
    """Nodes are the loose faces, then the settled people, in the neighbourhood's order."""

    def __init__(self, around: Neighbourhood, calibration: Calibration, clashing: Clashing) -> None:
        """`clashing` is asked about few pairs, and about each only once: looking is dear."""
        self.around = around
        self.calibration = calibration
        self.people: list[UUID] = list(around.settled)
        self._evidence = _evidence(around, calibration)
        self._barred = barred_pairs(around)
        self._reserved = reserved_pairs(around)
        self._clashing = clashing
        self._checked: set[Pair] = set()

    @property
    def size(self) -> int:
        return len(self._barred)

    def face(self, node: int) -> KnownFace | None:
        """The loose face that the node is; None for a person."""
        return self.around.loose[node] if node < len(self.around.loose) else None

    def settled(self, cluster: Cluster) -> list[UUID]:
        """The settled people in a cluster."""
        first = len(self.around.loose)
        return [self.people[node - first] for node in cluster if node >= first]

    def is_poor(self, node: int) -> bool:
        face = self.face(node)
        return face is not None and face.quality < self.calibration.recognisable

    def only_the_owner_knows(self, node: int) -> bool:
        """Whether somebody is there only by the owner's word, as nothing in the picture shows it: a
        frame drawn around the back of a head resembles anybody."""
        face = self.face(node)
        return face is not None and face.is_drawn and self.is_poor(node)

    def linkages(self, some: Sequence[Cluster], others: Sequence[Cluster]) -> Matrix:
        """Between sets of nodes, (some, others), 0 to 1. A face does not vouch for itself, so a
        node may be among both."""
        return self._evidence.between(some, others, self.calibration.doubt)

    def clusters(self) -> list[Cluster]:
        """Those of the recognisable, alone or together."""
        poor = np.array([self.is_poor(node) for node in range(self.size)], dtype=bool)
        while True:
            labels = agglomerate(
                self._evidence,
                self._barred | self._reserved | np.logical_or.outer(poor, poor),
                [1] * len(self.around.loose) + [len(own) for own in self.around.settled.values()],
                doubt=self.calibration.doubt,
                threshold=self.calibration.threshold,
                caution=self.calibration.caution,
            )
            found: dict[int, list[int]] = {}
            for node, label in enumerate(labels):
                if not poor[node]:
                    found.setdefault(label, []).append(node)
            clusters = [tuple(nodes) for nodes in found.values()]
            if not self._bar_clashing((cluster, cluster) for cluster in clusters):
                return clusters

    def look_for_clashes(self, pairs: Iterable[tuple[Cluster, Cluster]]) -> None:
        """All at once, before `may_be_one` is asked about each."""
        self._bar_clashing(pairs)

    def may_be_one(self, one: Cluster, other: Cluster) -> bool:
        """Whether nothing that is known speaks against it, but for the evidence."""
        self._bar_clashing([(one, other)])
        return not self._barred[np.ix_(one, other)].any()

    def _bar_clashing(self, clusters: Iterable[tuple[Cluster, Cluster]]) -> bool:
        """Whether pairs of people in these pairs of clusters turned out to be apart."""
        pairs = {
            frozenset({person, another})
            for one, other in clusters
            for person in self.settled(one)
            for another in self.settled(other)
            if person != another
        }
        unchecked = pairs - self._checked
        self._checked |= unchecked
        apart = self._clashing(unchecked) if unchecked else set()
        first = len(self.around.loose)
        for pair in apart:
            one, other = (first + self.people.index(person) for person in pair)
            self._barred[one, other] = self._barred[other, one] = True
        return bool(apart)


def _evidence(around: Neighbourhood, calibration: Calibration) -> Evidence:
    faces = [*around.loose, *(face for own in around.settled.values() for face in own)]
    sizes = [1] * len(around.loose) + [len(own) for own in around.settled.values()]
    vouches = vouching(around, faces, recognisable=calibration.recognisable)
    return Evidence.gather(calibration.alike(_distances(faces)), vouches, sizes)


def _distances(faces: Sequence[KnownFace]) -> Matrix:
    """Euclidean, (f, f)."""
    points = np.array([face.vector for face in faces], dtype=np.float32)
    squares = np.einsum("fd,fd->f", points, points)
    squared = squares[:, None] + squares[None] - 2 * points @ points.T
    return np.asarray(np.sqrt(np.maximum(squared, 0.0)), dtype=np.float64)
