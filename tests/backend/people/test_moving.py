"""Faces are moved, split off, confirmed, rejected and ignored; and what follows from each."""

from collections.abc import Callable
from datetime import date
from functools import partial

import pytest

from backend.accounts.models import User
from backend.common import errors
from backend.people.models import Face, FaceRejection, Person, PersonDistinction
from backend.people.services.changing import PersonChanges, change_person
from backend.people.services.grouping import group_faces
from backend.people.services.merging import merge_people
from backend.people.services.moving import confirm_faces, move_faces, split_person
from backend.people.services.rejecting import heed_faces, ignore_faces, reject_faces
from backend.people.services.undoing import undo_edit
from tests.backend.people.library import ids_of, somebody, state
from tests.factories import make_asset, make_face

pytestmark = pytest.mark.django_db


def axis(number: int) -> list[float]:
    """Far from every other axis, and the same as itself."""
    return [float(position == number) for position in range(128)]


def alike(owner: User, *, count: int, number: int = 0) -> Person:
    """Somebody whose faces are all alike, as far as any network can tell."""
    person = somebody(owner, faces=0, name=f"axis {number}")
    for _ in range(count):
        make_face(asset=make_asset(owner=owner), person=person, embedding=axis(number))
    return person


def regroup_everything(owner: User) -> None:
    for asset in owner.assets.order_by("id"):
        group_faces(asset_id=asset.id)


def test_moved_faces_are_confirmed_and_no_longer_whose_they_were(owner: User) -> None:
    before, after = somebody(owner), somebody(owner, name="Li")
    face = Face.objects.get(id=ids_of(before)[0])
    move_faces(owner=owner, face_ids=[face.id], person_id=after.id)
    face.refresh_from_db()
    assert (face.person, face.is_confirmed) == (after, True)
    assert FaceRejection.objects.filter(face=face, person=before).exists()


def test_faces_of_several_people_make_somebody_new(owner: User) -> None:
    one, other = somebody(owner), somebody(owner)
    moved = move_faces(owner=owner, face_ids=[ids_of(one)[0], ids_of(other)[0]], name="  小  明 ")
    person = Person.objects.get(id=moved.person_id)
    assert (person.name, person.faces.count()) == ("小 明", 2)


def test_who_loses_the_last_face_is_forgotten_unless_named_and_comes_back_by_undo(
    owner: User,
) -> None:
    nameless, named, target = somebody(owner, faces=1), somebody(owner, faces=1, name="Li"), None
    target = somebody(owner)
    before = state(owner)
    faces = [*ids_of(nameless), *ids_of(named)]
    moved = move_faces(owner=owner, face_ids=faces, person_id=target.id)
    assert not Person.objects.filter(id=nameless.id).exists()
    named.refresh_from_db()
    assert (named.name, named.cover) == ("Li", None)
    assert moved.edit_id is not None
    undo_edit(owner=owner, edit_id=moved.edit_id)
    assert state(owner) == before


def test_a_guess_in_the_same_photo_gives_way_and_a_word_does_not(owner: User) -> None:
    person = somebody(owner, name="Li")
    photo = make_asset(owner=owner)
    guessed = make_face(asset=photo, person=person, left=0.1)
    hers = make_face(asset=photo, left=0.6)
    move_faces(owner=owner, face_ids=[hers.id], person_id=person.id)
    guessed.refresh_from_db()
    assert guessed.person != person
    with pytest.raises(errors.Conflict) as refused:
        move_faces(owner=owner, face_ids=[guessed.id], person_id=person.id)
    assert refused.value.code == "same_photo"


def test_a_split_needs_some_of_the_persons_faces_and_not_all(owner: User) -> None:
    person, other = somebody(owner), somebody(owner)
    for faces, code in ((ids_of(person), "nothing_left"), (ids_of(other), "not_their_face")):
        with pytest.raises(errors.InvalidInput) as refused:
            split_person(owner=owner, person_id=person.id, face_ids=faces)
        assert refused.value.code == code


