"""Pages of a ranked list stay together while the library changes."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from datetime import UTC, datetime
from typing import Any

import pytest
from django.core.cache import cache
from rest_framework.test import APIClient

from backend.accounts.models import User
from backend.photos.models import Asset
from backend.photos.services.trashing import trash_assets
from backend.search.services.indexing import index_assets
from tests.backend.search.conftest import Ask
from tests.factories import make_asset, make_tag

pytestmark = pytest.mark.django_db


def cats(owner: User, number: int) -> list[Asset]:
    made = [make_asset(owner=owner) for _ in range(number)]
    for asset in made:
        make_tag(asset=asset, slug="cat", name_zh="猫")
    index_assets(asset_ids=[asset.id for asset in made])
    return made


def ids(page: dict[str, Any]) -> list[str]:
    return [hit["asset"]["id"] for hit in page["items"]]


def test_pages_neither_repeat_nor_skip_while_photos_arrive(ask: Ask, owner: User) -> None:
    before = {str(asset.id) for asset in cats(owner, 5)}
    page = ask("猫", limit=2)
    seen = ids(page)
    while page["next_cursor"]:
        cats(owner, 1)  # the newest, and so at the top
        page = ask("猫", limit=2, cursor=page["next_cursor"])
        seen += ids(page)
    assert len(seen) == 5
    assert set(seen) == before


def test_a_photo_that_went_into_the_trash_meanwhile_is_left_out(ask: Ask, owner: User) -> None:
    oldest, *_ = cats(owner, 3)
    page = ask("猫", limit=2)
    trash_assets(owner=owner, asset_ids=[oldest.id])
    rest = ask("猫", limit=2, cursor=page["next_cursor"])
    assert (ids(rest), rest["next_cursor"]) == ([], None)


def test_a_ranking_that_the_cache_has_lost_is_made_again(ask: Ask, owner: User) -> None:
    cats(owner, 4)
    page = ask("猫", limit=3)
    cache.clear()
    rest = ask("猫", limit=3, cursor=page["next_cursor"])
    assert len(set(ids(page) + ids(rest))) == 4


def test_a_cursor_is_good_for_its_own_search_and_owner_only(
    api: Callable[[User], APIClient], ask: Ask, owner: User, stranger: User
) -> None:
    cats(owner, 3)
    cats(stranger, 3)
    cursor = ask("猫", limit=1)["next_cursor"]
    for client, parameters in (
        (api(stranger), {"q": "猫", "cursor": cursor}),
        (api(owner), {"q": "狗", "cursor": cursor}),
        (api(owner), {"q": "猫", "cursor": cursor, "favorite": "true"}),
        (api(owner), {"q": "猫", "cursor": "nonsense"}),
    ):
        response = client.get("/api/v1/search", parameters)
        assert (response.status_code, response.json()["code"]) == (400, "bad_cursor")


def test_the_number_of_queries_does_not_grow_with_the_page(
    ask: Ask,
    owner: User,
    django_assert_max_num_queries: Callable[[int], AbstractContextManager[object]],
) -> None:
    cats(owner, 12)
    with django_assert_max_num_queries(20):
        assert len(ids(ask("猫", limit=12))) == 12


def test_trash_and_failures_are_not_found(ask: Ask, owner: User) -> None:
    trashed, failed, shown = cats(owner, 3)
    Asset.objects.filter(id=trashed.id).update(trashed_at=datetime(2024, 1, 1, tzinfo=UTC))
    Asset.objects.filter(id=failed.id).update(state="failed")
    assert ids(ask("猫")) == [str(shown.id)]
