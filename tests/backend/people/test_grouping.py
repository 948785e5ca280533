"""Faces are grouped as they come: who is new, who is known, and who stays unknown."""

from concurrent.futures import ThreadPoolExecutor
from itertools import permutations
from uuid import UUID

import pytest
from django.db import connection, transaction

from backend.accounts.models import User
from backend.events.contracts import Topic
from backend.events.models import OutboxEvent
from backend.modelhub.models import EmbeddingSpace
from backend.people.models import Face, Person
from backend.people.services.calibration import RECOGNISABLE
from backend.people.services.grouping import group_faces
from backend.people.services.locking import lock_people
from backend.photos.services.deleting import delete_asset
from tests.backend.people.grouping import again, known, near, photo_of
from tests.factories import make_asset, make_face, make_person
from tests.factories.spaces import FACE_CALIBRATION
from tests.processes import eventually

pytestmark = pytest.mark.django_db

POOR = RECOGNISABLE - 0.01


def test_a_lone_face_is_nobody_yet(owner: User) -> None:
    (face,) = photo_of(owner, near(0))
    assert face.person is None
    assert not Person.objects.exists()


def test_two_faces_that_agree_are_somebody_new_without_a_name(owner: User) -> None:
    (first,) = photo_of(owner, near(0))
    (second,) = photo_of(owner, near(0, 0.3))
    again(first)
    assert first.person is not None
    assert (first.person, first.person.name, first.person.owner) == (second.person, "", owner)


def test_two_faces_that_are_half_alike_are_not(owner: User) -> None:
    (first,) = photo_of(owner, near(0))
    (second,) = photo_of(owner, near(0, 0.55))
    assert (again(first)[0].person, second.person) == (None, None)


def test_faces_too_poor_to_recognise_found_nobody(owner: User) -> None:
    (first,) = photo_of(owner, near(0), quality=POOR)
    (second,) = photo_of(owner, near(0, 0.1))
    (third,) = photo_of(owner, near(0, 0.2), quality=POOR)
    assert [face.person for face in again(first, second, third)] == [None] * 3


def test_a_poor_face_joins_whom_it_resembles(owner: User) -> None:
    person = known(owner, "Wei", 0)
    (poor,) = photo_of(owner, near(0, 0.05), quality=POOR)
    assert poor.person_id == person


def test_poor_faces_do_not_bridge_two_groups(owner: User) -> None:
    left = [photo_of(owner, near(0, 0.02 * n))[0] for n in range(2)]
    right = [photo_of(owner, near(0, 0.6 + 0.02 * n))[0] for n in range(2)]
    for n in range(6):
        photo_of(owner, near(0, 0.3 + 0.01 * n), quality=POOR)
    assert len({face.person_id for face in again(*left, *right)}) == 2


def test_a_face_joins_whom_it_resembles_and_not_whom_it_does_not(owner: User) -> None:
    person = known(owner, "Wei", 0)
    (close,) = photo_of(owner, near(0, 0.2))
    (far,) = photo_of(owner, near(0, 0.8))
    assert (close.person_id, far.person_id) == (person, None)


def test_one_chance_likeness_outweighs_no_other_faces(owner: User) -> None:
    """One face of four is very near, three are far: on the whole they do not agree."""
    person = make_person(owner=owner, name="Wei")
    for point in (near(0), *(near(1, 0.1, towards=110 + n) for n in range(3))):
        make_face(asset=make_asset(owner=owner), person=person, embedding=point)
    (face,) = photo_of(owner, near(0, 0.1))
    assert face.person is None


def test_whoever_is_as_near_to_two_people_joins_neither(owner: User) -> None:
    one, other = known(owner, "Wei", 0), known(owner, "Min", 1)
    middle = [(a + b) / 2 for a, b in zip(near(0), near(1), strict=True)]
    closer = [0.75 * a + 0.25 * b for a, b in zip(near(0), near(1), strict=True)]
    EmbeddingSpace.objects.update(calibration=FACE_CALIBRATION | {"midpoint": 0.8})
    (torn,) = photo_of(owner, middle)
    (sure,) = photo_of(owner, closer)
    assert (again(torn)[0].person, sure.person_id) == (None, one)
    assert torn.suggestions.count() == 2
    assert {row.person_id for row in torn.suggestions.all()} == {one, other}


def test_an_unknown_face_is_reconsidered_when_another_comes_near(owner: User) -> None:
    (first,) = photo_of(owner, near(0, 0.6))
    person = known(owner, "Wei", 0, faces=2)
    photo_of(owner, near(0, 0.45))
    (between,) = photo_of(owner, near(0, 0.3))
    assert between.person_id == person
    assert again(first)[0].person_id == person


def test_a_face_between_two_small_groups_makes_them_one(owner: User) -> None:
    left = [photo_of(owner, near(0, 0.02 * n))[0] for n in range(2)]
    right = [photo_of(owner, near(0, 0.5 + 0.02 * n))[0] for n in range(2)]
    assert again(left[0])[0].person != again(right[0])[0].person
    for n in range(3):
        photo_of(owner, near(0, 0.25 + 0.01 * n))
    assert len({face.person_id for face in again(*left, *right)}) == 1
    assert Person.objects.count() == 1


