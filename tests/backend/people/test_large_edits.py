"""Somebody in very many photos is edited by few statements, and without waiting for all words."""

from collections.abc import Callable
from functools import partial
from typing import TypeAlias
from uuid import UUID

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from backend.accounts.models import User
from backend.events.contracts import Topic
from backend.events.models import OutboxEvent
from backend.events.relay.words import index_outdated
from backend.people.models import FaceRejection, PeopleEdit, Person
from backend.people.services import editing, outdated_words
from backend.people.services.changing import PersonChanges, change_person
from backend.people.services.merging import merge_people
from backend.people.services.moving import confirm_faces, move_faces, split_person
from backend.people.services.rejecting import ignore_faces
from backend.people.services.undoing import undo_edit
from backend.photos.models import Asset
from backend.search.models import SearchDocument
from tests.backend.people.library import ids_of
from tests.factories import make_asset, make_face, make_person, make_user

pytestmark = pytest.mark.django_db


def family(owner: User, name: str, photos: int) -> tuple[Person, set[Asset]]:
    person = make_person(owner=owner, name=name)
    seen = {make_asset(owner=owner) for _ in range(photos)}
    for asset in seen:
        make_face(asset=asset, person=person)
    return person, seen


def told(owner: User) -> set[str]:
    rows = OutboxEvent.objects.filter(topic=Topic.ASSET_CHANGED, owner_id=owner.pk)
    return {row.payload["asset_id"] for row in rows}


def finds(word: str) -> set[str]:
    rows = SearchDocument.objects.filter(words=word)
    return {str(asset_id) for asset_id in rows.values_list("asset_id", flat=True)}


def test_the_words_of_many_photos_are_left_to_the_relay(
    owner: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(editing, "_INDEXED_AT_ONCE", 3)
    monkeypatch.setattr(outdated_words, "_PHOTOS_IN_A_NOTE", 2)
    person, _ = family(owner, "Wei", 1)
    other, photos = family(owner, "", 5)
    edit_id = merge_people(owner=owner, person_id=person.pk, other_ids=[other.pk])
    assert edit_id is not None
    keys = {str(asset.pk) for asset in photos}
    assert (finds("wei") & keys, told(owner) & keys) == (set(), set())
    assert OutboxEvent.objects.filter(topic=Topic.WORDS_OUTDATED).count() == 3
    assert index_outdated() == 5
    assert finds("wei") >= keys
    assert told(owner) >= keys
    undo_edit(owner=owner, edit_id=edit_id)
    index_outdated()
    assert finds("wei") & keys == set()


def test_the_words_of_a_few_photos_are_there_at_once(owner: User) -> None:
    person, photos = family(owner, "", 3)
    changes = PersonChanges(given=frozenset({"name"}), name="Wei")
    change_person(owner=owner, person_id=person.pk, changes=changes)
    assert finds("wei") == told(owner) == {str(asset.pk) for asset in photos}


def merging(person: Person, other: Person) -> UUID | None:
    return merge_people(owner=person.owner, person_id=person.pk, other_ids=[other.pk])


def moving(person: Person, other: Person) -> UUID | None:
    faces = ids_of(other)
    return move_faces(owner=person.owner, face_ids=faces, person_id=person.pk).edit_id


def splitting(_: Person, other: Person) -> UUID | None:
    return split_person(
        owner=other.owner, person_id=other.pk, face_ids=ids_of(other)[1:], name="Li"
    ).edit_id


def confirming(_: Person, other: Person) -> UUID | None:
    return confirm_faces(owner=other.owner, person_id=other.pk, face_ids=ids_of(other))


def ignoring(_: Person, other: Person) -> UUID | None:
    return ignore_faces(owner=other.owner, face_ids=ids_of(other))


def hiding(_: Person, other: Person) -> UUID | None:
    changes = PersonChanges(given=frozenset({"is_hidden"}), is_hidden=True)
    return change_person(owner=other.owner, person_id=other.pk, changes=changes)


def renaming(_: Person, other: Person) -> UUID | None:
    changes = PersonChanges(given=frozenset({"name"}), name="Li")
    return change_person(owner=other.owner, person_id=other.pk, changes=changes)


Edit: TypeAlias = Callable[[Person, Person], UUID | None]
EDITS = (merging, moving, splitting, confirming, ignoring, hiding, renaming)


def statements(edit: Edit, photos: int) -> tuple[int, int, int]:
    """That it takes to edit somebody in as many photos, to undo that, and to undo the undoing."""
    owner = make_user()
    person, other = (family(owner, name, photos)[0] for name in ("Wei", "Na"))
    stranger, _ = family(owner, "Ma", 1)
    FaceRejection.objects.bulk_create(
        [FaceRejection(face_id=face_id, person=stranger) for face_id in ids_of(other)]
        + [FaceRejection(face_id=face_id, person=other) for face_id in ids_of(stranger)]
    )
    done, edit_id = counted(partial(edit, person, other))
    undone, undo_id = counted(partial(undo_edit, owner=owner, edit_id=edit_id))
    redone, _ = counted(partial(undo_edit, owner=owner, edit_id=undo_id))
    return done, undone, redone


def counted(act: Callable[[], UUID | None]) -> tuple[int, UUID]:
    with CaptureQueriesContext(connection) as queries:
        edit_id = act()
    assert edit_id is not None
    return len(queries), edit_id


@pytest.mark.parametrize("edit", EDITS)
def test_many_faces_take_as_many_statements_as_few(
    edit: Edit, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(editing, "_INDEXED_AT_ONCE", 0)  # or the words of photos come in batches
    few, many = statements(edit, 12), statements(edit, 36)
    assert many == few


def test_the_log_of_a_large_edit_keeps_what_changed_alike_once(owner: User) -> None:
    person, other = (family(owner, name, 30)[0] for name in ("Wei", "Na"))
    faces = ids_of(other)
    edit_id = merging(person, other)
    assert edit_id is not None
    edit = PeopleEdit.objects.get(id=edit_id)
    (change,) = edit.changes["rows"]["faces"]
    assert change["faces"] == [str(face_id) for face_id in faces]
    assert (change["before"]["person"], change["after"]["person"]) == (
        str(other.pk),
        str(person.pk),
    )
    assert edit.changes["about"]["faces"] == 30
