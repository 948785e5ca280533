"""People: in which order, with which faces, under which names."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from datetime import UTC, datetime

import pytest
from rest_framework.test import APIClient

from backend.accounts.models import User
from backend.events.contracts import Topic
from backend.events.models import OutboxEvent
from backend.people.models import PeopleEdit, Person
from backend.photos.models import AssetState
from backend.search.services.indexing import index_asset
from tests.factories import make_asset, make_face, make_person, make_renditions

pytestmark = pytest.mark.django_db

Api = Callable[[User], APIClient]
URL = "/api/v1/people"


def somebody(owner: User, *, faces: int, **fields: object) -> Person:
    person = make_person(owner=owner, **fields)
    for _ in range(faces):
        make_face(asset=make_asset(owner=owner), person=person)
    return person


def listed(client: APIClient, **query: str) -> list[str]:
    return [item["id"] for item in client.get(URL, query).json()["items"]]


def test_named_people_come_first_then_the_most_frequent(api: Api, owner: User) -> None:
    rare = somebody(owner, faces=1)
    frequent = somebody(owner, faces=3)
    named = somebody(owner, faces=1, name="奶奶")
    assert listed(api(owner)) == [str(named.id), str(frequent.id), str(rare.id)]


def test_favourites_come_before_everybody_else(api: Api, owner: User) -> None:
    named = somebody(owner, faces=3, name="奶奶")
    favourite = somebody(owner, faces=1)
    client = api(owner)
    answer = client.patch(f"{URL}/{favourite.id}", {"is_favorite": True}).json()
    assert answer["is_favorite"] is True
    assert listed(client) == [str(favourite.id), str(named.id)]
    again = client.patch(f"{URL}/{favourite.id}", {"is_favorite": True}).json()
    assert again["edit"] is None
    first = client.get(URL, {"limit": 1}).json()
    assert listed(client, cursor=first["next_cursor"]) == [str(named.id)]
    assert client.post(f"{URL}/edits/{answer['edit']}/undo").status_code == 200
    assert listed(client) == [str(named.id), str(favourite.id)]


def test_a_favourite_has_another_tag_and_is_merged_as_one(api: Api, owner: User) -> None:
    one, other = somebody(owner, faces=1, name="奶奶"), somebody(owner, faces=1)
    client = api(owner)
    tag = client.get(f"{URL}/{other.id}")["ETag"]
    client.patch(f"{URL}/{other.id}", {"is_favorite": True})
    late = client.patch(f"{URL}/{other.id}", {"is_favorite": False}, headers={"If-Match": tag})
    assert late.status_code == 412
    merged = client.post(f"{URL}/{one.id}/merge", {"people": [str(other.id)]}).json()
    assert merged["person"]["is_favorite"] is True
    client.post(f"{URL}/edits/{merged['edit']}/undo")
    assert client.get(f"{URL}/{one.id}").json()["is_favorite"] is False
    assert client.get(f"{URL}/{other.id}").json()["is_favorite"] is True


def test_what_was_logged_before_there_were_favourites_can_be_read_and_undone(
    api: Api, owner: User
) -> None:
    person = somebody(owner, faces=1)
    client = api(owner)
    client.patch(f"{URL}/{person.id}", {"name": "奶奶"})
    edit = PeopleEdit.objects.get()
    for row in edit.changes["rows"]["people"][str(person.id)]:
        del row["is_favorite"]
    edit.save()
    (line,) = client.get(f"{URL}/edits").json()["items"]
    assert [trait["name"] for trait in line["traits"]] == ["name"]
    assert client.post(f"{URL}/edits/{edit.id}/undo").status_code == 200
    assert client.get(f"{URL}/{person.id}").json()["name"] == ""


def test_pages_go_through_all_of_them(api: Api, owner: User) -> None:
    people = {str(somebody(owner, faces=1 + number % 2).id) for number in range(5)}
    client = api(owner)
    seen: list[str] = []
    cursor: dict[str, str] = {}
    while True:
        page = client.get(URL, {"limit": "2", **cursor}).json()
        seen += [item["id"] for item in page["items"]]
        if page["next_cursor"] is None:
            break
        cursor = {"cursor": page["next_cursor"]}
    assert len(seen) == 5
    assert set(seen) == people


def test_hidden_people_are_shown_only_when_asked_for(api: Api, owner: User) -> None:
    person = somebody(owner, faces=1)
    client = api(owner)
    answer = client.patch(f"{URL}/{person.id}", {"is_hidden": True}).json()
    assert answer["is_hidden"] is True
    assert listed(client) == []
    assert listed(client, include_hidden="true") == [str(person.id)]


def test_people_are_found_by_a_part_of_their_name(api: Api, owner: User) -> None:
    anna, joanna, _ = (somebody(owner, faces=1, name=name) for name in ("Anna", "Joanna", "Li"))
    somebody(owner, faces=9)
    client = api(owner)
    assert set(listed(client, q="ANNA")) == {str(anna.id), str(joanna.id)}
    assert listed(client, q="%") == []


def test_faces_in_the_trash_do_not_count_and_make_no_cover(api: Api, owner: User) -> None:
    person = make_person(owner=owner, name="奶奶")
    gone = make_asset(owner=owner, trashed_at=datetime(2024, 1, 1, tzinfo=UTC))
    failed = make_asset(owner=owner, state=AssetState.FAILED)
    cover = make_face(asset=gone, person=person)
    make_face(asset=failed, person=person)
    seen = make_face(asset=make_asset(owner=owner), person=person, score=0.7)
    client = api(owner)
    found = client.get(f"{URL}/{person.id}").json()
    assert found["face_count"] == 1
    assert seen.crop_key in found["cover_url"]
    assert cover.crop_key not in found["cover_url"]
    faces = client.get(f"{URL}/{person.id}/faces").json()["items"]
    assert [face["id"] for face in faces] == [str(seen.id)]


def test_nobody_meets_a_strangers_people(api: Api, owner: User, stranger: User) -> None:
    theirs = somebody(stranger, faces=1, name="Mallory")
    client = api(owner)
    assert listed(client) == []
    assert client.get(f"{URL}/{theirs.id}").status_code == 404
    assert client.patch(f"{URL}/{theirs.id}", {"name": "mine"}).status_code == 404
    assert client.get(f"{URL}/{theirs.id}/faces").status_code == 404
    theirs.refresh_from_db()
    assert theirs.name == "Mallory"


def test_a_new_name_is_searchable_in_all_photos_and_the_old_one_in_none(
    api: Api, owner: User
) -> None:
    person = somebody(owner, faces=3, name="Granny")
    photos = {str(face.asset_id) for face in person.faces.all()}
    for photo in photos:
        index_asset(asset_id=photo)  # type: ignore[arg-type]  # text is as good an id
    client = api(owner)

    answer = client.patch(f"{URL}/{person.id}", {"name": "  外  婆 "}).json()
    assert answer["name"] == "外 婆"

    def found(query: str) -> set[str]:
        items = client.get("/api/v1/search", {"q": query}).json()["items"]
        return {hit["asset"]["id"] for hit in items}

    assert found("外婆") == set()  # "外 婆" is two words
    client.patch(f"{URL}/{person.id}", {"name": "外婆"})
    assert found("外婆") == photos
    assert found("granny") == set()


def test_renaming_announces_the_photos_once(api: Api, owner: User) -> None:
    person = somebody(owner, faces=2)
    client = api(owner)
    for _ in range(2):
        client.patch(f"{URL}/{person.id}", {"name": "奶奶"})
    assert OutboxEvent.objects.filter(topic=Topic.ASSET_CHANGED).count() == 2


@pytest.mark.parametrize("change", [{"name": "x" * 101}, {"name": "a\x00b"}, {"is_hidden": "so"}])
def test_a_bad_change_is_refused(api: Api, owner: User, change: dict[str, object]) -> None:
    person = somebody(owner, faces=1, name="奶奶")
    assert api(owner).patch(f"{URL}/{person.id}", change).status_code == 400
    person.refresh_from_db()
    assert person.name == "奶奶"


def test_the_number_of_queries_does_not_grow(
    api: Api,
    owner: User,
    django_assert_max_num_queries: Callable[[int], AbstractContextManager[object]],
) -> None:
    people = [somebody(owner, faces=2) for _ in range(6)]
    for asset in owner.assets.all():
        make_renditions(asset)
    client = api(owner)
    with django_assert_max_num_queries(3):
        assert len(listed(client)) == 6
    with django_assert_max_num_queries(5):
        client.get(f"{URL}/{people[0].id}/faces")
