"""Somebody in very many photos is merged and renamed without waiting for the words of them all."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from backend.accounts.models import User
from backend.events.contracts import Topic
from backend.events.models import OutboxEvent
from backend.events.relay.words import index_outdated
from backend.people.models import Person
from backend.people.services import editing
from backend.people.services.changing import PersonChanges, change_person
from backend.people.services.merging import merge_people
from backend.people.services.undoing import undo_edit
from backend.photos.models import Asset
from backend.search.models import SearchDocument
from tests.factories import make_asset, make_face, make_person

pytestmark = pytest.mark.django_db


def family(owner: User, name: str, photos: int) -> tuple[Person, set[Asset]]:
    person = make_person(owner=owner, name=name)
    seen = {make_asset(owner=owner) for _ in range(photos)}
    for asset in seen:
        make_face(asset=asset, person=person)
    return person, seen


def statements(owner: User, photos: int) -> int:
    person, other = (family(owner, name, photos)[0] for name in ("Wei", "Na"))
    with CaptureQueriesContext(connection) as queries:
        merge_people(owner=owner, person_id=person.pk, other_ids=[other.pk])
    return len(queries)


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
    monkeypatch.setattr(editing, "_PHOTOS_IN_A_NOTE", 2)
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


def test_a_merge_takes_as_many_statements_for_many_faces_as_for_few(owner: User) -> None:
    assert statements(owner, 12) < statements(owner, 2) + 10
