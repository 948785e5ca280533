"""Corrections through the API: what clients send, get back, and are refused."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from datetime import date, timedelta
from typing import Any

import pytest
from django.utils import timezone
from rest_framework.test import APIClient

from backend.accounts.models import User
from backend.people.models import Face, Person
from tests.backend.people.library import ids_of, somebody
from tests.factories import make_asset, make_face

pytestmark = pytest.mark.django_db

Api = Callable[[User], APIClient]
V1 = "/api/v1"


def texts(ids: list[Any]) -> list[str]:
    return [str(one) for one in ids]


def test_a_merge_answers_with_the_person_and_the_way_back(api: Api, owner: User) -> None:
    one, other = somebody(owner), somebody(owner, name="Li", birth_date=date(1990, 1, 2))
    client = api(owner)
    merged = client.post(f"{V1}/people/{one.id}/merge", {"people": [str(other.id)]}).json()
    assert merged["person"]["face_count"] == 4
    assert (merged["person"]["name"], merged["person"]["birth_date"]) == ("Li", "1990-01-02")
    gone = client.get(f"{V1}/people/{other.id}")
    assert (gone.status_code, gone.json()["code"]) == (404, "person_merged")
    assert gone.json()["merged_into"] == str(one.id)
    undone = client.post(f"{V1}/people/edits/{merged['edit']}/undo").json()
    assert undone["edit"]
    assert client.get(f"{V1}/people/{other.id}").json()["face_count"] == 2


def test_the_log_tells_what_was_done_to_whom_and_by_whom(api: Api, owner: User) -> None:
    one, other = somebody(owner, name="Li"), somebody(owner)
    client = api(owner)
    merged = client.post(f"{V1}/people/{one.id}/merge", {"people": [str(other.id)]}).json()
    undone = client.post(f"{V1}/people/edits/{merged['edit']}/undo").json()
    undo, merge = client.get(f"{V1}/people/edits").json()["items"]
    assert (merge["kind"], merge["face_count"]) == ("merge", 2)
    assert merge["people"] == [{"id": str(one.id), "name": "Li"}, {"id": str(other.id), "name": ""}]
    assert merge["actor"] == {"id": str(owner.id), "name": "Owner"}
    assert (merge["undone_by"], merge["undoes"]) == (undone["edit"], None)
    assert (undo["kind"], undo["undoes"]) == ("undo", merged["edit"])


def test_strangers_edits_are_not_in_the_log(api: Api, owner: User, stranger: User) -> None:
    theirs = somebody(stranger)
    api(stranger).patch(f"{V1}/people/{theirs.id}", {"name": "Mallory"})
    assert api(owner).get(f"{V1}/people/edits").json()["items"] == []


def test_a_change_answers_with_the_person_and_its_edit(api: Api, owner: User) -> None:
    person = somebody(owner)
    client = api(owner)
    cover = str(ids_of(person)[1])
    changed = client.patch(
        f"{V1}/people/{person.id}", {"birth_date": "2001-02-03", "cover": cover}
    ).json()
    assert changed["birth_date"] == "2001-02-03"
    assert changed["edit"]
    assert Face.objects.get(id=cover).crop_key in changed["cover_url"]
    freed = client.patch(f"{V1}/people/{person.id}", {"birth_date": None, "cover": None}).json()
    assert freed["birth_date"] is None
    person.refresh_from_db()
    assert not person.cover_is_chosen


@pytest.mark.parametrize(
    "birth_date",
    [f"{timezone.now() + timedelta(days=3):%Y-%m-%d}", "1066-10-14", "the day before"],
)
def test_nobody_is_born_tomorrow_or_before_photography(
    api: Api, owner: User, birth_date: str
) -> None:
    person = somebody(owner)
    answer = api(owner).patch(f"{V1}/people/{person.id}", {"birth_date": birth_date})
    assert answer.status_code == 400
    assert answer.json()["code"] in ("bad_birth_date", "invalid_input")
    person.refresh_from_db()
    assert person.birth_date is None


def test_anothers_face_is_no_cover(api: Api, owner: User) -> None:
    person, other = somebody(owner), somebody(owner)
    answer = api(owner).patch(f"{V1}/people/{person.id}", {"cover": str(ids_of(other)[0])})
    assert (answer.status_code, answer.json()["code"]) == (400, "not_their_face")


def test_faces_are_listed_by_whose_they_are(api: Api, owner: User, stranger: User) -> None:
    person = somebody(owner)
    unknown = make_face(asset=make_asset(owner=owner))
    ignored = make_face(asset=make_asset(owner=owner), is_ignored=True)
    make_face(asset=make_asset(owner=stranger))
    client = api(owner)

    def listed(**query: Any) -> set[str]:
        return {item["id"] for item in client.get(f"{V1}/faces", query).json()["items"]}

    assert listed(person=person.id) == set(texts(ids_of(person)))
    assert listed(unknown="true") == {str(unknown.id)}
    assert listed(ignored="true") == {str(ignored.id)}
    assert listed(asset=unknown.asset_id) == {str(unknown.id)}
    assert len(listed()) == 3


def test_a_move_to_a_mirror_has_to_be_allowed(api: Api, owner: User) -> None:
    person, photo = somebody(owner), make_asset(owner=owner)
    faces = texts([make_face(asset=photo, left=left).id for left in (0.1, 0.6)])
    client = api(owner)
    body = {"faces": faces, "person": str(person.id)}
    refused = client.post(f"{V1}/faces/move", body)
    assert (refused.status_code, refused.json()["code"]) == (409, "same_photo")
    assert refused.json()["assets"] == [str(photo.id)]
    assert client.post(f"{V1}/faces/move", body | {"allow_same_photo": True}).status_code == 200
    assert client.get(f"{V1}/assets/{photo.id}").json()["allows_same_person"] is True


@pytest.mark.parametrize(
    "body",
    [
        {},
        {"faces": []},
        {"faces": ["nonsense"]},
        {"faces": ["01990d3a-0d52-7b0e-9a31-5be6a1f0c2d4"] * 1001},
        {
            "faces": ["01990d3a-0d52-7b0e-9a31-5be6a1f0c2d4"],
            "person": "01990d3a-0d52-7b0e-9a31-5be6a1f0c2d4",
            "name": "both",
        },
    ],
)
def test_a_bad_move_is_refused(api: Api, owner: User, body: dict[str, object]) -> None:
    assert api(owner).post(f"{V1}/faces/move", body).status_code == 400


def test_a_drawn_face_is_answered_and_taken_away(api: Api, owner: User) -> None:
    photo = make_asset(owner=owner)
    client = api(owner)
    box = {"left": 0.1, "top": 0.2, "width": 0.1, "height": 0.1}
    drawn = client.post(f"{V1}/assets/{photo.id}/faces", {"box": box, "name": "小明"})
    assert drawn.status_code == 201
    face = drawn.json()["face"]
    assert (face["person"]["name"], face["box"]) == ("小明", box)
    assert (face["is_drawn"], face["is_confirmed"], face["crop_url"]) == (True, True, None)
    assert client.delete(f"{V1}/faces/{face['id']}").status_code == 200
    assert not Face.objects.exists()
    assert not Person.objects.filter(name="").exists()


def test_ignored_faces_are_not_among_a_photos_faces(api: Api, owner: User) -> None:
    photo = make_asset(owner=owner)
    face = make_face(asset=photo)
    client = api(owner)
    client.post(f"{V1}/faces/ignore", {"faces": [str(face.id)]})
    assert client.get(f"{V1}/assets/{photo.id}").json()["faces"] == []
    client.post(f"{V1}/faces/unignore", {"faces": [str(face.id)]})
    assert len(client.get(f"{V1}/assets/{photo.id}").json()["faces"]) == 1


def test_the_log_costs_the_same_however_much_was_changed(
    api: Api,
    owner: User,
    django_assert_max_num_queries: Callable[[int], AbstractContextManager[object]],
) -> None:
    person = somebody(owner, faces=5)
    client = api(owner)
    for face in texts(ids_of(person)):
        client.post(f"{V1}/people/{person.id}/confirm", {"faces": [face]})
    with django_assert_max_num_queries(3):  # the session, its user, the log
        assert len(client.get(f"{V1}/people/edits").json()["items"]) == 5
