"""The face that stands for a person, where the owner has chosen none."""

from typing import Any

import pytest

from backend.accounts.models import User
from backend.people.models import Face, FaceSource, Person
from backend.people.services.upkeep import choose_covers
from tests.factories import make_asset, make_face, make_person

pytestmark = pytest.mark.django_db


def face(person: Person, owner: User, **fields: Any) -> Face:
    return make_face(asset=make_asset(owner=owner), person=person, **fields)


def cover_of(person: Person) -> Face | None:
    choose_covers(person_ids=[person.pk])
    person.refresh_from_db()
    return person.cover


def test_the_largest_of_the_clear_faces_is_the_cover(owner: User) -> None:
    person = make_person(owner=owner)
    face(person, owner, width=0.1, quality=0.9)
    large = face(person, owner, width=0.3, quality=0.8)
    assert cover_of(person) == large


def test_a_frame_around_no_face_is_no_cover_however_large(owner: User) -> None:
    person = make_person(owner=owner)
    small = face(person, owner, width=0.09, score=0.85, quality=0.63)
    face(person, owner, width=1.0, score=0.44, quality=0.34, source=FaceSource.DRAWN)
    assert cover_of(person) == small


def test_who_was_seen_but_dimly_has_a_cover_all_the_same(owner: User) -> None:
    person = make_person(owner=owner)
    only = face(person, owner, quality=0.2)
    assert cover_of(person) == only
