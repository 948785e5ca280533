"""From the database to a neighbourhood, in about ten statements, however large the library is."""

from collections.abc import Collection, Iterable, Mapping, Sequence, Set
from uuid import UUID

import numpy as np
from django.db import connection
from django.db.models import Exists, OuterRef, Q

from backend.modelhub.models import EmbeddingSpace
from backend.people.models import Face, FaceRejection, Person, PersonDistinction
from backend.people.selectors.aliases import aliases_of
from backend.people.selectors.clearest import clearest_faces
from backend.people.selectors.neighbours import Near, nearest_faces
from backend.people.services.calibration import Calibration

from .neighbourhood import KnownFace, KnownPerson, Neighbourhood, Pair, Vector

NEIGHBOURS = 40  # of each face
SMALL_GROUP = 40  # faces, up to which a group that the owner has not spoken about is loose
MOST_LOOSE = 240  # faces thought over at once
PEOPLE = 10  # considered for each face: the nearest
EXEMPLARS = 16  # of a settled person, spread over its clearest faces
_CLEAREST = 3 * EXEMPLARS
_NEAREST_TOO = 8  # of the asked faces' neighbours: people look different over the years

_DETAILS = """
    SELECT face.id, face.asset_id, face.person_id, face.quality, photo.captured_local_date,
           halfvec_send(point.embedding), photo.allows_same_person
    FROM people_face face
    JOIN photos_asset photo ON photo.id = face.asset_id
    JOIN people_faceembedding point ON point.face_id = face.id AND point.space_id = %s
    WHERE face.id = ANY(%s) AND NOT face.is_ignored
"""
_Members = Mapping[UUID, Sequence[UUID]]  # faces of each person, the clearest first


def gather(
    *,
    owner_id: UUID,
    space: EmbeddingSpace,
    calibration: Calibration,
    asked: Collection[UUID],
    people_stay: bool,
) -> Neighbourhood:
    """What bears on the faces `asked`; the caller holds the lock of people."""
    found = nearest_faces(
        owner_id=owner_id,
        space=space,
        face_ids=asked,
        most=NEIGHBOURS,
        within=calibration.radius,
    )
    whose = _whose({*asked, *(near.face_id for near in found)})
    near = _by_person(found, whose)
    people = _people(_nearest_people(asked, whose, near))
    members = clearest_faces(person_ids=people, most=max(_CLEAREST, SMALL_GROUP + 1))
    groups = [] if people_stay else _small_groups(near, people, members)
    loose = {face for face, person in whose.items() if person is None}
    loose |= {face for group in groups for face in members[group]}
    vouching = {
        person: _exemplars(members[person], near.get(person, ()))
        for person in sorted(people.keys() - set(groups))
        if members.get(person)
    }
    faces, mirrors = _details(space, {*loose, *(face for own in vouching.values() for face in own)})
    settled = {
        person: own
        for person, ids in vouching.items()
        if (own := [faces[face] for face in ids if face in faces])
    }
    thought_over = [faces[face] for face in sorted(loose) if face in faces]
    now = aliases_of(settled.keys())
    return Neighbourhood(
        people=people,
        loose=thought_over,
        settled=settled,
        people_stay=people_stay,
        mirrors=mirrors,
        rejected=_rejected(thought_over, now),
        distinct=_distinct(now),
        seen_in=_seen_in(thought_over, settled),
    )


def _whose(face_ids: Collection[UUID]) -> dict[UUID, UUID | None]:
    """The person of each face that is not ignored."""
    faces = Face.objects.filter(id__in=face_ids, is_ignored=False)
    return dict(faces.values_list("id", "person_id"))


def _by_person(found: Iterable[Near], whose: Mapping[UUID, UUID | None]) -> dict[UUID, list[UUID]]:
    """Each person's faces among the neighbours, the nearest first; the nearest person first."""
    near: dict[UUID, list[UUID]] = {}
    for neighbour in sorted(found, key=lambda one: (one.distance, one.face_id)):
        person = whose.get(neighbour.face_id)
        if person is not None:
            near.setdefault(person, []).append(neighbour.face_id)
    return near


