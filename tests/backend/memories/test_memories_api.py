"""Memories as clients see them, and what owners say of them."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from rest_framework.test import APIClient

from backend.accounts.models import User
from backend.memories.models import Memory, MemoryKind
from backend.memories.selectors.memories import ORDERING, MemoryFilters, list_memories
from backend.memories.services.diary import remember, today_of
from backend.people.services.merging import merge_people
from backend.photos.models import Asset, Visibility
from backend.photos.services.trashing import trash_assets
from tests.backend.memories.library import hangzhou, kyoto, osaka, stay, take
from tests.factories import make_face, make_person

pytestmark = pytest.mark.django_db
PATH = "/api/v1/memories"


@pytest.fixture
def client(api: Callable[[User], APIClient], owner: User) -> APIClient:
    return api(owner)


def years_ago(owner: User, years: int, **fields: Any) -> list[Asset]:
    """Two photos of today's date, years ago."""
    today = today_of(owner)
    day = today.replace(year=today.year - years, day=min(today.day, 28))
    return take(owner, None, day, photos=2, renditions=True, **fields)


def made(client: APIClient, owner: User, **query: str) -> list[Any]:
    today = today_of(owner)
    remember(owner=owner, today=today.replace(day=min(today.day, 28)))
    items: list[Any] = client.get(PATH, query).json()["items"]
    return items


def test_a_memory_has_titles_in_both_languages_a_cover_and_photos(
    client: APIClient, owner: User
) -> None:
    photos = years_ago(owner, 3)
    (memory,) = made(client, owner, kind="on_this_day")
    detail = client.get(f"{PATH}/{memory['id']}").json()
    assert [photo["id"] for photo in detail["photos"]] == [str(photo.pk) for photo in photos]
    assert memory["photo_count"] == 2
    assert memory["cover"]["thumbnail_url"]
    if memory["shown_from"] == str(today_of(owner)):
        assert (memory["title_en"], memory["title_zh"]) == ("3 years ago today", "3年前的今天")


def test_a_trip_is_named_by_its_places_and_months(client: APIClient, owner: User) -> None:
    first = today_of(owner).replace(day=1) - timedelta(days=400)
    first = first.replace(day=10)
    for week in range(5):
        take(owner, hangzhou() if not week else None, first - timedelta(days=40))
    home = Asset.objects.exclude(place=None).get().place
    assert home is not None
    for week in range(1, 9):
        take(owner, home, first - timedelta(days=7 * week))
    stay(owner, kyoto(), first, days=2, photos=6)
    stay(owner, osaka(), first + timedelta(days=2), days=1, photos=3)
    (memory,) = made(client, owner, kind="trip")
    assert memory["title_zh"] == f"京都、大阪 · {first.year}年{first.month}月"
    assert memory["title_en"] == f"Kyoto, Osaka · {first:%B %Y}"
    assert (
        client.get(PATH, {"kind": "trip"}, headers={"Accept-Language": "en"})
        .json()["items"][0]["title"]
        .startswith("Kyoto")
    )


def test_lists_can_be_narrowed(client: APIClient, owner: User) -> None:
    years_ago(owner, 1)
    (memory,) = made(client, owner)
    path = f"{PATH}/{memory['id']}"
    assert client.get(PATH, {"saved": True}).json()["items"] == []
    client.patch(path, {"is_saved": True})
    assert len(client.get(PATH, {"saved": True}).json()["items"]) == 1
    client.patch(path, {"is_hidden": True})
    assert client.get(PATH).json()["items"] == []
    assert len(client.get(PATH, {"hidden": True}).json()["items"]) == 1
    assert client.get(PATH, {"kind": "walrus"}).status_code == 400


def test_a_memory_is_brought_up_on_its_days_alone(client: APIClient, owner: User) -> None:
    today = today_of(owner)
    for number, (start, end) in enumerate([(0, 0), (-9, -8), (1, 2)]):
        memory = Memory.objects.create(
            owner=owner,
            kind=MemoryKind.ON_THIS_DAY,
            key=f"day:{number}",
            first_day=today,
            last_day=today,
            shown_from=today + timedelta(days=start),
            shown_until=today + timedelta(days=end),
        )
        (photo,) = take(owner, None, today)
        memory.photos.create(asset=photo, position=0)
    assert len(client.get(PATH).json()["items"]) == 2
    assert len(client.get(PATH, {"current": True}).json()["items"]) == 1


def test_what_is_trashed_archived_or_locked_is_in_no_memory_at_once(
    client: APIClient, owner: User
) -> None:
    one, other = years_ago(owner, 2)
    (memory,) = made(client, owner)
    Asset.objects.filter(pk=one.pk).update(visibility=Visibility.ARCHIVE)
    detail = client.get(f"{PATH}/{memory['id']}").json()
    assert [photo["id"] for photo in detail["photos"]] == [str(other.pk)]
    assert detail["cover"]["id"] == str(other.pk)
    trash_assets(owner=owner, asset_ids=[other.pk])
    assert client.get(PATH).json()["items"] == []


