"""Faces are grouped as they come, and what the owner said is never undone."""

from concurrent.futures import ThreadPoolExecutor
from typing import Any
from uuid import UUID

import numpy as np
import pytest
from django.db import connection, transaction

from backend.accounts.models import User
from backend.people.models import Face, Person
from backend.people.services.grouping import THRESHOLD, group_faces
from backend.people.services.locking import lock_people
from backend.photos.services.deleting import delete_asset
from tests.factories import make_asset, make_face, make_person
from tests.processes import eventually

pytestmark = pytest.mark.django_db


def near(axis: int, distance: float = 0.0, *, towards: int = 100) -> list[float]:
    """A point beside the unit vector of one axis; different `towards` lie apart from each other."""
    point = np.zeros(128)
    point[axis] = 1
    point[towards] += distance
    return point.tolist()


def photo_of(owner: User, *embeddings: list[float], **fields: Any) -> list[Face]:
    """A photo with these faces side by side, grouped."""
    asset = make_asset(owner=owner)
    faces = [
        make_face(asset=asset, embedding=embedding, left=0.1 * index, **fields)
        for index, embedding in enumerate(embeddings)
    ]
    group_faces(asset_id=asset.id)
    for face in faces:
        face.refresh_from_db()
    return faces


def test_a_first_face_is_somebody_new_without_a_name(owner: User) -> None:
    (face,) = photo_of(owner, near(0))
    assert face.person is not None
    assert (face.person.name, face.person.owner, face.person.cover) == ("", owner, face)


def test_a_face_within_the_threshold_joins_and_one_beyond_does_not(owner: User) -> None:
    (first,) = photo_of(owner, near(0))
    (close,) = photo_of(owner, near(0, THRESHOLD - 0.01))
    (far,) = photo_of(owner, near(0, -THRESHOLD - 0.01))
    assert close.person == first.person
    assert far.person != first.person


def test_two_faces_of_one_photo_are_two_people_however_alike(owner: User) -> None:
    twin, other_twin = photo_of(owner, near(0), near(0, 0.01))
    assert twin.person != other_twin.person


def test_of_two_like_faces_in_a_photo_the_nearer_is_the_person(owner: User) -> None:
    (known,) = photo_of(owner, near(0))
    farther, nearer = photo_of(owner, near(0, 0.3), near(0, 0.1))
    assert nearer.person == known.person
    assert farther.person not in {known.person, None}


def test_three_faces_that_agree_outweigh_one_chance_likeness(owner: User) -> None:
    often, once = make_person(owner=owner), make_person(owner=owner)
    for towards in (101, 102, 103):
        make_face(
            asset=make_asset(owner=owner), person=often, embedding=near(0, 0.3, towards=towards)
        )
    make_face(asset=make_asset(owner=owner), person=once, embedding=near(0, 0.25))
    (face,) = photo_of(owner, near(0))
    assert face.person == often


def test_grouping_again_changes_nothing(owner: User) -> None:
    faces = photo_of(owner, near(0), near(1))
    people = {face.id: face.person_id for face in faces}
    group_faces(asset_id=faces[0].asset_id)
    assert dict(Face.objects.values_list("id", "person_id")) == people
    assert Person.objects.count() == 2


def test_a_face_that_has_a_person_is_never_moved(owner: User) -> None:
    photo_of(owner, near(0))
    assigned = make_person(owner=owner, name="Not who you think")
    face = make_face(asset=make_asset(owner=owner), person=assigned, embedding=near(0))
    group_faces(asset_id=face.asset_id)
    face.refresh_from_db()
    assert face.person == assigned


def test_other_libraries_and_other_models_are_other_worlds(owner: User, stranger: User) -> None:
    (mine,) = photo_of(owner, near(0))
    (theirs,) = photo_of(stranger, near(0))
    (newer,) = photo_of(owner, near(0), space="test-faces-2")
    assert len({mine.person_id, theirs.person_id, newer.person_id}) == 3


def test_the_cover_is_the_surest_and_largest_face(owner: User) -> None:
    photo_of(owner, near(0), width=0.1, score=0.99)
    (best,) = photo_of(owner, near(0, 0.01), width=0.4, score=0.95)
    photo_of(owner, near(0, 0.02), width=0.4, score=0.5)
    person = Person.objects.get()
    assert person.cover == best


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
    (first,) = photo_of(owner, near(0))
    person = first.person
    late = make_face(asset=make_asset(owner=owner), embedding=near(0, 0.1))

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
