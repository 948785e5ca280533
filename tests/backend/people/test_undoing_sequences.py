"""Whatever is done to people, undoing all of it in reverse leads back to where it began."""

from collections.abc import Callable, Iterator
from contextlib import suppress
from datetime import date
from random import Random
from uuid import UUID

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from backend.accounts.models import User
from backend.common.errors import Rejected
from backend.people.models import Face, PeopleEdit, Person
from backend.people.services.changing import PersonChanges, change_person
from backend.people.services.drawing import Box, draw_face, erase_face
from backend.people.services.merging import merge_people
from backend.people.services.moving import confirm_faces, move_faces, split_person
from backend.people.services.rejecting import heed_faces, ignore_faces, reject_faces
from backend.people.services.undoing import undo_edit
from backend.photos.models import Asset
from tests.backend.people.library import ids_of, somebody, state
from tests.factories import make_asset, make_face, make_user

pytestmark = pytest.mark.django_db


def somewhere(random: Random) -> Box:
    return Box(random.uniform(0, 0.8), random.uniform(0, 0.8), 0.1, 0.1)


class Owner:
    """Does something at random that is possible, or is refused."""

    def __init__(self, owner: User, random: Random) -> None:
        self.owner, self.random = owner, random

    def act(self) -> None:
        choose: list[Callable[[], object]] = [
            self.change,
            self.merge,
            self.split,
            self.move,
            self.confirm,
            self.reject,
            self.ignore,
            self.heed,
            self.draw,
            self.erase,
            self.undo,
        ]
        with suppress(Rejected, IndexError):
            self.random.choice(choose)()

    def person(self) -> Person:
        return self.random.choice(list(Person.objects.filter(owner=self.owner).order_by("id")))

    def faces(self, **fields: object) -> list[UUID]:
        faces = Face.objects.filter(owner=self.owner, **fields).order_by("id")
        found = list(faces.values_list("id", flat=True))
        return (
            self.random.sample(found, self.random.randint(1, min(3, len(found)))) if found else []
        )

    def change(self) -> None:
        person = self.person()
        given = frozenset(
            self.random.sample(
                ["name", "is_hidden", "birth_date", "cover"], self.random.randint(1, 4)
            )
        )
        changes = PersonChanges(
            given=given,
            name=self.random.choice(["", "奶奶", "Li"]),
            is_hidden=self.random.random() < 0.5,
            birth_date=self.random.choice([None, date(1950, 1, 1), date(2024, 6, 1)]),
            cover=self.random.choice([None, *ids_of(person)]),
        )
        change_person(owner=self.owner, person_id=person.id, changes=changes)

    def merge(self) -> None:
        merge_people(
            owner=self.owner,
            person_id=self.person().id,
            other_ids=[self.person().id, self.person().id],
            allow_same_photo=self.random.random() < 0.8,
        )

    def split(self) -> None:
        person = self.person()
        split_person(
            owner=self.owner,
            person_id=person.id,
            face_ids=self.faces(person=person),
            allow_same_photo=True,
        )

    def move(self) -> None:
        person = self.random.choice([None, self.person()])
        move_faces(
            owner=self.owner,
            face_ids=self.faces(),
            person_id=person.id if person else None,
            name="" if person else self.random.choice(["", "小明"]),
            allow_same_photo=self.random.random() < 0.8,
        )

    def confirm(self) -> None:
        person = self.person()
        faces = self.faces(person=person)
        confirm_faces(owner=self.owner, person_id=person.id, face_ids=faces)

    def reject(self) -> None:
        person = self.person()
        faces = self.faces(person=person)
        reject_faces(owner=self.owner, person_id=person.id, face_ids=faces)

    def ignore(self) -> None:
        ignore_faces(owner=self.owner, face_ids=self.faces())

    def heed(self) -> None:
        heed_faces(owner=self.owner, face_ids=self.faces(is_ignored=True))

    def draw(self) -> None:
        asset = self.random.choice(list(Asset.objects.filter(owner=self.owner).order_by("id")))
        person = self.random.choice([None, self.person().id])
        draw_face(
            owner=self.owner,
            asset_id=asset.id,
            box=somewhere(self.random),
            person_id=person,
            allow_same_photo=True,
        )

    def erase(self) -> None:
        erase_face(owner=self.owner, face_id=self.faces(source="drawn")[0])

    def undo(self) -> None:
        edits = PeopleEdit.objects.filter(owner=self.owner, undone_by=None)
        undo_edit(owner=self.owner, edit_id=self.random.choice(list(edits.order_by("id"))).id)


def a_library(owner: User) -> None:
    """Three people and an unknown face; two of the people are together in a photo."""
    first, second = somebody(owner, faces=3, name="奶奶"), somebody(owner, faces=2)
    somebody(owner, faces=1, name="Li")
    together = make_asset(owner=owner)
    make_face(asset=together, person=first, left=0.1)
    make_face(asset=together, person=second, left=0.6)
    make_face(asset=make_asset(owner=owner), left=0.2)


def edits_to_undo(owner: User) -> Iterator[UUID]:
    """The newest that holds, as long as there is one: an undo is taken back like anything else."""
    yield from PeopleEdit.objects.filter(owner=owner).order_by("-id").values_list("id", flat=True)


@given(seed=st.integers(0, 10**6), count=st.integers(1, 6))
@settings(
    max_examples=10, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_undoing_everything_in_reverse_restores_the_beginning(
    db: None, seed: int, count: int
) -> None:
    owner = make_user()
    a_library(owner)
    beginning = state(owner)
    actor = Owner(owner, Random(seed))
    states = [beginning]
    for _ in range(count):
        before = PeopleEdit.objects.filter(owner=owner).count()
        actor.act()
        if PeopleEdit.objects.filter(owner=owner).count() > before:
            states.append(state(owner))
        else:
            assert state(owner) == states[-1]  # what was refused has changed nothing
    states.pop()
    for edit_id in list(edits_to_undo(owner)):
        edit = PeopleEdit.objects.get(id=edit_id)
        if edit.undone_by_id is None:
            undo_edit(owner=owner, edit_id=edit_id)
            assert state(owner) == states.pop()
        else:
            states.pop()
    assert state(owner) == beginning
