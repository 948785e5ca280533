"""The lists that are opened most often come off their indexes, however many photos there are."""

from datetime import UTC, date, datetime

import pytest
from django.db import connection
from django.db.models import QuerySet

from backend.accounts.models import User
from backend.common.keysets import after, key_of
from backend.people.selectors.people import list_people
from backend.photos.models import Asset
from backend.photos.selectors.assets import visible_assets
from backend.photos.selectors.filters import AssetFilters, narrow
from backend.photos.selectors.timeline import ORDERING, bucket_assets
from tests.factories import make_asset

pytestmark = pytest.mark.django_db
NEWEST = ("-captured_at", "-id")


def plan_of(rows: QuerySet[Asset]) -> str:
    """Of few rows any plan would do: what is asked is whether there is a quick one."""
    with connection.cursor() as cursor:
        for way in ("seqscan", "bitmapscan", "sort"):
            cursor.execute(f"SET LOCAL enable_{way} = off")
    return str(rows[:50].explain())


def condition(plan: str) -> str:
    return next(line for line in plan.splitlines() if "Index Cond" in line)


def test_a_page_deep_in_a_day_begins_where_the_last_one_ended(owner: User) -> None:
    photos = bucket_assets(owner=owner, bucket="2024-05-01")
    key = key_of(make_asset(owner=owner), ORDERING)
    plan = plan_of(photos.filter(after(ORDERING, key)))
    assert "using asset_bucket" in plan
    assert "ROW(captured_local_date, captured_at, id) < ROW(" in condition(plan)


@pytest.mark.parametrize(
    ("filters", "index"),
    [
        (AssetFilters(favorite=True), "asset_favourite"),
        (AssetFilters(min_rating=3), "asset_rated"),
        (AssetFilters(cameras=frozenset({"X100"})), "asset_shot"),
        (AssetFilters(places=frozenset({1})), "asset_place"),
    ],
)
def test_a_narrow_list_has_an_index_of_its_own(
    owner: User, filters: AssetFilters, index: str
) -> None:
    for number in range(40):
        make_asset(owner=owner, captured_local_date=date(2024, 5, 1 + number % 28))
    photos = narrow(visible_assets(owner=owner), filters)
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE photos_asset")
    assert f"on {index}" in plan_of(photos) or f"using {index}" in plan_of(photos)


def test_panoramas_come_off_an_index_in_the_order_of_instants(owner: User) -> None:
    for _ in range(40):
        make_asset(owner=owner)
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE photos_asset")
    panoramas = narrow(visible_assets(owner=owner), AssetFilters(panorama=True))
    assert "using asset_panorama" in plan_of(panoramas.order_by(*NEWEST))


def test_a_span_of_days_bounds_the_order_of_instants(owner: User) -> None:
    spring = AssetFilters(days=((date(2024, 3, 1), date(2024, 5, 31)),))
    plan = plan_of(narrow(visible_assets(owner=owner), spring).order_by(*NEWEST))
    assert "using asset_timeline" in plan
    assert "2024-02-29 00:00:00+00" in condition(plan)
    assert "2024-06-02 00:00:00+00" in condition(plan)


@pytest.mark.parametrize(
    ("first", "last"), [(date.min, date(2024, 5, 31)), (date(2024, 5, 1), date.max)]
)
def test_the_ends_of_the_calendar_are_days_like_others(
    owner: User, first: date, last: date
) -> None:
    photo = make_asset(owner=owner, captured_at=datetime(2024, 5, 20, tzinfo=UTC))
    found = narrow(visible_assets(owner=owner), AssetFilters(days=((first, last),)))
    assert list(found) == [photo]


def test_people_are_counted_without_reading_their_photos(owner: User) -> None:
    plan = plan_of(list_people(owner=owner))  # type: ignore[arg-type]
    assert "using asset_hidden" in plan
    assert "photos_asset_pkey" not in plan
