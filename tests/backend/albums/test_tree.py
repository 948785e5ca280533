"""Albums in albums: a tree without circles, and not too deep."""

from collections.abc import Callable
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from rest_framework.test import APIClient

from backend.accounts.models import User
from backend.albums.models import Album
from backend.albums.services.folders import album_for_folder
from backend.albums.services.tree import DEEPEST
from backend.common import errors
from tests.factories import make_album, make_asset, make_member

Api = Callable[[User], APIClient]

pytestmark = pytest.mark.django_db


def chain(owner: User, length: int) -> list[Album]:
    albums: list[Album] = []
    for _ in range(length):
        albums.append(make_album(owner=owner, parent_id=albums[-1].pk if albums else None))
    return albums


def refusal(response: Any) -> tuple[int, str]:
    return response.status_code, response.json()["code"]


def test_an_album_cannot_lie_within_itself(api: Api, owner: User) -> None:
    a, b, c = chain(owner, 3)
    for inner in (a, b, c):
        answer = api(owner).patch(f"/api/v1/albums/{a.pk}", {"parent": str(inner.pk)})
        assert refusal(answer) == (409, "album_cycle")
    assert api(owner).patch(f"/api/v1/albums/{c.pk}", {"parent": str(a.pk)}).status_code == 200
    assert api(owner).patch(f"/api/v1/albums/{b.pk}", {"parent": str(c.pk)}).status_code == 200


def test_albums_lie_only_so_deep(api: Api, owner: User) -> None:
    albums = chain(owner, DEEPEST)
    body = {"title": "one more", "parent": str(albums[-1].pk)}
    assert refusal(api(owner).post("/api/v1/albums", body)) == (409, "album_too_deep")
    top, _ = chain(owner, 2)
    url = f"/api/v1/albums/{top.pk}"
    deep, fitting = albums[DEEPEST - 2], albums[DEEPEST - 3]
    assert refusal(api(owner).patch(url, {"parent": str(deep.pk)})) == (409, "album_too_deep")
    assert api(owner).patch(url, {"parent": str(fitting.pk)}).status_code == 200


def test_albums_are_planted_under_ones_own_only(api: Api, owner: User, stranger: User) -> None:
    theirs = make_album(owner=stranger)
    make_member(theirs, owner)
    body = {"title": "mine", "parent": str(theirs.pk)}
    assert refusal(api(owner).post("/api/v1/albums", body)) == (404, "not_found")


def test_the_albums_in_a_deleted_one_move_up_and_its_photos_stay(api: Api, owner: User) -> None:
    a, b, c = chain(owner, 3)
    photo = make_asset(owner=owner)
    api(owner).post(f"/api/v1/albums/{b.pk}/assets", {"ids": [str(photo.pk)]})
    assert api(owner).delete(f"/api/v1/albums/{b.pk}").status_code == 204
    c.refresh_from_db()
    assert c.parent_id == a.pk
    assert owner.assets.count() == 1
    assert refusal(api(owner).get(f"/api/v1/albums/{b.pk}")) == (404, "not_found")


def test_lists_are_narrowed_by_place_in_the_tree_owner_and_title(
    api: Api, owner: User, stranger: User
) -> None:
    a, b = chain(owner, 2)
    theirs = make_album(owner=stranger, title="Beach 2024")
    make_member(theirs, owner)

    def listed(**parameters: str) -> set[str]:
        answer = api(owner).get("/api/v1/albums", parameters)
        return {album["id"] for album in answer.json()["items"]}

    assert listed() == {str(a.pk), str(b.pk), str(theirs.pk)}
    assert listed(top="true") == {str(a.pk), str(theirs.pk)}
    assert listed(top="false") == {str(b.pk)}
    assert listed(parent=str(a.pk)) == {str(b.pk)}
    assert listed(shared="true") == {str(theirs.pk)}
    assert listed(shared="false") == {str(a.pk), str(b.pk)}
    assert listed(title="beach") == {str(theirs.pk)}


def test_a_list_takes_no_more_queries_for_more_albums(api: Api, owner: User) -> None:
    client = api(owner)

    def queries() -> int:
        with CaptureQueriesContext(connection) as captured:
            assert client.get("/api/v1/albums").status_code == 200
        return len(captured)

    make_album(make_asset(owner=owner, renditions=True), owner=owner)
    few = queries()
    for _ in range(5):
        make_album(make_asset(owner=owner, renditions=True), owner=owner)
    assert queries() == few


def test_a_folder_has_one_album_however_often_it_is_asked_for(api: Api, owner: User) -> None:
    first = api(owner).post("/api/v1/albums/folders", {"path": "2023/春节"})
    assert first.status_code == 200, first.content
    again = api(owner).post("/api/v1/albums/folders", {"path": "/2023//春节/"})
    assert first.json()["id"] == again.json()["id"]
    assert first.json()["title"] == "春节"
    around = Album.objects.get(folder="2023")
    assert first.json()["parent"] == str(around.pk)
    api(owner).patch(f"/api/v1/albums/{first.json()['id']}", {"title": "新年", "parent": None})
    kept = album_for_folder(owner=owner, path="2023\\春节")
    assert (str(kept.pk), kept.title) == (first.json()["id"], "新年")
    assert Album.objects.count() == 2


def test_folders_deeper_than_albums_are_named_together(owner: User) -> None:
    names = [f"f{number}" for number in range(DEEPEST + 2)]
    album = album_for_folder(owner=owner, path="/".join(names))
    assert album.title == "/".join(names[DEEPEST - 1 :])
    assert Album.objects.count() == DEEPEST


@pytest.mark.parametrize("path", ["", "/", " // ", "x" * 501])
def test_what_names_no_folder_is_refused(path: str, owner: User) -> None:
    with pytest.raises(errors.InvalidInput) as refused:
        album_for_folder(owner=owner, path=path)
    assert refused.value.code == "bad_folder"
    assert not Album.objects.exists()
