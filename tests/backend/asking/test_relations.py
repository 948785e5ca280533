"""What people are to whoever asks: said, replaced, followed when people are merged."""

from collections.abc import Callable

from rest_framework.test import APIClient

from backend.accounts.models import User
from backend.asking.models import Relation
from backend.asking.selectors.lexicon import lexicon_of
from backend.people.services.merging import merge_people
from tests.evaluation.asking.photos import NOW
from tests.factories import make_asset, make_face, make_person

Api = Callable[[User], APIClient]


def test_what_is_said_replaces_what_was_said(api: Api, owner: User) -> None:
    person = make_person(owner=owner, name="张秀英")
    client, path = api(owner), f"/api/v1/people/{person.pk}/relations"
    for _ in range(2):
        client.put(path, {"kinds": ["paternal-grandmother"], "words": [" Nana  "]})
    said = client.get(path).json()["items"]
    assert {(one["kind"], one["word"]) for one in said} == {
        ("paternal-grandmother", ""),
        ("", "Nana"),
    }
    assert client.put(path, {}).json() == {"items": []}
    assert client.get("/api/v1/relations").json() == {"items": [], "next_cursor": None}


def test_unknown_kinds_are_refused_and_change_nothing(api: Api, owner: User) -> None:
    person = make_person(owner=owner, name="Li")
    client, path = api(owner), f"/api/v1/people/{person.pk}/relations"
    client.put(path, {"kinds": ["friend"]})
    assert client.put(path, {"kinds": ["archenemy"]}).json()["code"] == "unknown_relation"
    assert [relation.kind for relation in Relation.objects.all()] == ["friend"]


def test_the_kinds_come_in_both_languages(api: Api, owner: User) -> None:
    kinds = {one["kind"]: one for one in api(owner).get("/api/v1/relations/kinds").json()}
    assert kinds["maternal-grandmother"]["name_zh"] == "外婆"
    assert {"姥姥", "grandma"} <= set(kinds["maternal-grandmother"]["words"])


def test_a_relation_follows_a_merge(owner: User) -> None:
    old, new = make_person(owner=owner, name="Granny"), make_person(owner=owner, name="Zhang")
    for person in (old, new):
        make_face(asset=make_asset(owner=owner), person=person)
    Relation.objects.create(owner=owner, person=old, kind="maternal-grandmother")
    merge_people(owner=owner, person_id=new.pk, other_ids=[old.pk], allow_same_photo=False)
    known = lexicon_of(owner=owner, now=NOW)
    assert known.relations["maternal-grandmother"] == {new.pk}


def test_a_name_that_is_a_relation_is_one(owner: User) -> None:
    person = make_person(owner=owner, name="奶奶")
    known = lexicon_of(owner=owner, now=NOW)
    assert known.relations["paternal-grandmother"] == {person.pk}
