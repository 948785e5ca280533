"""What the owner said holds, in whatever order photos come and however alike faces are."""

from datetime import UTC, date, datetime
from itertools import combinations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from backend.accounts.models import User
from backend.people.models import (
    Face,
    FaceRejection,
    Person,
    PersonDistinction,
    Suggestion,
)
from backend.people.services.grouping import group_faces, regroup_faces
from tests.backend.people.grouping import again, known, near, photo_of
from tests.factories import make_asset, make_face, make_person

pytestmark = pytest.mark.django_db


def test_two_faces_of_one_photo_are_never_one_person_however_alike(owner: User) -> None:
    photo_of(owner, near(0), near(0, 0.01))
    twin, other_twin = photo_of(owner, near(0, 0.02), near(0, 0.03))
    assert twin.person != other_twin.person or twin.person is None


def test_in_a_mirror_they_are(owner: User) -> None:
    person = known(owner, "Wei", 0)
    face, image = photo_of(owner, near(0), near(0, 0.05), photo={"allows_same_person": True})
    assert (face.person_id, image.person_id) == (person, person)


def test_people_seen_together_are_never_made_one(owner: User) -> None:
    for number in range(3):
        photo_of(owner, near(0, 0.05 * number), near(0, 0.2 + 0.05 * number))
    for number in range(4):
        photo_of(owner, near(0, 0.15 + 0.01 * number))
    by_photo: dict[object, list[object]] = {}
    for face in Face.objects.filter(person__isnull=False):
        by_photo.setdefault(face.asset_id, []).append(face.person_id)
    assert all(len(set(people)) == len(people) for people in by_photo.values())


