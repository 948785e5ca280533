"""What is too likely to be passed over and too unsure to be done: questions to the owner."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations
from uuid import UUID

from .graph import Cluster, Graph

_PER_FACE = 2  # the likeliest people


@dataclass(frozen=True, slots=True)
class Question:
    """Is this the same person? Just one of `face_id` and `other_id` is set."""

    person_id: UUID
    probability: float
    face_id: UUID | None = None
    other_id: UUID | None = None


def questions(
    graph: Graph, clusters: Sequence[Cluster], people: Sequence[UUID | None]
) -> tuple[Question, ...]:
    """About people and the unknown faces near them, and about pairs of people."""
    crowds = [
        (cluster, person)
        for cluster, person in zip(clusters, people, strict=True)
        if person is not None and not _is_hidden(graph, person)
    ]
    alone = [
        cluster
        for cluster, person in zip(clusters, people, strict=True)
        if person is None and not graph.is_poor(cluster[0])
    ]
    return (
        *(asked for cluster in alone for asked in _about_face(graph, cluster, crowds)),
        *_about_people(graph, crowds),
    )


def _is_hidden(graph: Graph, person: UUID) -> bool:
    known = graph.around.people.get(person)
    return known is not None and known.is_hidden


def _about_face(
    graph: Graph, alone: Cluster, crowds: Sequence[tuple[Cluster, UUID]]
) -> Iterator[Question]:
    face = graph.around.loose[alone[0]]
    linked = sorted(
        ((graph.linkage(alone, crowd), person, crowd) for crowd, person in crowds),
        key=lambda found: (-found[0], found[1]),
    )
    for linkage, person, crowd in linked[:_PER_FACE]:
        if linkage >= graph.calibration.ask and graph.may_be_one(alone, crowd):
            yield Question(person, graph.calibration.probability(linkage), face_id=face.id)


def _about_people(graph: Graph, crowds: Sequence[tuple[Cluster, UUID]]) -> Iterator[Question]:
    for (one, person), (another, other) in combinations(crowds, 2):
        if _is_for_owner_to_raise(graph, person, other):
            continue
        linkage = graph.linkage(one, another)
        if linkage >= graph.calibration.ask and graph.may_be_one(one, another):
            probability = graph.calibration.probability(linkage)
            first, second = sorted((person, other), key=graph.around.rank, reverse=True)
            yield Question(first, probability, other_id=second)


def _is_for_owner_to_raise(graph: Graph, person: UUID, other: UUID) -> bool:
    """Between two whom the owner has spoken about, a new photo raises no question: to look whether
    they were ever seen together would cost too much each time."""
    people = graph.around.people
    return not graph.around.people_stay and all(
        one in people and people[one].kept for one in (person, other)
    )
