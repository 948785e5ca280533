"""Writes a decision: who has which face, and what follows from it."""

from collections import defaultdict
from collections.abc import Collection
from uuid import UUID

from backend.events.contracts import Topic
from backend.events.services.outbox import announce
from backend.people.models import Face, Person
from backend.people.services.upkeep import choose_covers, remove_forgotten

from .deciding import Decision
from .neighbourhood import Neighbourhood

_PHOTOS_AT_A_TIME = 500  # in one announcement


def apply(decision: Decision, around: Neighbourhood, *, owner_id: UUID) -> None:
    """The caller holds the lock of people, and may hold those of photos: no other is taken."""
    Person.objects.bulk_create(
        [Person(id=person, owner_id=owner_id) for person in sorted(decision.founded)]
    )
    photos = _move(decision, around)
    photos |= _absorb(decision, around)
    losing = {face.person_id for face in around.loose if face.id in decision.moves}
    concerned = {*losing, *decision.moves.values(), *decision.absorbed.values()} - {None}
    known = {person for person in concerned if person is not None}
    choose_covers(person_ids=known)
    remove_forgotten(person_ids=known | decision.absorbed.keys())
    _tell(photos, owner_id=owner_id)


def _move(decision: Decision, around: Neighbourhood) -> set[UUID]:
    """Returns the photos of faces that have joined somebody with a name."""
    faces: dict[UUID | None, list[UUID]] = defaultdict(list)
    for face, person in decision.moves.items():
        faces[person].append(face)
    for person, ids in faces.items():
        Face.objects.filter(id__in=ids).update(person=person)
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


def _tell(photos: Collection[UUID], *, owner_id: UUID) -> None:
    """The photos have a new name in them: their words are made anew by whoever may lock them."""
    ordered = [str(photo) for photo in sorted(photos)]
    for start in range(0, len(ordered), _PHOTOS_AT_A_TIME):
        some = ordered[start : start + _PHOTOS_AT_A_TIME]
        announce(topic=Topic.WORDS_OUTDATED, payload={"asset_ids": some}, owner_id=owner_id)
