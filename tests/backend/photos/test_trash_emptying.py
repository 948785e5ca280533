"""A large trash is emptied bit by bit, and what has lain in it for too long goes by itself."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.utils import timezone
from rest_framework.test import APIClient

from backend.accounts.models import User
from backend.photos.models import Asset, TrashEmptying
from backend.photos.services import deleting, emptying
from backend.photos.services.emptying import empty_trash, empty_trashes
from backend.photos.services.trashing import restore_assets
from tests.factories import make_asset

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _small_steps(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(deleting, "_ROWS_AT_A_TIME", 2)
    monkeypatch.setattr(emptying, "_TURNS", 3)


def discarded(owner: User, count: int, *, days: float = 0) -> list[Asset]:
    User.objects.filter(id=owner.id).update(used_bytes=10**6)
    trashed_at = timezone.now() - timedelta(days=days)
    return [make_asset(owner=owner, trashed_at=trashed_at) for _ in range(count)]


def test_a_request_deletes_some_and_leaves_the_rest_to_the_relay(
    owner: User, api: Callable[[User], APIClient]
) -> None:
    photos, kept = discarded(owner, 13), make_asset(owner=owner)
    answer = api(owner).post("/api/v1/trash/empty").json()
    assert answer == {"deleted": 4, "remaining": 9}
    left = Asset.objects.filter(trashed_at__isnull=False).order_by("id").first()
    assert left is not None
    restore_assets(owner=owner, asset_ids=[left.id])
    assert (empty_trashes(), empty_trashes(), empty_trashes()) == (6, 2, 0)
    assert set(Asset.objects.values_list("id", flat=True)) == {kept.id, left.id}
    assert not TrashEmptying.objects.exists()
    assert len(photos) == 13


def test_what_is_discarded_after_the_wish_stays(owner: User, settings: Any) -> None:
    settings.TRASH_KEPT_FOR = timedelta(0)
    discarded(owner, 5)
    assert empty_trash(owner=owner).remaining == 1
    (later,) = discarded(owner, 1, days=-0.01)
    empty_trashes()
    assert list(Asset.objects.all()) == [later]


def test_the_trash_of_a_month_ago_goes_by_itself(
    owner: User, stranger: User, settings: Any
) -> None:
    settings.TRASH_KEPT_FOR = timedelta(days=30)
    discarded(owner, 1, days=31)
    discarded(stranger, 2, days=40)
    (kept,) = discarded(owner, 1, days=29)
    assert empty_trashes() == 3
    assert list(Asset.objects.all()) == [kept]
    settings.TRASH_KEPT_FOR = timedelta(0)
    Asset.objects.update(trashed_at=timezone.now() - timedelta(days=400))
    assert empty_trashes() == 0
