"""What is too likely to be passed over and too unsure to be done: questions to the owner."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from uuid import UUID

import numpy as np

from .graph import Cluster, Graph

_PER_FACE = 2  # the likeliest people
_Crowd = tuple[Cluster, UUID]  # and who that is


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
        if person is None and _is_worth_asking(graph, cluster[0])
    ]
    return (*_about_faces(graph, alone, crowds), *_about_people(graph, crowds))


def _is_worth_asking(graph: Graph, face: int) -> bool:
    """A blur tells the owner nothing either; but a face is drawn in order to say whose it is."""
    return not graph.is_poor(face) or graph.only_the_owner_knows(face)


def _is_hidden(graph: Graph, person: UUID) -> bool:
    known = graph.around.people.get(person)
    return known is not None and known.is_hidden


def _about_faces(
    graph: Graph, alone: Sequence[Cluster], crowds: Sequence[_Crowd]
) -> Iterator[Question]:
    linkages = graph.linkages(alone, [crowd for crowd, _ in crowds])
    for cluster, row in zip(alone, linkages, strict=True):
        for nearest in np.argsort(-row, kind="stable")[:_PER_FACE].tolist():
            crowd, person = crowds[nearest]
            if row[nearest] >= graph.calibration.ask and graph.may_be_one(cluster, crowd):
                probability = graph.calibration.probability(row[nearest])
                face = graph.around.loose[cluster[0]]
                yield Question(person, probability, face_id=face.id)


def _about_people(graph: Graph, crowds: Sequence[_Crowd]) -> Iterator[Question]:
    found = [crowd for crowd, _ in crowds]
    linkages = np.triu(graph.linkages(found, found), 1)
    likely = [
        (row, column)
        for row, column in np.argwhere(linkages >= graph.calibration.ask).tolist()
        if not _is_for_owner_to_raise(graph, crowds[row][1], crowds[column][1])
    ]
    graph.look_for_clashes((found[row], found[column]) for row, column in likely)
    for row, column in likely:
        (one, person), (another, other) = crowds[row], crowds[column]
        if not graph.may_be_one(one, another):
            continue
        probability = graph.calibration.probability(linkages[row, column])
        first, second = sorted((person, other), key=graph.around.rank, reverse=True)
        yield Question(first, probability, other_id=second)


def _is_for_owner_to_raise(graph: Graph, person: UUID, other: UUID) -> bool:
    """Between two whom the owner has spoken about, a new photo raises no question: to look whether
    they were ever seen together would cost too much each time."""
    people = graph.around.people
    return not graph.around.people_stay and all(
        one in people and people[one].kept for one in (person, other)
    )
