"""Comments and likes in an album, and what its members hear of."""

from collections.abc import Callable
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from rest_framework.test import APIClient

from backend.accounts.models import User
from backend.albums.models import Album, AlbumActivity, AlbumRole
from backend.albums.selectors.feed import ORDERING, album_feed, whole_feed
from backend.events.models import OutboxEvent
from backend.photos.models import Asset
from tests.factories import make_album, make_asset, make_member, make_user

Api = Callable[[User], APIClient]

pytestmark = pytest.mark.django_db


@pytest.fixture
def photo(owner: User) -> Asset:
    return make_asset(owner=owner, renditions=True)


@pytest.fixture
def album(owner: User, stranger: User, photo: Asset) -> Album:
    album = make_album(photo, owner=owner)
    make_member(album, stranger)
    return album


def refusal(response: Any) -> tuple[int, str]:
    return response.status_code, response.json()["code"]


def url(album: Album, path: str = "") -> str:
    return f"/api/v1/albums/{album.pk}{path}"


def test_members_comment_on_the_album_and_on_its_photos(
    api: Api, album: Album, photo: Asset, owner: User, stranger: User
) -> None:
    said = api(stranger).post(url(album, "/comments"), {"text": " 真好看 \n"})
    assert (said.status_code, said.json()["text"]) == (201, "真好看")
    body = {"text": "where?", "asset": str(photo.pk)}
    assert api(owner).post(url(album, "/comments"), body).status_code == 201

    def texts(**parameters: str) -> list[str]:
        page = api(owner).get(url(album, "/comments"), parameters).json()
        return [comment["text"] for comment in page["items"]]

    assert texts() == ["真好看"]
    assert texts(asset=str(photo.pk)) == ["where?"]
    card = api(stranger).get(url(album, f"/assets/{photo.pk}")).json()
    assert (card["comment_count"], card["like_count"]) == (1, 0)
    topics = OutboxEvent.objects.filter(topic="album.activity", owner_id=owner.pk)
    assert topics.count() == 2


@pytest.mark.parametrize("text", ["", "  \n ", "x" * 2001, "nul\u0000"])
def test_a_comment_without_words_or_with_too_many_is_refused(
    text: str, api: Api, album: Album, owner: User
) -> None:
    answer = api(owner).post(url(album, "/comments"), {"text": text}, format="json")
    assert answer.status_code == 400


def test_a_photo_that_is_not_in_the_album_cannot_be_talked_about(
    api: Api, album: Album, owner: User
) -> None:
    outside = str(make_asset(owner=owner).pk)
    body = {"text": "hello", "asset": outside}
    assert refusal(api(owner).post(url(album, "/comments"), body)) == (404, "not_found")
    assert refusal(api(owner).get(url(album, "/comments"), {"asset": outside}))[0] == 404
    assert refusal(api(owner).put(url(album, f"/assets/{outside}/like"))) == (404, "not_found")


def test_comments_are_changed_by_who_wrote_them_and_moderated_by_the_owner(
    api: Api, album: Album, owner: User, stranger: User
) -> None:
    manager = make_user()
    make_member(album, manager, AlbumRole.MANAGER)
    by_owner, by_stranger = (
        url(
            album,
            "/comments/" + api(user).post(url(album, "/comments"), {"text": "a"}).json()["id"],
        )
        for user in (owner, stranger)
    )
    assert refusal(api(owner).patch(by_stranger, {"text": "b"})) == (403, "not_permitted")
    assert refusal(api(stranger).delete(by_owner)) == (403, "not_permitted")
    assert refusal(api(manager).delete(by_stranger)) == (403, "not_permitted")
    edited = api(stranger).patch(by_stranger, {"text": "b"}).json()
    assert (edited["text"], edited["edited_at"] is None) == ("b", False)
    assert api(owner).delete(by_stranger).status_code == 204
    assert refusal(api(stranger).patch(by_stranger, {"text": "c"})) == (404, "not_found")
    assert AlbumActivity.objects.filter(kind="commented").count() == 1


