"""The places that one library's photos come from."""

from collections.abc import Callable
from datetime import UTC, datetime

import pytest
from rest_framework.test import APIClient

from backend.accounts.models import User
from tests.factories import make_asset, make_place

pytestmark = pytest.mark.django_db


def test_places_are_counted_over_the_owners_visible_photos(
    api: Callable[[User], APIClient], owner: User, stranger: User
) -> None:
    hangzhou = make_place()
    paris = make_place(name_en="Paris", name_zh="巴黎", country_code="FR")
    nowhere_of_ours = make_place(name_en="Oslo", name_zh="奥斯陆")
    for place in (hangzhou, hangzhou, paris):
        make_asset(owner=owner, place=place)
    make_asset(owner=owner, place=paris, trashed_at=datetime(2024, 1, 1, tzinfo=UTC))
    make_asset(owner=stranger, place=nowhere_of_ours)
    items = api(owner).get("/api/v1/places").json()["items"]
    assert [(item["name_zh"], item["count"]) for item in items] == [("杭州", 2), ("巴黎", 1)]
