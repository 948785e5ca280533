"""Two people are one: what the person keeps, what it takes over, and what is asked first."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from rest_framework.test import APIClient

from backend.accounts.models import User
from backend.common import errors
from backend.events.contracts import Topic
from backend.events.models import OutboxEvent
from backend.people.models import Face, FaceRejection, PeopleEdit, Person, PersonDistinction
from backend.people.services.merging import merge_people
from backend.people.services.moving import split_person, tell_apart
from backend.people.services.undoing import undo_edit
from backend.search.selectors.vocabulary import vocabulary_of
from tests.backend.people.library import ids_of, somebody, state
from tests.factories import make_asset, make_face, make_person

pytestmark = pytest.mark.django_db


def merge(person: Person, *others: Person, **options: Any) -> Any:
    return merge_people(
        owner=person.owner,
        person_id=person.id,
        other_ids=[other.id for other in others],
        **options,
    )


def test_all_faces_are_the_persons_and_the_name_stays(owner: User) -> None:
    person, other = somebody(owner, name="奶奶"), somebody(owner, name="Granny", faces=3)
    merge(person, other)
    person.refresh_from_db()
    assert (person.name, person.faces.count()) == ("奶奶", 5)
    other.refresh_from_db()
    assert (other.merged_into, other.name, other.faces.count()) == (person, "Granny", 0)


def test_the_name_of_who_was_merged_away_is_a_word_again_for_searches(owner: User) -> None:
    person, other = somebody(owner, name="Ann"), somebody(owner, name="April")
    assert vocabulary_of(owner=owner).people.keys() == {"ann", "april"}
    merge(person, other)
    assert vocabulary_of(owner=owner).people.keys() == {"ann"}


def test_what_the_person_lacks_it_takes_from_the_first_who_has_it(owner: User) -> None:
    person, nameless = somebody(owner), somebody(owner, birth_date=date(1950, 1, 2))
    named = somebody(owner, name="爷爷", birth_date=date(1948, 3, 8))
    cover = Face.objects.get(id=ids_of(named)[1])
    Person.objects.filter(id=named.id).update(cover=cover, cover_is_chosen=True)
    merge(person, nameless, named)
    person.refresh_from_db()
    assert (person.name, person.birth_date) == ("爷爷", date(1950, 1, 2))
    assert (person.cover, person.cover_is_chosen) == (cover, True)


def test_merging_confirms_no_faces(owner: User) -> None:
    person, other = somebody(owner), somebody(owner)
    sure = ids_of(other)[0]
    Face.objects.filter(id=sure).update(is_confirmed=True)
    merge(person, other)
    assert set(person.faces.filter(is_confirmed=True)) == {Face.objects.get(id=sure)}


def test_a_face_that_is_not_the_other_is_not_the_person_either(owner: User) -> None:
    person, other = somebody(owner), somebody(owner)
    doubtful, sure = (Face.objects.get(id=face_id) for face_id in ids_of(person))
    Face.objects.filter(id=sure.id).update(is_confirmed=True)
    for face in (doubtful, sure):
        FaceRejection.objects.create(face=face, person=other)
    merge(person, other)
    doubtful.refresh_from_db()
    sure.refresh_from_db()
    assert doubtful.person != person
    assert sure.person == person  # the newest word: the two are one, and it is hers
    assert list(FaceRejection.objects.values_list("face", "person")) == [(doubtful.id, person.id)]


def test_whom_the_others_are_not_the_person_is_not(owner: User) -> None:
    person, other, stranger = (somebody(owner) for _ in range(3))
    tell_apart(other, stranger)
    tell_apart(person, other)  # forgotten: they are one, says the newest word
    merge(person, other)
    pairs = PersonDistinction.objects.values_list("one", "other")
    assert list(pairs) == [tuple(sorted((person.id, stranger.id)))]


def test_a_split_is_not_forgotten_by_anybody_but_the_owner(owner: User) -> None:
    person = somebody(owner, faces=3)
    moved = split_person(owner=owner, person_id=person.id, face_ids=ids_of(person)[:1])
    assert PersonDistinction.objects.count() == 1
    merge(person, Person.objects.get(id=moved.person_id))
    assert PersonDistinction.objects.count() == 0


def test_somebody_twice_in_a_photo_is_asked_about(owner: User) -> None:
    person, other = somebody(owner), somebody(owner)
    together = make_asset(owner=owner)
    for one, left in ((person, 0.1), (other, 0.6)):
        make_face(asset=together, person=one, left=left)
    before = state(owner)
    with pytest.raises(errors.Conflict) as refused:
        merge(person, other)
    assert refused.value.code == "same_photo"
    assert refused.value.extra["assets"] == [str(together.id)]
    assert state(owner) == before
    edit_id = merge(person, other, allow_same_photo=True)
    together.refresh_from_db()
    assert together.allows_same_person
    undo_edit(owner=owner, edit_id=edit_id)
    assert state(owner) == before


def test_again_it_changes_nothing_and_is_not_logged(owner: User) -> None:
    person, other = somebody(owner), somebody(owner)
    assert merge(person, other) is not None
    assert merge(person, other) is None
    assert PeopleEdit.objects.count() == 1


def test_who_was_merged_away_can_be_merged_no_more(owner: User) -> None:
    first, second, third = (somebody(owner) for _ in range(3))
    merge(second, first)
    merge(third, second)
    with pytest.raises(errors.NotFound) as refused:
        merge(first, third)
    assert refused.value.code == "person_merged"
    assert refused.value.extra["merged_into"] == str(third.id)


def test_nobody_is_merged_with_oneself_or_with_a_strangers_person(
    owner: User, stranger: User
) -> None:
    person, theirs = somebody(owner), somebody(stranger)
    with pytest.raises(errors.InvalidInput):
        merge(person, person)
    with pytest.raises(errors.NotFound):
        merge(person, theirs)
    assert theirs.faces.count() == 2


def test_the_photos_are_found_by_the_name_and_announced(
    owner: User, api: Callable[[User], APIClient]
) -> None:
    person, other = somebody(owner, name="奶奶"), somebody(owner, faces=3)
    hers, others = ({str(face.asset_id) for face in one.faces.all()} for one in (person, other))
    edit_id = merge(person, other)

    def found() -> set[str]:
        items = api(owner).get("/api/v1/search", {"q": "奶奶"}).json()["items"]
        return {hit["asset"]["id"] for hit in items}

    assert found() == hers | others
    told = OutboxEvent.objects.filter(topic=Topic.ASSET_CHANGED)
    assert {event.payload["asset_id"] for event in told} == others
    undo_edit(owner=owner, edit_id=edit_id)
    assert found() == hers


def test_an_empty_person_can_be_merged(owner: User) -> None:
    person, empty = somebody(owner, name="Li"), make_person(owner=owner, name="Wang")
    merge(person, empty)
    empty.refresh_from_db()
    assert empty.merged_into == person