def test_a_like_counts_once_however_often_it_is_given(
    api: Api, album: Album, photo: Asset, owner: User, stranger: User
) -> None:
    for path in ("/like", f"/assets/{photo.pk}/like"):
        for user in (owner, owner, stranger):
            assert api(user).put(url(album, path)).status_code == 204
    card = api(owner).get(url(album, "/assets")).json()["items"][0]
    assert (card["like_count"], card["is_liked"]) == (2, True)
    assert api(owner).get(url(album)).json()["reactions"]["like_count"] == 2
    for _ in range(2):
        assert api(owner).delete(url(album, f"/assets/{photo.pk}/like")).status_code == 204
    card = api(owner).get(url(album, "/assets")).json()["items"][0]
    assert (card["like_count"], card["is_liked"]) == (1, False)


def test_the_owner_can_turn_comments_off(
    api: Api, album: Album, owner: User, stranger: User
) -> None:
    assert api(owner).patch(url(album), {"allows_comments": False}).status_code == 200
    assert refusal(api(stranger).post(url(album, "/comments"), {"text": "a"})) == (
        409,
        "comments_off",
    )
    assert refusal(api(stranger).put(url(album, "/like"))) == (409, "comments_off")


def feed(client: APIClient, address: str) -> list[tuple[str, bool]]:
    page = client.get(address).json()
    return [(line["kind"], line["is_unread"]) for line in page["items"]]


@pytest.mark.parametrize("whole", [False, True])
def test_the_feed_tells_what_others_did_since_it_was_read(
    whole: bool, api: Api, album: Album, owner: User, stranger: User
) -> None:
    address = "/api/v1/albums/activity" if whole else url(album, "/activity")
    api(stranger).post(url(album, "/comments"), {"text": "a"})
    api(owner).put(url(album, "/like"))
    assert feed(api(owner), address) == [
        ("liked", False),
        ("commented", True),
        ("added", False),
    ]
    assert api(owner).get(url(album)).json()["has_unread"] is True
    latest = api(owner).get(address).json()["items"][0]["id"]
    assert api(owner).post(f"{address}/seen", {"activity": latest}).status_code == 204
    assert [unread for _, unread in feed(api(owner), address)] == [False] * 3
    assert api(owner).get(url(album)).json()["has_unread"] is False
    assert api(stranger).get(url(album)).json()["has_unread"] is True


def test_what_was_said_of_a_photo_is_told_only_while_it_is_in_the_album(
    api: Api, album: Album, photo: Asset, owner: User
) -> None:
    body = {"text": "secret", "asset": str(photo.pk)}
    api(owner).post(url(album, "/comments"), body)
    addresses = (url(album, "/activity"), "/api/v1/albums/activity")
    for address in addresses:
        assert [kind for kind, _ in feed(api(owner), address)] == ["commented", "added"]
    api(owner).post(url(album, "/assets/remove"), {"ids": [str(photo.pk)]})
    for address in addresses:
        (line,) = api(owner).get(address).json()["items"]
        assert (line["kind"], line["asset_id"]) == ("added", None)


def test_pages_of_the_whole_feed_go_through_all_albums(
    api: Api, owner: User, stranger: User
) -> None:
    others = make_album(make_asset(owner=stranger), owner=stranger)
    for _ in range(3):
        make_album(make_asset(owner=owner), owner=owner)
    client, seen, cursor = api(owner), [], None
    while True:
        parameters = {"limit": 2} | ({"cursor": cursor} if cursor else {})
        page = client.get("/api/v1/albums/activity", parameters).json()
        seen += [line["id"] for line in page["items"]]
        cursor = page["next_cursor"]
        if cursor is None:
            break
    mine = AlbumActivity.objects.exclude(album=others).order_by("-id")
    assert seen == [str(line.pk) for line in mine]


def test_feeds_come_off_their_index_and_take_no_more_queries_for_more_albums(
    api: Api, album: Album, owner: User
) -> None:
    def queries() -> int:
        with CaptureQueriesContext(connection) as captured:
            assert len(whole_feed(user=owner, before=None, limit=50)) > 0
        return len(captured)

    few = queries()
    for _ in range(4):
        make_album(make_asset(owner=owner), owner=owner)
    assert queries() == few == 1
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL enable_seqscan = off; SET LOCAL enable_sort = off")
        cursor.execute("SET LOCAL enable_bitmapscan = off")
    plan = album_feed(album, user=owner).order_by(*ORDERING)[:51].explain()
    assert "using album_activity_feed" in plan
