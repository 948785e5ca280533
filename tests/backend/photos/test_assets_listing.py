"""Lists of photos: order, filters, pages, and whose they are."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from datetime import UTC, date, datetime

import pytest
from rest_framework.test import APIClient

from backend.accounts.models import User
from backend.photos.models import AssetState
from tests.factories import (
    make_asset,
    make_face,
    make_person,
    make_place,
    make_renditions,
    make_tag,
)

pytestmark = pytest.mark.django_db

Api = Callable[[User], APIClient]
URL = "/api/v1/assets"


def ids(response: object) -> list[str]:
    return [item["id"] for item in response.json()["items"]]  # type: ignore[attr-defined]


def test_the_newest_comes_first(api: Api, owner: User) -> None:
    old = make_asset(owner=owner, captured_at=datetime(2020, 1, 1, tzinfo=UTC))
    new = make_asset(owner=owner, captured_at=datetime(2024, 1, 1, tzinfo=UTC))
    assert ids(api(owner).get(URL)) == [str(new.id), str(old.id)]


def test_nobody_sees_a_strangers_photos(api: Api, owner: User, stranger: User) -> None:
    theirs = make_asset(owner=stranger)
    client = api(owner)
    assert ids(client.get(URL)) == []
    assert ids(client.get(URL, {"trashed": "true"})) == []
    for method, path in [
        ("get", ""),
        ("patch", ""),
        ("delete", ""),
        ("delete", "?permanently=true"),
        ("post", "/restore"),
        ("get", "/original"),
    ]:
        assert getattr(client, method)(f"{URL}/{theirs.id}{path}").status_code == 404
    theirs.refresh_from_db()
    assert theirs.trashed_at is None


def test_every_filter_narrows_the_list(api: Api, owner: User, stranger: User) -> None:
    place = make_place()
    wanted = make_asset(
        owner=owner,
        state=AssetState.PARTIAL,
        is_favorite=True,
        place=place,
        camera_model="X100V",
        captured_at=datetime(2023, 7, 1, 23, tzinfo=UTC),
        captured_local_date=date(2023, 7, 2),
    )
    make_asset(owner=owner)
    make_asset(owner=stranger, is_favorite=True, place=place)
    person = make_person(owner=owner)
    make_face(asset=wanted, person=person)
    make_tag(asset=wanted, slug="cat")
    client = api(owner)
    for query in (
        {"state": "partial"},
        {"favorite": "true"},
        {"person": str(person.id)},
        {"tag": "cat"},
        {"place": place.id},
        {"camera": "X100V"},
        {"captured_before": "2023-07-02T00:00:00Z"},
        {"captured_after": "2023-07-01T23:00:00Z", "captured_before": "2023-07-01T23:00:01Z"},
        {"date_from": "2023-07-02", "date_to": "2023-07-02"},
        {"date_to": "2023-12-31", "favorite": "true", "tag": "cat"},
    ):
        assert ids(client.get(URL, query)) == [str(wanted.id)], query


def test_all_of_several_people_must_be_in_the_photo(api: Api, owner: User) -> None:
    both, one = make_asset(owner=owner), make_asset(owner=owner)
    mother, father = make_person(owner=owner), make_person(owner=owner)
    for asset, person in ((both, mother), (both, father), (one, mother)):
        make_face(asset=asset, person=person)
    asked = {"person": [str(mother.id), str(father.id)]}
    assert ids(api(owner).get(URL, asked)) == [str(both.id)]


@pytest.mark.parametrize(
    "query",
    [
        "state=lost",
        "favorite=perhaps",
        "person=奶奶",
        "place=Hangzhou",
        "place=-1",
        "place=99999999999999999999",
        "captured_after=yesterday",
        "date_from=2024-02-30",
        "tag=a%00b",
        f"camera={'x' * 101}",
        "limit=0",
        "limit=100000",
        "cursor=nonsense",
    ],
)
def test_a_bad_value_is_refused(api: Api, owner: User, query: str) -> None:
    response = api(owner).get(f"{URL}?{query}")
    assert response.status_code == 400
    assert response["Content-Type"] == "application/problem+json"


def test_pages_neither_repeat_nor_skip_while_photos_arrive(api: Api, owner: User) -> None:
    same_moment = datetime(2024, 1, 1, tzinfo=UTC)
    before = {str(make_asset(owner=owner, captured_at=same_moment).id) for _ in range(7)}
    client = api(owner)
    seen: list[str] = []
    cursor = None
    while True:
        page = client.get(URL, {"limit": 2} | ({"cursor": cursor} if cursor else {})).json()
        seen += [item["id"] for item in page["items"]]
        make_asset(owner=owner, captured_at=datetime(2025, 1, 1, tzinfo=UTC))  # at the top
        cursor = page["next_cursor"]
        if cursor is None:
            break
    assert len(seen) == len(set(seen))
    assert set(seen) == before


def test_the_number_of_queries_does_not_grow_with_the_page(
    api: Api,
    owner: User,
    django_assert_max_num_queries: Callable[[int], AbstractContextManager[object]],
) -> None:
    for _ in range(20):
        make_asset(owner=owner, renditions=True, place=make_place(), latitude=1.0, longitude=2.0)
    client = api(owner)
    with django_assert_max_num_queries(4):  # session, user, photos, renditions
        assert len(ids(client.get(URL))) == 20


def test_a_failed_photo_says_why(api: Api, owner: User) -> None:
    make_asset(
        owner=owner,
        state=AssetState.FAILED,
        failure_code="not_a_picture",
        failure_detail="This is no picture.",
    )
    (item,) = api(owner).get(URL).json()["items"]
    assert item["failure"] == {"code": "not_a_picture", "detail": "This is no picture."}
    assert item["thumbnail_url"] is None


def test_picture_urls_stay_the_same_so_that_browsers_cache_them(api: Api, owner: User) -> None:
    make_renditions(make_asset(owner=owner))
    client = api(owner)
    (first,) = client.get(URL).json()["items"]
    (second,) = client.get(URL).json()["items"]
    assert first["thumbnail_url"] == second["thumbnail_url"]
    assert first["thumbnail_url"] != first["preview_url"]
