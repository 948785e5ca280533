"""From the database to a neighbourhood, in four statements, however large the library is."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from uuid import UUID

from backend.modelhub.models import EmbeddingSpace
from backend.people.selectors.aliases import aliases_of
from backend.people.selectors.neighbours import Near, nearest_faces
from backend.people.services.calibration import Calibration

from .neighbourhood import KnownFace, Neighbourhood
from .rows import Somebody, distinct, read_faces, read_people, rejected, seen_in

SMALL_GROUP = 24  # faces, up to which a group that the owner has not spoken about is loose
MOST_LOOSE = 120  # faces of such groups that are thought over at once
EXEMPLARS = 12  # of a settled person, spread over its clearest faces
_CLEAREST = 3 * EXEMPLARS
_NEAREST_TOO = 6  # of the asked faces' neighbours: people look different over the years


@dataclass(frozen=True, slots=True)
class View:
    """How far a face looks around. neighbours: its nearest faces. people: the nearest that have
    some of these."""

    neighbours: int
    people: int


WIDE = View(neighbours=40, people=6)  # of a new face
NARROW = View(neighbours=10, people=2)  # of one drawn in: only whether it has somebody nearer


class Gatherer:
    """Gathers what bears on some faces; asked about more, it reads only what it does not know.

    The caller holds the lock of people for as long as it is in use.
    """

    def __init__(
        self, *, owner_id: UUID, space: EmbeddingSpace, calibration: Calibration, people_stay: bool
    ) -> None:
        self._owner_id = owner_id
        self._space = space
        self._radius = calibration.radius
        self._people_stay = people_stay
        self._asked: set[UUID] = set()
        self._near: list[Near] = []
        self._nearest: set[UUID] = set()  # people
        self._people: dict[UUID, Somebody] = {}
        self._faces: dict[UUID, KnownFace] = {}
        self._mirrors: set[UUID] = set()

    def around(self, asked: Mapping[UUID, UUID | None]) -> Neighbourhood:
        """asked: faces, with their people. Those of the first call look wider than later ones."""
        self._look_around(asked.keys() - self._asked, NARROW if self._asked else WIDE)
        near = _by_person(self._near)
        given = {person for person in asked.values() if person is not None}
        people = self._known_people(given | self._nearest)
        groups = [] if self._people_stay else _small_groups(near, people)
        loose = {face for face, person in asked.items() if person is None}
        loose |= {one.face_id for one in self._near if one.person_id is None}
        loose |= {face for group in groups for face in people[group].clearest}
        vouching = {
            person: _exemplars(people[person].clearest, near.get(person, ()))
            for person in sorted(people.keys() - set(groups))
        }
        self._read_faces({*loose, *(face for own in vouching.values() for face in own)})
        thought_over = [self._faces[face] for face in sorted(loose) if face in self._faces]
        settled = {
            person: own
            for person, ids in vouching.items()
            if (own := [self._faces[face] for face in ids if face in self._faces])
        }
        now = _aliases(people, settled)
        said = any(people[person].told_apart for person in settled) or len(now) > len(settled)
        return Neighbourhood(
            people={person: one.known for person, one in people.items()},
            loose=thought_over,
            settled=settled,
            people_stay=self._people_stay,
            mirrors=self._mirrors,
            rejected=rejected([face.id for face in thought_over], now) if said else frozenset(),
            distinct=distinct(now) if said else frozenset(),
            seen_in=seen_in({face.asset_id for face in thought_over}, settled),
        )

    def _look_around(self, faces: Collection[UUID], view: View) -> None:
        self._asked |= set(faces)
        found = nearest_faces(
            owner_id=self._owner_id,
            space=self._space,
            face_ids=faces,
            most=view.neighbours,
            within=self._radius,
        )
        self._near += found
        for face in faces:
            own = _by_person(one for one in found if one.asked == face)
            self._nearest |= set(islice(own, view.people))

    def _known_people(self, ids: Collection[UUID]) -> dict[UUID, Somebody]:
        unknown = [person for person in ids if person not in self._people]
        self._people |= read_people(unknown, most_faces=max(_CLEAREST, SMALL_GROUP + 1))
        return {person: self._people[person] for person in ids if person in self._people}

    def _read_faces(self, ids: Collection[UUID]) -> None:
        unknown = [face for face in ids if face not in self._faces]
        for face, in_mirror in read_faces(self._space, unknown):
            self._faces[face.id] = face
            if in_mirror:
                self._mirrors.add(face.asset_id)


def _by_person(found: Iterable[Near]) -> dict[UUID, list[UUID]]:
    """Each person's faces among the neighbours, the nearest first; the nearest person first."""
    near: dict[UUID, list[UUID]] = {}
    for neighbour in sorted(found, key=lambda one: (one.distance, one.face_id)):
        if neighbour.person_id is not None:
            near.setdefault(neighbour.person_id, []).append(neighbour.face_id)
    return near


def _small_groups(
    near: Mapping[UUID, Sequence[UUID]], people: Mapping[UUID, Somebody]
) -> list[UUID]:
    """Groups to be thought over: the nearest, as many as are bearable."""
    chosen: list[UUID] = []
    faces = 0
    for person in near:
        if person not in people:
            continue
        size = len(people[person].clearest)
        if people[person].known.kept or size > SMALL_GROUP or faces + size > MOST_LOOSE:
            continue
        chosen.append(person)
        faces += size
    return chosen


def _exemplars(clearest: Sequence[UUID], near: Sequence[UUID]) -> list[UUID]:
    step = max(-(-len(clearest) // EXEMPLARS), 1)
    return list(dict.fromkeys([*clearest[::step], *near[:_NEAREST_TOO]]))


def _aliases(people: Mapping[UUID, Somebody], settled: Collection[UUID]) -> dict[UUID, UUID]:
    """The settled, and whoever became one of them, with who that is now."""
    absorbing = [person for person in settled if people[person].has_absorbed]
    return {person: person for person in settled} | aliases_of(absorbing)
