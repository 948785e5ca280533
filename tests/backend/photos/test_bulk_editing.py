"""Edits of many photos, of time and place: per item, all or none of a request, and restorable."""

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from rest_framework.test import APIClient

from backend.accounts.models import User
from backend.events.results import MetadataRead
from backend.photos.api import choosing
from backend.photos.models import Asset, FoundCapture
from backend.photos.services.recording import record_metadata
from tests.factories import make_asset, make_place

pytestmark = pytest.mark.django_db

Api = Callable[[User], APIClient]
NOON = datetime(2024, 5, 1, 12, tzinfo=UTC)


def edit(client: APIClient, body: dict[str, Any]) -> Any:
    response = client.patch("/api/v1/assets", body)
    assert response.status_code == 200, response.content
    return response.json()


def one(client: APIClient, asset: Asset, **changes: Any) -> Asset:
    response = client.patch(f"/api/v1/assets/{asset.id}", changes)
    assert response.status_code == 200, response.content
    return Asset.objects.get(id=asset.id)


def test_it_says_of_each_photo_what_became_of_it(api: Api, owner: User, stranger: User) -> None:
    plain, liked = make_asset(owner=owner), make_asset(owner=owner, is_favorite=True, rating=3)
    theirs = make_asset(owner=stranger)
    ids = [str(asset.id) for asset in (theirs, liked, plain)]
    answer = edit(api(owner), {"ids": ids, "changes": {"is_favorite": True, "rating": 3}})
    assert [item["id"] for item in answer["items"]] == ids
    assert [item["status"] for item in answer["items"]] == ["refused", "changed", "changed"]
    assert answer["items"][0]["error"]["code"] == "not_found"
    again = edit(api(owner), {"ids": ids[1:], "changes": {"is_favorite": True, "rating": 3}})
    assert [item["status"] for item in again["items"]] == ["unchanged", "unchanged"]
    assert not Asset.objects.get(id=theirs.id).is_favorite


def test_a_shift_that_one_photo_cannot_take_is_taken_by_the_others(api: Api, owner: User) -> None:
    early = make_asset(owner=owner, captured_at=NOON, captured_offset_minutes=480)
    late = make_asset(owner=owner, captured_at=timezone.now())
    week = {"shift_seconds": int(timedelta(days=7).total_seconds())}
    answer = edit(api(owner), {"ids": [str(early.id), str(late.id)], "changes": week})
    assert [item["status"] for item in answer["items"]] == ["changed", "refused"]
    assert answer["items"][1]["error"]["code"] == "absurd_date"
    early.refresh_from_db()
    assert early.captured_at == NOON + timedelta(days=7)
    assert early.captured_local_date == date(2024, 5, 8)
    assert early.captured_offset_minutes == 480


