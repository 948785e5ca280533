"""The timeline by the photographer's own days."""

from collections.abc import Callable
from datetime import UTC, date, datetime
from typing import Any

import pytest
from rest_framework.test import APIClient

from backend.accounts.models import User
from backend.photos.models import AssetState
from tests.factories import make_asset

pytestmark = pytest.mark.django_db

Api = Callable[[User], APIClient]
URL = "/api/v1/timeline/buckets"


def taken(owner: User, day: date, hour: int = 12, **fields: Any) -> str:
    moment = datetime(day.year, day.month, day.day, hour, tzinfo=UTC)
    return str(make_asset(owner=owner, captured_at=moment, captured_local_date=day, **fields).id)


@pytest.fixture
def album(owner: User, stranger: User) -> dict[str, str]:
    may, june = date(2024, 5, 1), date(2024, 6, 30)
    taken(stranger, may)
    taken(owner, may, trashed_at=datetime(2024, 7, 1, tzinfo=UTC))
    taken(owner, may, state=AssetState.FAILED)
    return {
        "morning": taken(owner, may, 8),
        "evening": taken(owner, may, 20),
        "late": taken(owner, date(2024, 5, 31), state=AssetState.PROCESSING),
        "june": taken(owner, june),
    }


def test_days_are_counted_without_trash_failures_and_strangers(
    api: Api, owner: User, album: dict[str, str]
) -> None:
    assert api(owner).get(URL).json()["items"] == [
        {"bucket": "2024-06-30", "count": 1},
        {"bucket": "2024-05-31", "count": 1},
        {"bucket": "2024-05-01", "count": 2},
    ]


def test_months_are_counted_too(api: Api, owner: User, album: dict[str, str]) -> None:
    assert api(owner).get(URL, {"granularity": "month"}).json()["items"] == [
        {"bucket": "2024-06", "count": 1},
        {"bucket": "2024-05", "count": 3},
    ]


def test_a_bucket_holds_its_photos_the_newest_first(
    api: Api, owner: User, album: dict[str, str]
) -> None:
    def bucket(name: str) -> list[str]:
        return [item["id"] for item in api(owner).get(f"{URL}/{name}").json()["items"]]

    assert bucket("2024-05-01") == [album["evening"], album["morning"]]
    assert bucket("2024-05") == [album["late"], album["evening"], album["morning"]]
    assert bucket("1999-01") == []


def test_the_photographers_calendar_decides_and_not_utc(api: Api, owner: User) -> None:
    make_asset(
        owner=owner,
        captured_at=datetime(2023, 12, 31, 20, tzinfo=UTC),
        captured_local_date=date(2024, 1, 1),
    )
    assert api(owner).get(URL).json()["items"] == [{"bucket": "2024-01-01", "count": 1}]


def test_pages_of_a_month_go_through_it_without_gaps(api: Api, owner: User) -> None:
    expected = [taken(owner, date(2024, 5, day), hour) for day in (3, 2, 1) for hour in (9, 8)]
    client = api(owner)
    seen: list[str] = []
    cursor: dict[str, str] = {}
    while True:
        page = client.get(f"{URL}/2024-05", {"limit": "4", **cursor}).json()
        seen += [item["id"] for item in page["items"]]
        if page["next_cursor"] is None:
            break
        cursor = {"cursor": page["next_cursor"]}
    assert seen == expected


@pytest.mark.parametrize(
    "bucket", ["2024", "2024-13", "2024-02-30", "0000-01", "may", "２０２４-05"]
)
def test_what_is_no_day_and_no_month_is_refused(api: Api, owner: User, bucket: str) -> None:
    response = api(owner).get(f"{URL}/{bucket}")
    assert (response.status_code, response.json()["code"]) == (400, "bad_bucket")


def test_an_unknown_granularity_is_refused(api: Api, owner: User) -> None:
    assert api(owner).get(URL, {"granularity": "decade"}).status_code == 400
