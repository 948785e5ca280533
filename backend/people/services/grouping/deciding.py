"""Whose faces these are, as far as one can be sure. A pure function of the neighbourhood."""

from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from uuid import UUID

import numpy as np

from backend.common.ids import new_id
from backend.people.services.calibration import Calibration

from .graph import Clashing, Cluster, Graph
from .neighbourhood import Neighbourhood
from .questions import Question, questions


@dataclass(frozen=True, slots=True)
class Decision:
    """moves: loose faces that get another person than they have, or None: nobody any more.
    founded: people among those of `moves` who are new.
    absorbed: settled people, unknown to the owner, who turned out to be somebody else.
    """

    moves: dict[UUID, UUID | None]
    founded: frozenset[UUID]
    absorbed: dict[UUID, UUID]
    questions: tuple[Question, ...]

    def newcomers(self, around: Neighbourhood) -> set[UUID]:
        """Unknown faces that find somebody."""
        return {face.id for face in around.loose if face.person_id is None} & self.moves.keys()

    def without(self, faces: Collection[UUID]) -> "Decision":
        """The same, but these faces stay where they are."""
        staying = {face: person for face, person in self.moves.items() if face not in faces}
        sizes = Counter(staying.values())
        founded = frozenset(person for person in self.founded if sizes[person] > 1)
        alone = self.founded - founded
        moves = {face: person for face, person in staying.items() if person not in alone}
        open_questions = tuple(
            asked
            for asked in self.questions
            if asked.person_id not in alone and asked.other_id not in alone
        )
        return replace(self, moves=moves, founded=founded, questions=open_questions)


def decide(around: Neighbourhood, calibration: Calibration, clashing: Clashing) -> Decision:
    """Thinks over the loose faces and the people around them.

    The same faces lead to the same people, hence the order in which they came hardly matters. A
    lone face founds nobody. Whoever is about as close to two people joins neither. A face too poor
    to be recognised may join, last, unless it was drawn by hand, and says nothing for others.
    """
    if not around.loose and len(around.settled) < 2:
        return Decision({}, frozenset(), {}, ())
    graph = Graph(around, calibration, clashing)
    clusters = _without_doubtful(graph, graph.clusters())
    clusters = _with_poor(graph, clusters)
    people = _people_of(graph, clusters)
    return Decision(
        moves=_moves(graph, clusters, people),
        founded=frozenset(people) - {None} - around.people.keys(),  # type: ignore[arg-type]
        absorbed={
            other: person
            for cluster, person in zip(clusters, people, strict=True)
            for other in graph.settled(cluster)
            if person is not None and other != person
        },
        questions=questions(graph, clusters, people),
    )


def _without_doubtful(graph: Graph, clusters: Sequence[Cluster]) -> list[Cluster]:
    """Newcomers that are about as close to another cluster stand alone."""
    crowds = [cluster for cluster in clusters if _is_crowd(graph, cluster)]
    newcomers = [
        (node, crowd)
        for crowd, cluster in enumerate(crowds)
        for node in cluster
        if len(cluster) > 1 and _is_newcomer(graph, node)
    ]
    linkages = graph.linkages([(node,) for node, _ in newcomers], crowds)
    doubtful = {
        node
        for (node, own), row in zip(newcomers, linkages, strict=True)
        for other in np.flatnonzero(row > row[own] - graph.calibration.margin).tolist()
        if other != own and graph.may_be_one((node,), crowds[other])
    }
    rest = [tuple(node for node in cluster if node not in doubtful) for cluster in clusters]
    return [*(cluster for cluster in rest if cluster), *((node,) for node in sorted(doubtful))]


def _is_crowd(graph: Graph, cluster: Cluster) -> bool:
    return len(cluster) > 1 or bool(graph.settled(cluster))


def _is_newcomer(graph: Graph, node: int) -> bool:
    face = graph.face(node)
    return face is not None and face.person_id is None


def _with_poor(graph: Graph, clusters: Sequence[Cluster]) -> list[Cluster]:
    """Each poor face with the cluster that it is nearest to, if near enough; the surest first. One
    that was drawn where no face can be recognised stays alone, to be asked about."""
    grown = list(clusters)
    poor = [node for node in range(graph.size) if graph.is_poor(node)]
    crowds = [number for number, one in enumerate(grown) if _is_crowd(graph, one)]
    linkages = graph.linkages([(node,) for node in poor], [grown[crowd] for crowd in crowds])
    near = np.argwhere(linkages >= graph.calibration.threshold).tolist()
    placed: set[int] = set()
    for row, column in sorted(near, key=lambda found: -linkages[found[0], found[1]]):
        node, crowd = poor[row], crowds[column]
        if node in placed or graph.only_the_owner_knows(node):
            continue
        if graph.may_be_one((node,), grown[crowd]):
            grown[crowd] = tuple(sorted((*grown[crowd], node)))
            placed.add(node)
    return [*grown, *((node,) for node in poor if node not in placed)]


def _people_of(graph: Graph, clusters: Sequence[Cluster]) -> list[UUID | None]:
    """Who each cluster is: somebody settled in it, else the loose group that most of it was, else
    somebody new; None for a face alone."""
    people: list[UUID | None] = [None] * len(clusters)
    claims: list[tuple[int, int, UUID]] = []
    for number, cluster in enumerate(clusters):
        if settled := graph.settled(cluster):
            people[number] = max(settled, key=graph.around.rank)
        elif len(cluster) > 1:
            people[number] = new_id()
            faces = [graph.around.loose[node] for node in cluster]
            before = Counter(face.person_id for face in faces if face.person_id is not None)
            claims += [(-count, number, person) for person, count in before.items()]
    given: set[UUID] = set()
    renamed: set[int] = set()
    for _, number, person in sorted(claims):
        if person not in given and number not in renamed:
            people[number] = person
            given.add(person)
            renamed.add(number)
    return people


def _moves(
    graph: Graph, clusters: Sequence[Cluster], people: Sequence[UUID | None]
) -> dict[UUID, UUID | None]:
    moves: dict[UUID, UUID | None] = {}
    for cluster, person in zip(clusters, people, strict=True):
        for node in cluster:
            face = graph.face(node)
            if face is not None and face.person_id != person:
                moves[face.id] = person
    return moves
