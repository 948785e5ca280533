"""What the owner says about one person: who it is, since when, and how to show it."""

from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from django.utils import timezone

from backend.accounts.models import User
from backend.common import errors
from backend.common.names import tidy
from backend.people.models import Face, PeopleEditKind, Person
from backend.people.services.editing import PeopleEditing, edit_people
from backend.people.services.whereabouts import faces_of_person, person_of

LONGEST_NAME = 100  # characters
_EARLIEST_BIRTH = date(1700, 1, 1)  # nobody born before it was ever photographed


@dataclass(frozen=True, slots=True)
class PersonChanges:
    """A field that is not among `given` stays as it is.

    An empty name takes the name away; without a birth date or a cover, the one that was given is
    forgotten, and the album chooses the cover again.
    """

    given: frozenset[str] = frozenset()
    name: str = ""
    birth_date: date | None = None
    is_favorite: bool = False
    is_hidden: bool = False
    cover: UUID | None = None  # one of the person's faces


def change_person(*, owner: User, person_id: UUID, changes: PersonChanges) -> UUID | None:
    """Applies the changes; a new name is searchable at once in all of the person's photos.

    With a birth date, faces in earlier photos are somebody else's, unless the owner has confirmed
    them. Returns the edit, or None where all was so already. Raises NotFound, and InvalidInput
    (`name_too_long`, `bad_birth_date`, `not_their_face`).
    """
    name = tidy_name(changes.name)
    _check_birth_date(changes.birth_date)
    rewords = not changes.given.isdisjoint({"name", "birth_date"})
    with edit_people(
        owner=owner,
        kind=PeopleEditKind.EDIT,
        people=[person_id],
        whole=[person_id] if rewords else (),
    ) as edit:
        person = person_of(owner=owner, person_id=person_id)
        if "name" in changes.given:
            person.name = name
        if "is_favorite" in changes.given:
            person.is_favorite = changes.is_favorite
        if "is_hidden" in changes.given:
            person.is_hidden = changes.is_hidden
        if "cover" in changes.given:
            _choose_cover(person, changes.cover)
        if "birth_date" in changes.given and person.birth_date != changes.birth_date:
            person.birth_date = changes.birth_date
            person.save()
            _part_from_earlier(edit, person)
        person.save()
    return edit.id


def tidy_name(name: str) -> str:
    """One line without what cannot be seen. Raises InvalidInput (`name_too_long`)."""
    tidied = tidy(name)
    if len(tidied) > LONGEST_NAME:
        raise errors.InvalidInput(
            "A name has at most %(most)d characters.",
            code="name_too_long",
            values={"most": LONGEST_NAME},
        )
    return tidied


def _check_birth_date(birth_date: date | None) -> None:
    if birth_date is None:
        return
    # A day's grace: it may be tomorrow already where the owner lives.
    if not _EARLIEST_BIRTH <= birth_date <= timezone.now().date() + timedelta(days=1):
        raise errors.InvalidInput(
            "The date of birth lies in the future, or before anybody who was photographed.",
            code="bad_birth_date",
        )


def _choose_cover(person: Person, face_id: UUID | None) -> None:
    if face_id is None:
        person.cover_is_chosen = False
        return
    (person.cover,) = faces_of_person(person=person, face_ids=[face_id])
    person.cover_is_chosen = True


def _part_from_earlier(edit: PeopleEditing, person: Person) -> None:
    if person.birth_date is None:
        return
    earlier = Face.objects.filter(
        person=person, is_confirmed=False, asset__captured_local_date__lt=person.birth_date
    )
    face_ids = list(earlier.values_list("id", flat=True))
    Face.objects.filter(id__in=face_ids).update(person=None)
    edit.reconsider(face_ids)
