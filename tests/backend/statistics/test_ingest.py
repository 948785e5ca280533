"""How many photos came in, hour by hour."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest
from django.utils import timezone
from rest_framework.test import APIClient

from backend.accounts.models import User
from backend.common.ids import earliest_id, new_id
from backend.statistics.selectors.ingest import ingest
from tests.factories import make_asset

pytestmark = pytest.mark.django_db
NOON = datetime(2026, 5, 1, 12, 30, tzinfo=UTC)


def test_identifiers_are_bounded_by_their_moment() -> None:
    now = timezone.now()
    assert earliest_id(now) <= new_id() < earliest_id(now + timedelta(minutes=1))


def test_each_hour_is_counted_the_empty_ones_too(owner: User, stranger: User) -> None:
    make_asset(owner=owner, uploaded_at=NOON, size=10)
    make_asset(owner=stranger, uploaded_at=NOON - timedelta(minutes=20), size=5)
    make_asset(owner=owner, uploaded_at=NOON - timedelta(hours=2), size=7)
    make_asset(owner=owner, uploaded_at=NOON - timedelta(hours=3), size=9)  # too long ago
    hours = ingest(hours=3, now=NOON)
    assert [(hour.at.hour, hour.photos, hour.bytes) for hour in hours] == [
        (10, 1, 7),
        (11, 0, 0),
        (12, 2, 15),
    ]


def test_so_many_hours_as_are_asked_for(
    api: Callable[[User], APIClient], owner: User, admin: User
) -> None:
    make_asset(owner=owner, uploaded_at=timezone.now())
    hours = api(admin).get("/api/v1/statistics/ingest", {"hours": "2"}).json()["hours"]
    assert [hour["photos"] for hour in hours] == [0, 1]
    assert api(admin).get("/api/v1/statistics/ingest", {"hours": "0"}).status_code == 400
