"""The places that one library's photos come from."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from rest_framework.test import APIClient

from backend.accounts.models import User
from backend.photos.models import Visibility
from backend.photos.selectors import timeline
from backend.places.models import Place
from backend.places.selectors.places import ORDERING, list_places, photos_of_places
from tests.factories import make_asset, make_place

pytestmark = pytest.mark.django_db
NOON = datetime(2024, 5, 1, 12, tzinfo=UTC)


@pytest.fixture
def client(api: Callable[[User], APIClient], owner: User) -> APIClient:
    return api(owner)


def paris() -> Place:
    return make_place(
        name_en="Paris",
        name_zh="巴黎",
        region_en="",
        region_zh="",
        country_code="FR",
        country_en="France",
        country_zh="法国",
    )


def names(answer: Any) -> list[tuple[str, int]]:
    return [(item["name_zh"], item["count"]) for item in answer.json()["items"]]


def test_places_are_counted_over_the_owners_visible_photos(
    client: APIClient, owner: User, stranger: User
) -> None:
    hangzhou, france = make_place(), paris()
    nowhere_of_ours = make_place(name_en="Oslo", name_zh="奥斯陆")
    for place in (hangzhou, hangzhou, france):
        make_asset(owner=owner, place=place)
    make_asset(owner=owner, place=france, trashed_at=NOON)
    make_asset(owner=owner, place=nowhere_of_ours, visibility=Visibility.LOCKED)
    make_asset(owner=stranger, place=nowhere_of_ours)
    assert names(client.get("/api/v1/places")) == [("杭州", 2), ("巴黎", 1)]


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("杭", ["杭州"]),
        ("hang", ["杭州"]),
        ("浙江", ["杭州"]),
        ("china HANG", ["杭州"]),
        ("法国", ["巴黎"]),
        ("a", ["杭州", "巴黎"]),
        ("hang 法国", []),
    ],
)
def test_places_are_found_by_names_in_both_languages(
    client: APIClient, owner: User, query: str, found: list[str]
) -> None:
    for place in (make_place(), paris()):
        make_asset(owner=owner, place=place)
    answer = client.get("/api/v1/places", {"q": query})
    assert sorted(name for name, _ in names(answer)) == sorted(found)


def test_places_can_be_narrowed_to_a_country_and_a_region(client: APIClient, owner: User) -> None:
    ningbo = make_place(name_en="Ningbo", name_zh="宁波")
    suzhou = make_place(name_en="Suzhou", name_zh="苏州", region_en="Jiangsu", region_zh="江苏")
    for place in (ningbo, suzhou, paris()):
        make_asset(owner=owner, place=place)
    assert len(names(client.get("/api/v1/places", {"country": "cn"}))) == 2
    zhejiang = client.get("/api/v1/places", {"country": "CN", "region": "Zhejiang"})
    assert names(zhejiang) == [("宁波", 1)]
    assert names(client.get("/api/v1/places", {"country": "FR", "region": ""})) == [("巴黎", 1)]
    assert client.get("/api/v1/places", {"country": "China"}).status_code == 400


def test_the_tree_sums_towns_to_regions_and_countries(client: APIClient, owner: User) -> None:
    hangzhou, ningbo = make_place(), make_place(name_en="Ningbo", name_zh="宁波")
    suzhou = make_place(name_en="Suzhou", name_zh="苏州", region_en="Jiangsu", region_zh="江苏")
    for place in (hangzhou, ningbo, ningbo, suzhou, paris()):
        make_asset(owner=owner, place=place)
    newest = make_asset(owner=owner, place=ningbo, renditions=True)
    china, france = client.get("/api/v1/places/tree").json()["countries"]
    assert [(china["name_zh"], china["count"]), (france["name_zh"], france["count"])] == [
        ("中国", 5),
        ("法国", 1),
    ]
    zhejiang, jiangsu = china["regions"]
    assert [(zhejiang["name_en"], zhejiang["count"]), (jiangsu["name_en"], jiangsu["count"])] == [
        ("Zhejiang", 4),
        ("Jiangsu", 1),
    ]
    assert [place["name_en"] for place in zhejiang["places"]] == ["Ningbo", "Hangzhou"]
    assert china["cover"]["id"] == zhejiang["cover"]["id"] == str(newest.pk)
    assert china["cover"]["thumbnail_url"]
    (nameless,) = france["regions"]
    assert (nameless["name_en"], nameless["name_zh"]) == ("", "")


def test_photos_of_a_country_come_page_by_page_the_newest_first(
    client: APIClient, owner: User, stranger: User
) -> None:
    hangzhou, ningbo = make_place(), make_place(name_en="Ningbo")
    made = [
        make_asset(owner=owner, place=place, captured_at=NOON + timedelta(days=day))
        for day, place in enumerate((hangzhou, ningbo, hangzhou))
    ]
    make_asset(owner=owner, place=paris())
    make_asset(owner=stranger, place=hangzhou)
    query = {"country": "CN", "limit": "2"}
    first = client.get("/api/v1/places/photos", query).json()
    rest = client.get("/api/v1/places/photos", query | {"cursor": first["next_cursor"]}).json()
    listed = [item["id"] for item in first["items"] + rest["items"]]
    assert listed == [str(asset.pk) for asset in reversed(made)]
    assert client.get("/api/v1/places/photos").status_code == 400


@pytest.mark.parametrize("path", ["places", "places/tree", "places/photos?country=CN"])
def test_no_list_asks_more_queries_of_more_places(
    client: APIClient, owner: User, path: str
) -> None:
    def queries() -> int:
        with CaptureQueriesContext(
            connection,
        ) as captured:
            assert client.get(f"/api/v1/{path}").status_code == 200
        return len(captured)

    make_asset(owner=owner, place=make_place(), renditions=True)
    queries()  # the first of a session may write
    few = queries()
    for number in range(12):
        region = {"region_en": f"Region {number % 4}"}
        make_asset(owner=owner, place=make_place(**region), renditions=True)
    assert queries() == few


def test_places_are_read_from_the_counts_alone(owner: User) -> None:
    make_asset(owner=owner, place=make_place())
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL enable_seqscan = off")
    plan = list_places(owner=owner).order_by(*ORDERING)[:51].explain()
    assert "place_tally" in plan
    assert "photos_asset" not in plan


def test_photos_of_one_place_are_read_in_their_order_from_its_index(owner: User) -> None:
    place = make_place()
    make_asset(owner=owner, place=place)
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL enable_sort = off")
        cursor.execute("SET LOCAL enable_seqscan = off")
        cursor.execute("ANALYZE photos_asset")
    photos = photos_of_places(owner=owner, country="CN").order_by(*timeline.ORDERING)
    plan = photos[:51].explain()
    assert "->  Sort" not in plan
