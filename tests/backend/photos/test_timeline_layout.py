"""Buckets of any size in columns, and lists with sparse fields."""

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from rest_framework.test import APIClient

from backend.accounts.models import User
from backend.photos.models import Film, LivePhoto
from backend.photos.selectors.layout import bucket_layout
from backend.photos.selectors.timeline import ORDERING
from tests.factories import make_asset

pytestmark = pytest.mark.django_db

Api = Callable[[User], APIClient]
DAY = datetime(2024, 5, 1, 12, tzinfo=UTC)


def layout(client: APIClient, bucket: str, **query: Any) -> Any:
    return client.get(f"/api/v1/timeline/buckets/{bucket}/layout", query).json()


def test_it_goes_through_a_day_in_pages_of_columns(api: Api, owner: User) -> None:
    photos = [
        make_asset(owner=owner, captured_at=DAY - timedelta(minutes=minute)) for minute in range(5)
    ]
    client = api(owner)
    seen: list[str] = []
    cursor: dict[str, str] = {}
    while True:
        page = layout(client, "2024-05-01", limit=2, **cursor)
        assert len({len(column) for column in page["columns"].values()}) == 1
        seen += page["columns"]["id"]
        if page["next_cursor"] is None:
            break
        cursor = {"cursor": page["next_cursor"]}
    assert seen == [str(photo.id) for photo in photos]
    assert layout(client, "1999")["code"] == "bad_bucket"


def test_ratios_are_those_of_what_is_shown(api: Api, owner: User) -> None:
    turned = [{"action": "rotate", "degrees": 90}]
    make_asset(owner=owner, captured_at=DAY, width=4000, height=3000)
    make_asset(
        owner=owner, captured_at=DAY - timedelta(hours=1), width=4000, height=3000, recipe=turned
    )
    make_asset(owner=owner, captured_at=DAY - timedelta(hours=2), width=None, height=None)
    columns = layout(api(owner), "2024-05")["columns"]
    assert columns["ratio"] == [1.3333, 0.75, 1.0]
    assert columns["captured_local_date"] == ["2024-05-01"] * 3
    assert columns["stack_count"] == [None] * 3


def test_badges_of_films_can_be_drawn(api: Api, owner: User) -> None:
    moments = [DAY - timedelta(minutes=minute) for minute in range(5)]
    film = make_asset(owner=owner, captured_at=moments[0], media_type="video/mp4")
    unseen = make_asset(owner=owner, captured_at=moments[1], media_type="video/mp4")
    motion = make_asset(owner=owner, captured_at=moments[2])
    still = make_asset(owner=owner, captured_at=moments[3])
    half = make_asset(owner=owner, media_type="video/quicktime", in_live_photo=True)
    photo = make_asset(owner=owner, captured_at=moments[4])
    LivePhoto.objects.create(still=still, film=half)
    for asset, duration in ((film, 65_000), (motion, 2433), (half, 2000)):
        Film.objects.create(asset=asset, duration_ms=duration, video_codec="h264")
    columns = layout(api(owner), "2024-05-01")["columns"]
    shown = zip(columns["id"], columns["kind"], columns["duration_ms"], strict=True)
    assert list(shown) == [
        (str(film.pk), "video", 65_000),
        (str(unseen.pk), "video", None),
        (str(motion.pk), "motion", 2433),
        (str(still.pk), "motion", 2000),
        (str(photo.pk), "photo", None),
    ]


def test_a_page_takes_the_same_statements_however_long(api: Api, owner: User) -> None:
    client = api(owner)

    def statements() -> int:
        with CaptureQueriesContext(connection) as queries:
            layout(client, "2024-05-01")
        return len(queries)

    make_asset(owner=owner, captured_at=DAY)
    few = statements()
    for _ in range(5):
        make_asset(owner=owner, captured_at=DAY)
    assert statements() == few


def test_a_page_is_read_off_its_index(owner: User) -> None:
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL enable_seqscan = off")
        cursor.execute("SET LOCAL enable_sort = off")
        plan = bucket_layout(owner=owner, bucket="2024-05-01").order_by(*ORDERING)[:10].explain()
    assert "asset_bucket" in plan
    assert "Sort" not in plan


def test_a_list_holds_the_fields_that_are_asked_for_and_reads_no_others(
    api: Api, owner: User
) -> None:
    asset = make_asset(owner=owner, renditions=True, captured_at=DAY)
    client = api(owner)
    for url in ("/api/v1/assets", "/api/v1/timeline/buckets/2024-05-01"):
        with CaptureQueriesContext(connection) as queries:
            items = client.get(url, {"fields": "id,captured_local_date"}).json()["items"]
        assert items == [{"id": str(asset.id), "captured_local_date": date(2024, 5, 1).isoformat()}]
        assert not [query for query in queries if "photos_rendition" in query["sql"]]
    wanted = {"fields": "id,thumbnail_url", "id": [str(asset.id)]}
    (item,) = client.get("/api/v1/assets", wanted).json()["items"]
    assert set(item) == {"id", "thumbnail_url"}
    assert item["thumbnail_url"]


@pytest.mark.parametrize("fields", ["", "id,", "password", "id, size"])
def test_an_unknown_field_is_refused(api: Api, owner: User, fields: str) -> None:
    response = api(owner).get("/api/v1/assets", {"fields": fields})
    assert response.status_code == 400
    assert response.json()["errors"][0]["parameter"] == "fields"