def test_a_nameless_group_is_absorbed_by_somebody_with_a_name(owner: User) -> None:
    nameless = [photo_of(owner, near(0, 0.4 + 0.02 * n))[0] for n in range(2)]
    person = known(owner, "Wei", 0)
    for n in range(3):
        photo_of(owner, near(0, 0.2 + 0.01 * n))
    assert {face.person_id for face in again(*nameless)} == {person}
    assert list(Person.objects.values_list("id", flat=True)) == [person]


def test_the_words_of_photos_that_got_a_name_are_made_anew(owner: User) -> None:
    (first,) = photo_of(owner, near(0, 0.5))
    known(owner, "Wei", 0)
    photo_of(owner, near(0, 0.35))
    photo_of(owner, near(0, 0.3))
    assert again(first)[0].person is not None
    told = OutboxEvent.objects.filter(topic=Topic.WORDS_OUTDATED)
    assert str(first.asset_id) in {photo for row in told for photo in row.payload["asset_ids"]}


def test_the_order_of_photos_does_not_matter(owner: User, stranger: User) -> None:
    points = [near(0, d) for d in (0.0, 0.15, 0.3, 0.45)] + [near(1), near(1, 0.1)]
    outcomes = set()
    for order in list(permutations(range(len(points))))[::97]:
        Face.objects.all().delete()
        Person.objects.all().delete()
        faces = {index: photo_of(owner, points[index])[0] for index in order}
        again(*faces.values())
        groups: dict[UUID | None, set[int]] = {}
        for index, face in faces.items():
            groups.setdefault(face.person_id, set()).add(index)
        outcomes.add(frozenset(frozenset(group) for group in groups.values()))
    assert outcomes == {frozenset({frozenset({0, 1, 2, 3}), frozenset({4, 5})})}


def test_grouping_again_changes_nothing(owner: User) -> None:
    photo_of(owner, near(0, 0.1), near(1, 0.1))
    faces = photo_of(owner, near(0), near(1))
    people = dict(Face.objects.values_list("id", "person_id"))
    assert None not in people.values()
    group_faces(asset_id=faces[0].asset_id)
    assert dict(Face.objects.values_list("id", "person_id")) == people
    assert Person.objects.count() == 2


def test_other_libraries_and_other_spaces_are_other_worlds(owner: User, stranger: User) -> None:
    photo_of(owner, near(0))
    (theirs,) = photo_of(stranger, near(0))
    (newer,) = photo_of(owner, near(0), space="test-faces-2")
    assert (theirs.person, newer.person) == (None, None)


def test_in_a_space_that_nobody_has_calibrated_nothing_is_grouped(owner: User) -> None:
    photo_of(owner, near(0))
    EmbeddingSpace.objects.update(calibration={})
    (face,) = photo_of(owner, near(0))
    assert face.person is None


def test_the_cover_is_the_surest_and_largest_face(owner: User) -> None:
    photo_of(owner, near(0), width=0.1, score=0.99)
    (best,) = photo_of(owner, near(0, 0.01), width=0.4, score=0.95)
    photo_of(owner, near(0, 0.02), width=0.4, score=0.5)
    assert Person.objects.get().cover == best


def test_a_photo_without_faces_and_one_that_is_gone_are_no_errors(owner: User) -> None:
    asset = make_asset(owner=owner)
    group_faces(asset_id=asset.id)
    asset_id = asset.id
    asset.delete()
    group_faces(asset_id=asset_id)
    assert not Person.objects.exists()


@pytest.mark.django_db(transaction=True)
def test_photos_of_somebody_new_grouped_at_once_make_one_person(owner: User) -> None:
    assets = [make_asset(owner=owner) for _ in range(6)]
    for index, asset in enumerate(assets):
        make_face(asset=asset, embedding=near(0, 0.02 * index))

    def group(asset_id: UUID) -> None:
        try:
            group_faces(asset_id=asset_id)
        finally:
            connection.close()

    with ThreadPoolExecutor(6) as threads:
        list(threads.map(group, [asset.id for asset in assets]))
    assert Person.objects.count() == 1
    assert Face.objects.filter(person__isnull=True).count() == 0


@pytest.mark.django_db(transaction=True)
def test_a_group_that_somebody_joins_does_not_go_with_its_last_photo(owner: User) -> None:
    User.objects.filter(id=owner.id).update(used_bytes=10_000_000)
    person = make_person(owner=owner)
    first = make_face(asset=make_asset(owner=owner), person=person)
    late = make_face(asset=make_asset(owner=owner))

    def delete_the_first() -> None:
        try:
            delete_asset(owner=owner, asset_id=first.asset_id)
        finally:
            connection.close()

    with ThreadPoolExecutor(1) as threads:
        with transaction.atomic():
            lock_people(owner_id=owner.id)
            deleting = threads.submit(delete_the_first)
            eventually(lambda: deleting.done() or _somebody_waits_for_people(), within=30)
            Face.objects.filter(id=late.id).update(person=person)
        deleting.result(timeout=60)
    late.refresh_from_db()
    assert late.person == person


def _somebody_waits_for_people() -> bool:
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1 FROM pg_locks WHERE locktype = 'advisory' AND NOT granted")
        return cursor.fetchone() is not None