def test_a_memory_is_renamed_seen_and_deleted(client: APIClient, owner: User) -> None:
    years_ago(owner, 2)
    (memory,) = made(client, owner)
    path = f"{PATH}/{memory['id']}"
    renamed = client.patch(path, {"name": "  野餐 ", "is_seen": True}).json()
    assert (renamed["name"], renamed["title"]) == ("野餐", "野餐")
    assert renamed["seen_at"] is not None
    seen = client.patch(path, {"is_seen": True}).json()["seen_at"]
    assert seen == renamed["seen_at"]
    assert client.patch(path, {"name": ""}).json()["title"] != ""
    assert client.patch(path, {"name": "x" * 101}).json()["code"] == "name_too_long"
    assert client.delete(path).status_code == 204
    assert client.delete(path).status_code == 404
    assert made(client, owner) == []


def test_an_excluded_person_is_in_no_memory_and_comes_back_when_included(
    client: APIClient, owner: User
) -> None:
    person = make_person(owner=owner, name="Li")
    with_person, without = years_ago(owner, 2)
    make_face(asset=with_person, person=person)
    (memory,) = made(client, owner)
    path = f"{PATH}/{memory['id']}"
    said = client.post(f"{PATH}/exclusions", {"person": str(person.pk)})
    assert said.status_code == 201
    again = client.post(f"{PATH}/exclusions", {"person": str(person.pk)})
    assert again.json()["id"] == said.json()["id"]
    assert [one["id"] for one in client.get(path).json()["photos"]] == [str(without.pk)]
    assert made(client, owner)[0]["photo_count"] == 1
    (listed,) = client.get(f"{PATH}/exclusions").json()["items"]
    assert listed["person"]["name"] == "Li"
    assert client.delete(f"{PATH}/exclusions/{listed['id']}").status_code == 204
    assert made(client, owner)[0]["photo_count"] == 2


def test_an_excluded_period_is_in_no_memory(client: APIClient, owner: User) -> None:
    photo, _ = years_ago(owner, 2)
    years_ago(owner, 3)
    assert len(made(client, owner)) == 2
    day = photo.captured_local_date.isoformat()
    period = {"first_day": day, "last_day": day}
    assert client.post(f"{PATH}/exclusions", period).status_code == 201
    assert client.post(f"{PATH}/exclusions", period).status_code == 201
    assert len(client.get(f"{PATH}/exclusions").json()["items"]) == 1
    assert len(made(client, owner)) == 1


@pytest.mark.parametrize(
    ("body", "code"),
    [
        ({}, "invalid_input"),
        ({"first_day": "2020-01-01"}, "invalid_input"),
        ({"first_day": "2020-01-02", "last_day": "2020-01-01"}, "bad_period"),
        ({"person": "01990d3a-0d52-7b0e-9a31-5be6a1f0c2d4"}, "not_found"),
    ],
)
def test_what_excludes_nobody_and_no_time_is_refused(
    client: APIClient, body: dict[str, str], code: str
) -> None:
    assert client.post(f"{PATH}/exclusions", body).json()["code"] == code


def test_somebody_who_was_merged_away_has_no_memory(client: APIClient, owner: User) -> None:
    today = timezone.now().date()
    born = today_of(owner).replace(year=1950, day=min(today.day, 28))
    person, other = make_person(owner=owner, name="奶奶", birth_date=born), make_person(owner=owner)
    for years in (2, 3, 4):
        (photo, _) = years_ago(owner, years)
        make_face(asset=photo, person=person)
    (memory,) = made(client, owner, kind="person")
    assert memory["title_zh"] == "奶奶，这些年"
    make_face(asset=photo, person=other, left=0.8)
    merge_people(owner=owner, person_id=other.pk, other_ids=[person.pk], allow_same_photo=True)
    assert client.get(PATH, {"kind": "person"}).json()["items"] == []


def test_more_memories_take_no_more_queries(client: APIClient, owner: User) -> None:
    def queries() -> int:
        with CaptureQueriesContext(connection) as captured:
            assert client.get(PATH).status_code == 200
        return len(captured)

    years_ago(owner, 1)
    made(client, owner)
    queries()
    few = queries()
    for years in range(2, 8):
        years_ago(owner, years)
    made(client, owner)
    assert queries() == few


def test_a_page_is_read_from_the_index_in_its_order(owner: User) -> None:
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL enable_seqscan = off")
        cursor.execute("SET LOCAL enable_sort = off")
        cursor.execute("SET LOCAL enable_bitmapscan = off")
    today = today_of(owner)
    memories = list_memories(owner=owner, today=today, filters=MemoryFilters())
    plan = memories.order_by(*ORDERING)[:25].explain()
    assert "using memory_order" in plan