def test_no_run_brings_a_rejected_face_back(owner: User) -> None:
    person = alike(owner, count=4)
    face_id = ids_of(person)[0]
    reject_faces(owner=owner, person_id=person.id, face_ids=[face_id])
    assert Face.objects.get(id=face_id).person != person
    regroup_everything(owner)
    assert Face.objects.get(id=face_id).person != person
    assert person.faces.count() == 3


def test_no_run_takes_a_confirmed_face_away_or_joins_what_was_split(owner: User) -> None:
    person, stranger = alike(owner, count=4), alike(owner, count=4, number=1)
    wrong = ids_of(stranger)[0]  # looks like somebody else, says the machine
    move_faces(owner=owner, face_ids=[wrong], person_id=person.id)
    some = ids_of(person)[:2]
    split = split_person(owner=owner, person_id=person.id, face_ids=some)
    said = state(owner)
    regroup_everything(owner)
    assert state(owner) == said
    assert set(Face.objects.filter(person=split.person_id).values_list("id", flat=True)) == set(
        some
    )
    assert PersonDistinction.objects.count() == 1


def test_no_run_parts_who_was_merged(owner: User) -> None:
    person, other = alike(owner, count=3), alike(owner, count=3, number=1)
    merge_people(owner=owner, person_id=person.id, other_ids=[other.id])
    regroup_everything(owner)
    assert person.faces.count() == 6


def test_an_ignored_face_is_nobodys_until_it_is_taken_up_again(owner: User) -> None:
    person = alike(owner, count=4)
    face = Face.objects.get(id=ids_of(person)[0])
    ignore_faces(owner=owner, face_ids=[face.id])
    regroup_everything(owner)
    face.refresh_from_db()
    assert (face.person, face.is_ignored) == (None, True)
    assert ignore_faces(owner=owner, face_ids=[face.id]) is None
    heed_faces(owner=owner, face_ids=[face.id])
    face.refresh_from_db()
    assert not face.is_ignored


def test_saying_it_again_is_no_edit(owner: User) -> None:
    person = somebody(owner)
    named = PersonChanges(given=frozenset({"name"}), name="Li")
    acts: list[Callable[[], object]] = [
        partial(confirm_faces, owner=owner, person_id=person.id, face_ids=ids_of(person)[:1]),
        partial(change_person, owner=owner, person_id=person.id, changes=named),
    ]
    for act in acts:
        assert act() is not None
        assert act() is None


def test_nobody_is_in_photos_from_before_the_birth_unless_the_owner_says_so(owner: User) -> None:
    person = somebody(owner, faces=0, name="小明")
    early, sure, late = (
        make_face(
            asset=make_asset(owner=owner, captured_local_date=day), person=person, is_confirmed=sure
        )
        for day, sure in (
            (date(2018, 1, 1), False),
            (date(2018, 1, 2), True),
            (date(2020, 1, 1), False),
        )
    )
    changes = PersonChanges(given=frozenset({"birth_date"}), birth_date=date(2019, 6, 1))
    edit_id = change_person(owner=owner, person_id=person.id, changes=changes)
    assert set(ids_of(person)) == {sure.id, late.id}
    early.refresh_from_db()
    assert early.person != person
    assert edit_id is not None
    undo_edit(owner=owner, edit_id=edit_id)
    assert set(ids_of(person)) == {early.id, sure.id, late.id}


def test_others_faces_do_not_exist(owner: User, stranger: User) -> None:
    person, theirs = somebody(owner), somebody(stranger)
    faces = ids_of(theirs)
    acts: list[Callable[[], object]] = [
        partial(move_faces, owner=owner, face_ids=faces, person_id=person.id),
        partial(ignore_faces, owner=owner, face_ids=faces),
        partial(reject_faces, owner=owner, person_id=person.id, face_ids=faces),
        partial(split_person, owner=owner, person_id=theirs.id, face_ids=faces[:1]),
    ]
    for act in acts:
        with pytest.raises(errors.NotFound):
            act()
    assert theirs.faces.count() == 2