def test_a_filter_goes_through_all_that_fit_once_each(
    api: Api, owner: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(choosing, "MOST_IDS", 2)
    photos = [make_asset(owner=owner, camera_model="A7", captured_at=NOON) for _ in range(5)]
    other = make_asset(owner=owner, camera_model="X100", captured_at=NOON)
    body = {"filter": {"camera": "A7"}, "changes": {"shift_seconds": 3600}}
    seen, cursor = [], None
    for _ in range(3):
        answer = edit(api(owner), body | ({"cursor": cursor} if cursor else {}))
        seen += [item["id"] for item in answer["items"]]
        cursor = answer["next_cursor"]
    assert (sorted(seen), cursor) == (sorted(str(photo.id) for photo in photos), None)
    assert set(Asset.objects.filter(camera_model="A7").values_list("captured_at", flat=True)) == {
        NOON + timedelta(hours=1)
    }
    assert Asset.objects.get(id=other.id).captured_at == NOON


@pytest.mark.parametrize(
    "body",
    [
        {"changes": {"is_favorite": True}},
        {"ids": [], "changes": {}},
        {"ids": ["no id"], "changes": {}},
        {"filter": {}, "ids": ["01990d3a-0d52-7b0e-9a31-5be6a1f0c2d4"], "changes": {}},
        {"filter": {"min_rating": 9}, "changes": {}},
        {"filter": {}, "cursor": "made up", "changes": {}},
        {"filter": {}, "changes": {"rating": 6}},
        {"filter": {}, "changes": {"shift_seconds": 60, "time_zone": "Asia/Tokyo"}},
        {"filter": {}, "changes": {"time_zone": "Mars/Olympus"}},
        {"filter": {}, "changes": {"keep_instant": True}},
        {"filter": {}, "changes": {"location": {"latitude": 1}}},
        {"filter": {}, "changes": {"location": {"latitude": 91, "longitude": 0}}},
        {"filter": {}, "changes": {"location": {"latitude": "nan", "longitude": 0}}},
        {"filter": {}, "changes": {"location": {"latitude": 10**400, "longitude": 0}}},
        {"filter": {}, "changes": {"restore": ["location"], "location": None}},
    ],
)
def test_what_makes_no_sense_is_refused_and_changes_nothing(
    api: Api, owner: User, body: dict[str, Any]
) -> None:
    asset = make_asset(owner=owner)
    assert api(owner).patch("/api/v1/assets", body).status_code == 400
    assert Asset.objects.get(id=asset.id).updated_at == asset.updated_at


def test_the_clock_was_right_somewhere_else(api: Api, owner: User) -> None:
    asset = make_asset(owner=owner, captured_at=NOON, captured_offset_minutes=480)
    there = one(api(owner), asset, time_zone="America/New_York")  # it showed 20:00
    assert there.captured_at == datetime(2024, 5, 2, 0, tzinfo=UTC)
    assert (there.captured_local_date, there.captured_offset_minutes) == (date(2024, 5, 1), -240)
    kept = one(api(owner), there, time_zone="Asia/Tokyo", keep_instant=True)
    assert kept.captured_at == there.captured_at
    assert (kept.captured_local_date, kept.captured_offset_minutes) == (date(2024, 5, 2), 540)


def test_what_the_file_says_is_kept_through_stages_and_restored(api: Api, owner: User) -> None:
    asset = make_asset(owner=owner, captured_at=NOON, latitude=1.0, longitude=2.0)
    client = api(owner)
    one(client, asset, captured_at="2020-01-02T03:04:05+08:00")
    one(client, asset, location={"latitude": 30.25, "longitude": 120.15})
    read = MetadataRead(
        captured_at=NOON + timedelta(hours=2),
        captured_local_date=date(2024, 5, 1),
        captured_at_source="exif.DateTimeOriginal",
        captured_offset_minutes=480,
        latitude=5.0,
        longitude=6.0,
    )
    record_metadata(asset_id=asset.id, result=read, model_version="1")
    asset.refresh_from_db()
    assert (asset.captured_at.year, asset.latitude, asset.longitude) == (2020, 30.25, 120.15)
    restored = one(client, asset, restore=["captured_at"])
    assert restored.captured_at == read.captured_at
    assert restored.captured_at_source == "exif.DateTimeOriginal"
    assert (restored.captured_at_edited, restored.latitude) == (False, 30.25)
    restored = one(client, asset, restore=["location"])
    assert (restored.latitude, restored.longitude, restored.location_edited) == (5.0, 6.0, False)
    assert not FoundCapture.objects.exists()


def test_a_photo_is_put_into_a_known_place_or_nowhere(api: Api, owner: User) -> None:
    place = make_place(latitude=39.9, longitude=116.4)
    asset = make_asset(owner=owner)
    client = api(owner)
    put = one(client, asset, location={"place_id": place.id})
    assert (put.place_id, put.latitude, put.longitude) == (place.id, 39.9, 116.4)
    nowhere = one(client, asset, location=None)
    assert (nowhere.place_id, nowhere.latitude) == (None, None)
    unknown = client.patch(f"/api/v1/assets/{asset.id}", {"location": {"place_id": 9}})
    assert (unknown.status_code, unknown.json()["code"]) == (400, "unknown_place")


def test_stars_of_the_file_are_kept_until_the_owner_gives_others(api: Api, owner: User) -> None:
    asset = make_asset(owner=owner)

    def read(stars: int) -> int:
        found = MetadataRead(NOON, NOON.date(), "gps", None, details={"rating": stars})
        record_metadata(asset_id=asset.id, result=found, model_version="1")
        return Asset.objects.get(id=asset.id).rating

    assert (read(4), read(-1)) == (4, 0)
    assert one(api(owner), asset, rating=2).rating == 2
    assert read(5) == 2
    found = api(owner).get("/api/v1/assets", {"min_rating": 3}).json()["items"]
    assert found == []


def test_an_archived_photo_leaves_the_timeline_alone(api: Api, owner: User) -> None:
    asset = make_asset(owner=owner, captured_at=NOON)
    client = api(owner)
    one(client, asset, visibility="archive")
    assert client.get("/api/v1/timeline/buckets").json()["items"] == []
    for query in ({}, {"visibility": "archive"}):
        items = client.get("/api/v1/assets", query).json()["items"]
        assert [item["visibility"] for item in items] == ["archive"]
    assert client.get("/api/v1/assets", {"visibility": "timeline"}).json()["items"] == []


def test_the_number_of_statements_for_stars_grows_slowly(api: Api, owner: User) -> None:
    """What is announced of each photo is one row; nothing else is asked for each."""

    def statements(count: int) -> int:
        ids = [str(make_asset(owner=owner).id) for _ in range(count)]
        client = api(owner)
        with CaptureQueriesContext(connection) as queries:
            edit(client, {"ids": ids, "changes": {"rating": 4}})
        return len(queries)

    few, many = statements(2), statements(12)
    assert many - few <= 10 * 3