def test_large_groups_seen_together_are_never_made_one(
    owner: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("backend.people.services.grouping.gathering.SMALL_GROUP", 1)
    one, other = make_person(owner=owner), make_person(owner=owner)
    together = make_asset(owner=owner)
    for number, person in enumerate((one, one, other, other)):
        asset = together if number in (0, 2) else make_asset(owner=owner)
        make_face(asset=asset, person=person, embedding=near(0, 0.05 * number))
    (face,) = photo_of(owner, near(0, 0.06))
    assert set(Person.objects.values_list("id", flat=True)) == {one.id, other.id}
    assert not Suggestion.objects.filter(other__isnull=False).exists()
    assert face.person_id is None  # as near to either


def test_large_groups_that_agree_are_made_one(owner: User, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("backend.people.services.grouping.gathering.SMALL_GROUP", 1)
    one, other = make_person(owner=owner), make_person(owner=owner)
    for number, person in enumerate((one, one, other, other)):
        make_face(asset=make_asset(owner=owner), person=person, embedding=near(0, 0.05 * number))
    (face,) = photo_of(owner, near(0, 0.06))
    assert face.person_id == one.id
    assert list(Person.objects.all()) == [one]
    assert Face.objects.filter(person=one).count() == 5


def test_two_people_with_names_are_never_made_one_but_asked_about(owner: User) -> None:
    one, other = known(owner, "Wei", 0), known(owner, "Min", 0)
    photo_of(owner, near(0, 0.05))
    assert set(Person.objects.values_list("id", flat=True)) == {one, other}
    assert Face.objects.filter(person=one).count() >= 3


def test_a_rejected_face_never_returns_to_that_person(owner: User) -> None:
    person = known(owner, "Wei", 0)
    face = make_face(asset=make_asset(owner=owner), embedding=near(0))
    FaceRejection.objects.create(face=face, person_id=person)
    group_faces(asset_id=face.asset_id)
    photo_of(owner, near(0, 0.01))
    regroup_faces(owner_id=owner.id, face_ids=[face.id])
    assert again(face)[0].person_id is None
    assert not Suggestion.objects.filter(face=face).exists()


def test_what_was_rejected_of_somebody_is_rejected_of_whom_they_became(owner: User) -> None:
    person = known(owner, "Wei", 0)
    former = make_person(owner=owner, merged_into_id=person)
    face = make_face(asset=make_asset(owner=owner), embedding=near(0))
    FaceRejection.objects.create(face=face, person=former)
    group_faces(asset_id=face.asset_id)
    assert again(face)[0].person_id is None


def test_people_told_apart_stay_apart(owner: User) -> None:
    one, other = sorted([known(owner, "", 0), known(owner, "", 0)])
    PersonDistinction.objects.create(one_id=one, other_id=other)
    for number in range(3):
        photo_of(owner, near(0, 0.05 * number))
    assert set(Person.objects.values_list("id", flat=True)) >= {one, other}
    assert Face.objects.filter(person=one).exists()
    assert Face.objects.filter(person=other).exists()
    assert not Suggestion.objects.filter(other__isnull=False).exists()


def test_a_confirmed_face_is_never_moved(owner: User) -> None:
    known(owner, "Wei", 0)
    assigned = make_person(owner=owner)
    face = make_face(
        asset=make_asset(owner=owner), person=assigned, embedding=near(0), is_confirmed=True
    )
    group_faces(asset_id=face.asset_id)
    photo_of(owner, near(0, 0.05))
    assert again(face)[0].person == assigned


def test_a_face_of_somebody_with_a_name_is_never_moved(owner: User) -> None:
    known(owner, "Wei", 0)
    named = make_person(owner=owner, name="Min")
    face = make_face(asset=make_asset(owner=owner), person=named, embedding=near(0))
    photo_of(owner, near(0, 0.05))
    assert again(face)[0].person == named


def test_an_ignored_face_takes_no_part(owner: User) -> None:
    (ignored,) = photo_of(owner, near(0), is_ignored=True)
    (face,) = photo_of(owner, near(0, 0.1))
    regroup_faces(owner_id=owner.id, face_ids=[ignored.id])
    assert [one.person for one in again(ignored, face)] == [None, None]


def test_nobody_is_in_photos_from_before_their_birth(owner: User) -> None:
    person = known(owner, "Wei", 0)
    Person.objects.filter(id=person).update(birth_date=date(2023, 1, 1))
    before = {"captured_at": datetime(2022, 12, 31, tzinfo=UTC)}
    (early,) = photo_of(owner, near(0), photo=before)
    assert early.person_id is None
    early.delete()
    (later,) = photo_of(owner, near(0))
    assert later.person_id == person


def test_a_child_does_not_vouch_for_the_adult_it_became(owner: User) -> None:
    person = known(owner, "Wei", 0)  # faces of 2024
    Person.objects.filter(id=person).update(birth_date=date(2021, 1, 1))
    (soon,) = photo_of(owner, near(0), photo={"captured_at": datetime(2028, 1, 1, tzinfo=UTC)})
    (late,) = photo_of(owner, near(0), photo={"captured_at": datetime(2046, 1, 1, tzinfo=UTC)})
    assert (soon.person_id, late.person_id) == (person, None)


@settings(
    max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(data=st.data())
def test_whatever_comes_in_whatever_order_no_constraint_is_broken(
    owner: User, data: st.DataObject
) -> None:
    Face.objects.all().delete()
    Person.objects.all().delete()
    places = st.tuples(st.integers(0, 1), st.sampled_from([0.0, 0.15, 0.3, 0.45]))
    named = [known(owner, name, axis, faces=2) for axis, name in enumerate(("Wei", "Min"))]
    confirmed = set(Face.objects.filter(person__in=named).values_list("id", "person_id"))
    Face.objects.filter(person__in=named).update(is_confirmed=True)
    for photo in data.draw(st.lists(st.lists(places, min_size=1, max_size=3), max_size=6)):
        asset = make_asset(owner=owner)
        for index, (axis, distance) in enumerate(photo):
            face = make_face(asset=asset, embedding=near(axis, distance), left=0.3 * index)
            if data.draw(st.booleans()):
                FaceRejection.objects.create(face=face, person_id=named[axis])
        group_faces(asset_id=asset.id)
    for one, other in combinations(Face.objects.filter(person__isnull=False), 2):
        assert one.asset_id != other.asset_id or one.person_id != other.person_id
    for rejection in FaceRejection.objects.select_related("face"):
        assert rejection.face.person_id != rejection.person_id
    assert confirmed <= set(Face.objects.values_list("id", "person_id"))
    for person in Person.objects.filter(name=""):
        assert person.faces.count() >= 2
