"""What can be taken back, what cannot, and what happens to that which came in between."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from backend.accounts.models import User
from backend.common import errors
from backend.people.models import (
    Face,
    FaceRejection,
    PeopleEdit,
    PeopleEditKind,
    PersonDistinction,
)
from backend.people.services.changing import PersonChanges, change_person
from backend.people.services.merging import merge_people
from backend.people.services.moving import confirm_faces, move_faces
from backend.people.services.rejecting import reject_faces
from backend.people.services.undoing import undo_edit
from backend.photos.services.deleting import delete_asset
from tests.backend.people.grouping import near
from tests.backend.people.library import ids_of, somebody, state
from tests.factories import make_asset, make_face, make_person

pytestmark = pytest.mark.django_db


def undo(owner: User, edit_id: object) -> PeopleEdit:
    assert isinstance(edit_id, type(owner.id))
    return PeopleEdit.objects.get(id=undo_edit(owner=owner, edit_id=edit_id))


def rename(owner: User, person_id: object, name: str) -> object:
    changes = PersonChanges(given=frozenset({"name"}), name=name)
    return change_person(owner=owner, person_id=person_id, changes=changes)  # type: ignore[arg-type]


def test_an_undo_is_an_edit_that_can_be_undone_to_and_fro(owner: User) -> None:
    one, other = somebody(owner), somebody(owner, name="Li")
    apart = state(owner)
    merged = merge_people(owner=owner, person_id=one.id, other_ids=[other.id])
    assert merged is not None
    united = state(owner)
    undone = undo(owner, merged)
    assert (undone.kind, undone.actor) == (PeopleEditKind.UNDO, owner)
    assert state(owner) == apart
    redone = undo(owner, undone.id)
    assert state(owner) == united
    assert PeopleEdit.objects.filter(
        id=merged, undone_by=None
    ).exists()  # it holds again, and so can be undone
    undo(owner, redone.id)
    assert state(owner) == apart
    assert PeopleEdit.objects.get(id=undone.id).undone_by is None


def test_twice_it_is_not_undone(owner: User) -> None:
    person = somebody(owner)
    edit_id = rename(owner, person.id, "Li")
    undo(owner, edit_id)
    with pytest.raises(errors.Conflict) as refused:
        undo(owner, edit_id)
    assert refused.value.code == "already_undone"


def test_the_owners_later_word_stands_in_the_way(owner: User) -> None:
    one, other, third = (somebody(owner) for _ in range(3))
    merged = merge_people(owner=owner, person_id=one.id, other_ids=[other.id])
    moved = move_faces(owner=owner, face_ids=[ids_of(one)[-1]], person_id=third.id)
    before = state(owner)
    with pytest.raises(errors.Conflict) as refused:
        undo(owner, merged)
    assert refused.value.code == "edited_since"
    assert state(owner) == before
    undo(owner, moved.edit_id)
    undo(owner, merged)
    assert (one.faces.count(), other.faces.count()) == (2, 2)


def test_of_merges_in_a_row_the_last_comes_first(owner: User) -> None:
    one, other, third = (somebody(owner) for _ in range(3))
    first = merge_people(owner=owner, person_id=other.id, other_ids=[one.id])
    second = merge_people(owner=owner, person_id=third.id, other_ids=[other.id])
    with pytest.raises(errors.Conflict):
        undo(owner, first)
    undo(owner, second)
    undo(owner, first)
    assert [one.faces.count(), other.faces.count(), third.faces.count()] == [2, 2, 2]


def test_edits_of_other_things_do_not_stand_in_the_way(owner: User) -> None:
    person, other = somebody(owner), somebody(owner)
    named = rename(owner, person.id, "Li")
    hide = PersonChanges(given=frozenset({"is_hidden"}), is_hidden=True)
    change_person(owner=owner, person_id=person.id, changes=hide)
    confirm_faces(owner=owner, person_id=other.id, face_ids=ids_of(other))
    undo(owner, named)
    person.refresh_from_db()
    assert (person.name, person.is_hidden) == ("", True)


def test_what_the_machine_made_of_it_gives_way(owner: User) -> None:
    person, other = somebody(owner, name="Li"), somebody(owner)
    face_id = ids_of(person)[0]
    rejected = reject_faces(owner=owner, person_id=person.id, face_ids=[face_id])
    Face.objects.filter(id=face_id).update(person=other)  # as a later run might
    undo(owner, rejected)
    assert Face.objects.get(id=face_id).person == person


def test_a_guess_that_took_the_place_in_the_photo_gives_way(owner: User) -> None:
    person, other = somebody(owner, name="Li"), somebody(owner)
    photo = make_asset(owner=owner)
    face = make_face(asset=photo, person=person, left=0.1)
    moved = move_faces(owner=owner, face_ids=[face.id], person_id=other.id)
    guess = make_face(asset=photo, person=person, left=0.6)
    undo(owner, moved.edit_id)
    face.refresh_from_db()
    guess.refresh_from_db()
    assert face.person == person
    assert guess.person != person


def test_a_photo_that_is_gone_meanwhile_stays_gone(owner: User) -> None:
    one, other = somebody(owner), somebody(owner)
    merged = merge_people(owner=owner, person_id=one.id, other_ids=[other.id])
    lost = Face.objects.get(id=max(ids_of(one)))
    User.objects.filter(id=owner.id).update(used_bytes=lost.asset.size)
    delete_asset(owner=owner, asset_id=lost.asset_id)
    undo(owner, merged)
    assert (one.faces.count(), other.faces.count()) == (2, 1)


def test_the_statements_of_an_undo_do_not_grow_with_the_faces(owner: User) -> None:
    def statements(faces: int) -> int:
        person, other = somebody(owner, name="Li"), somebody(owner, faces=faces)
        merged = merge_people(owner=owner, person_id=person.id, other_ids=[other.id])
        with CaptureQueriesContext(connection) as captured:
            undo(owner, merged)
        assert other.faces.count() == faces
        return len(captured)

    assert statements(9) == statements(2)


def test_nobody_undoes_a_strangers_edit(owner: User, stranger: User) -> None:
    theirs = rename(stranger, somebody(stranger).id, "Mallory")
    with pytest.raises(errors.NotFound):
        undo(owner, theirs)


def test_what_was_said_of_somebody_whom_the_machine_brings_in_is_not_taken_back(
    owner: User,
) -> None:
    person, rest = somebody(owner, name="Li"), somebody(owner)
    other = make_person(owner=owner, name="Wei")
    for turn in (0.05, 0.1):
        make_face(asset=make_asset(owner=owner), person=other, embedding=near(0, turn))
    FaceRejection.objects.create(face_id=ids_of(person)[0], person=other)
    PersonDistinction.objects.create(one_id=min(other.id, rest.id), other_id=max(other.id, rest.id))
    face = make_face(asset=make_asset(owner=owner), person=person, embedding=near(0))
    rejected = reject_faces(owner=owner, person_id=person.id, face_ids=[face.id])
    face.refresh_from_db()
    assert face.person == other
    undo(owner, rejected)
    assert FaceRejection.objects.filter(person=other).count() == 1
    assert PersonDistinction.objects.count() == 1