def _nearest_people(
    asked: Collection[UUID], whose: Mapping[UUID, UUID | None], near: Mapping[UUID, Sequence[UUID]]
) -> set[UUID]:
    """Those of the asked faces, and those who have the nearest."""
    own = {person for face in asked if (person := whose.get(face)) is not None}
    return own | set(list(near)[: PEOPLE * len(asked)])


def _people(ids: Collection[UUID]) -> dict[UUID, KnownPerson]:
    me = OuterRef("pk")
    spoken_about = (
        ~Q(name="")
        | Q(birth_date__isnull=False)
        | Q(is_hidden=True)
        | Q(cover_is_chosen=True)
        | Exists(Face.objects.filter(person=me, is_confirmed=True))
        | Exists(FaceRejection.objects.filter(person=me))
        | Exists(PersonDistinction.objects.filter(Q(one=me) | Q(other=me)))
        | Exists(Person.objects.filter(merged_into=me))
    )
    rows = Person.objects.filter(id__in=ids).annotate(kept=spoken_about)
    return {
        person_id: KnownPerson(person_id, kept, birth_date, is_hidden)
        for person_id, kept, birth_date, is_hidden in rows.values_list(
            "id", "kept", "birth_date", "is_hidden"
        )
    }


def _small_groups(
    near: Mapping[UUID, Sequence[UUID]], people: Mapping[UUID, KnownPerson], members: _Members
) -> list[UUID]:
    """Groups to be thought over: the nearest, as many as are bearable."""
    chosen: list[UUID] = []
    faces = 0
    for person in near:
        if person not in people:
            continue
        size = len(members.get(person, ()))
        if people[person].kept or size > SMALL_GROUP or faces + size > MOST_LOOSE:
            continue
        chosen.append(person)
        faces += size
    return chosen


def _exemplars(members: Sequence[UUID], near: Sequence[UUID]) -> list[UUID]:
    step = -(-len(members) // EXEMPLARS)
    return list(dict.fromkeys([*members[::step], *near[:_NEAREST_TOO]]))


def _details(
    space: EmbeddingSpace, face_ids: Collection[UUID]
) -> tuple[dict[UUID, KnownFace], Set[UUID]]:
    """The faces that have a point, and those of their photos that may show one person twice."""
    faces: dict[UUID, KnownFace] = {}
    mirrors: set[UUID] = set()
    with connection.cursor() as cursor:
        cursor.execute(_DETAILS, [space.pk, list(face_ids)])
        for face_id, asset_id, person_id, quality, day, point, allows in cursor.fetchall():
            faces[face_id] = KnownFace(face_id, asset_id, person_id, quality, day, _vector(point))
            if allows:
                mirrors.add(asset_id)
    return faces, mirrors


def _vector(sent: bytes) -> Vector:
    """From pgvector's wire format: two 16-bit integers, then halves, all in network order."""
    return np.frombuffer(sent, dtype=">f2", offset=4).astype(np.float32)


def _seen_in(loose: Sequence[KnownFace], settled: Collection[UUID]) -> dict[UUID, set[UUID]]:
    rows = Face.objects.filter(
        asset__in={face.asset_id for face in loose}, person__in=settled, is_ignored=False
    )
    seen: dict[UUID, set[UUID]] = {}
    for asset_id, person_id in rows.values_list("asset_id", "person_id"):
        seen.setdefault(asset_id, set()).add(person_id)
    return seen


def _rejected(loose: Sequence[KnownFace], now: Mapping[UUID, UUID]) -> set[tuple[UUID, UUID]]:
    rows = FaceRejection.objects.filter(face__in=[face.id for face in loose], person__in=now)
    return {(face, now[person]) for face, person in rows.values_list("face_id", "person_id")}


def _distinct(now: Mapping[UUID, UUID]) -> set[Pair]:
    rows = PersonDistinction.objects.filter(one__in=now, other__in=now)
    return {
        frozenset({now[one], now[other]}) for one, other in rows.values_list("one_id", "other_id")
    }
