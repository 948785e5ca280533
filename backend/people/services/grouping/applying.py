"""Writes a decision: who has which face, and what follows from it."""

from uuid import UUID

from django.db import connection

from backend.people.models import Face, Person
from backend.people.services.outdated_words import renew_words_later
from backend.people.services.upkeep import choose_covers, remove_forgotten

from .deciding import Decision
from .neighbourhood import Neighbourhood

_MOVE = """
    UPDATE people_face face SET person_id = moved.person
    FROM unnest(%s::uuid[], %s::uuid[]) AS moved (face, person) WHERE face.id = moved.face
"""


def apply(decision: Decision, around: Neighbourhood, *, owner_id: UUID) -> None:
    """The caller holds the lock of people, and may hold those of photos: no other is taken."""
    if not decision.moves and not decision.absorbed:
        return
    Person.objects.bulk_create(
        [Person(id=person, owner_id=owner_id) for person in sorted(decision.founded)]
    )
    photos = _move(decision, around)
    photos |= _absorb(decision, around)
    moved = {face.person_id for face in around.loose if face.id in decision.moves}
    losing = {person for person in moved if person is not None} | decision.absorbed.keys()
    gaining = {*decision.moves.values(), *decision.absorbed.values()}
    if losing:
        remove_forgotten(person_ids=losing)
    choose_covers(person_ids={person for person in losing | gaining if person is not None})
    renew_words_later(owner_id=owner_id, photos=photos)  # whoever may lock them


def _move(decision: Decision, around: Neighbourhood) -> set[UUID]:
    """Returns the photos of faces that have joined somebody with a name."""
    with connection.cursor() as cursor:
        cursor.execute(_MOVE, [list(decision.moves), list(decision.moves.values())])
    kept = {person for person, known in around.people.items() if known.kept}
    return {face.asset_id for face in around.loose if decision.moves.get(face.id) in kept}


def _absorb(decision: Decision, around: Neighbourhood) -> set[UUID]:
    photos: set[UUID] = set()
    for person, into in decision.absorbed.items():
        faces = Face.objects.filter(person=person)
        if around.people[into].kept:
            photos |= set(faces.values_list("asset_id", flat=True))
        faces.update(person=into)
    return photos
