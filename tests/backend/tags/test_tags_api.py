"""The vocabulary as one library uses it."""

from collections.abc import Callable
from datetime import UTC, datetime

import pytest
from rest_framework.test import APIClient

from backend.accounts.models import User
from tests.factories import make_asset, make_tag

pytestmark = pytest.mark.django_db

SHARED = {"parent": None, "is_own": False}


def test_tags_are_counted_over_the_owners_visible_photos(
    api: Callable[[User], APIClient], owner: User, stranger: User
) -> None:
    first, second = make_asset(owner=owner), make_asset(owner=owner)
    trashed = make_asset(owner=owner, trashed_at=datetime(2024, 1, 1, tzinfo=UTC))
    make_tag(asset=first, slug="dog", name_zh="狗")
    for asset in (first, second, trashed):
        make_tag(asset=asset, slug="cat", name_en="cat", name_zh="猫")
    for slug in ("cat", "secret"):
        make_tag(asset=make_asset(owner=stranger), slug=slug)
    assert api(owner).get("/api/v1/tags").json() == {
        "items": [
            {"slug": "cat", "name_en": "cat", "name_zh": "猫", "count": 2} | SHARED,
            {"slug": "dog", "name_en": "dog", "name_zh": "狗", "count": 1} | SHARED,
        ],
        "next_cursor": None,
    }


def test_pages_go_through_all_tags(api: Callable[[User], APIClient], owner: User) -> None:
    asset = make_asset(owner=owner)
    for number in range(3):
        make_tag(asset=asset, slug=f"tag-{number}")
    client = api(owner)
    page = client.get("/api/v1/tags", {"limit": 2}).json()
    rest = client.get("/api/v1/tags", {"limit": 2, "cursor": page["next_cursor"]}).json()
    assert [tag["slug"] for tag in page["items"] + rest["items"]] == ["tag-0", "tag-1", "tag-2"]
    assert rest["next_cursor"] is None
