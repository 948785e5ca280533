"""Two people are one."""

from collections.abc import Sequence
from uuid import UUID

from django.db.models import Q

from backend.accounts.models import User
from backend.common import errors
from backend.common.id_sets import one_of
from backend.people.models import Face, FaceRejection, PeopleEditKind, Person, PersonDistinction
from backend.people.selectors.people import survivor_of
from backend.people.services import rejections
from backend.people.services.editing import PeopleEditing, edit_people
from backend.people.services.same_photo import crowded_photos, settle_doubles
from backend.people.services.whereabouts import person_of


def merge_people(
    *,
    owner: User,
    person_id: UUID,
    other_ids: Sequence[UUID],
    allow_same_photo: bool = False,
) -> UUID | None:
    """The others are this person: their faces become the person's, and so does what was said
    about them.

    The person keeps its name, birth date and chosen cover; where it has none it takes those of the
    first among the others who has. It is a favourite if one of them was. That it is now one person
    is the newest word: that they were told apart is forgotten. A face of one of them that was said
    not to be another's is nobody's then, unless it was confirmed. Faces stay confirmed, or not, as
    they were: no run ever parts people. Who is merged already is passed over. Returns the edit,
    None where nothing was left to do. Raises NotFound (`person_merged` when the person itself was
    merged away), InvalidInput (`merge_with_itself`), Conflict (`same_photo`).
    """
    if person_id in other_ids:
        raise errors.InvalidInput("Nobody can be merged with oneself.", code="merge_with_itself")
    with edit_people(owner=owner, kind=PeopleEditKind.MERGE, whole=[person_id, *other_ids]) as edit:
        person = person_of(owner=owner, person_id=person_id)
        others = _others(owner, person, other_ids)
        if others:
            _merge(edit, person, others, allow_same_photo=allow_same_photo)
    return edit.id


def _others(owner: User, person: Person, other_ids: Sequence[UUID]) -> list[Person]:
    """In the order given, without those who are this person already."""
    found = Person.objects.filter(owner=owner).in_bulk(list(other_ids))
    others = []
    for other_id in dict.fromkeys(other_ids):
        other = found.get(other_id)
        if other is None or survivor_of(other) != person:
            others.append(person_of(owner=owner, person_id=other_id))
    return others


def _merge(
    edit: PeopleEditing, person: Person, others: Sequence[Person], *, allow_same_photo: bool
) -> None:
    everybody = [person.id, *(other.id for other in others)]
    outcasts = _outcasts(everybody)
    Face.objects.filter(id__in=one_of(outcasts)).update(person=None)
    faces = Face.objects.filter(person__in=everybody)
    settle_doubles(crowded_photos(faces), allow_same_photo=allow_same_photo)
    _inherit_rejections(person, others)
    _inherit_distinctions(person, everybody)
    faces.exclude(person=person).update(person=person)
    Person.objects.filter(id__in=everybody).exclude(id=person.id).update(merged_into=person)
    _inherit_traits(person, others)
    edit.reconsider(outcasts)


def _outcasts(everybody: Sequence[UUID]) -> list[UUID]:
    """Faces that were said not to be one of them, and taken, unconfirmed, for another of them."""
    contradictions = FaceRejection.objects.filter(
        person__in=everybody, face__person__in=everybody, face__is_confirmed=False
    )
    return list(contradictions.values_list("face_id", flat=True).distinct())


def _inherit_rejections(person: Person, others: Sequence[Person]) -> None:
    everybody = [person, *others]
    confirmed = FaceRejection.objects.filter(person__in=everybody, face__person__in=everybody)
    confirmed.delete()
    rejections.inherit(person_id=person.id, others=[other.id for other in others])
    FaceRejection.objects.filter(person__in=others).delete()


def _inherit_distinctions(person: Person, everybody: Sequence[UUID]) -> None:
    theirs = PersonDistinction.objects.filter(Q(one__in=everybody) | Q(other__in=everybody))
    apart = {row_id for ids in theirs.values_list("one_id", "other_id") for row_id in ids}
    theirs.delete()
    PersonDistinction.objects.bulk_create(
        [
            PersonDistinction(one_id=one_id, other_id=other_id)
            for one_id, other_id in (
                sorted((person.id, stranger_id)) for stranger_id in apart.difference(everybody)
            )
        ],
    )


def _inherit_traits(person: Person, others: Sequence[Person]) -> None:
    family = [person, *others]
    person.name = next((one.name for one in family if one.name), "")
    person.birth_date = next((one.birth_date for one in family if one.birth_date), None)
    person.is_favorite = any(one.is_favorite for one in family)
    chosen = next((one for one in family if one.cover_is_chosen), None)
    if chosen is not None:
        person.cover, person.cover_is_chosen = chosen.cover, True
    person.save()
