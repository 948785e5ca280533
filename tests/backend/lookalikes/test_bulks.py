"""Groups that were resolved by one wish are taken back by one wish."""

from collections.abc import Callable
from typing import Any
from uuid import uuid4

import pytest
from rest_framework.test import APIClient

from backend.accounts.models import User
from backend.lookalikes.models import Bulk, Group, ResolvedGroup
from backend.lookalikes.selectors.bulks import latest_bulk
from backend.photos.models import Asset
from backend.photos.services.deleting import delete_asset
from backend.photos.services.trashing import restore_assets
from tests.factories import make_asset, make_fingerprint, make_lookalikes
from tests.factories.lookalikes import scene

pytestmark = pytest.mark.django_db

Api = Callable[[User], APIClient]


@pytest.fixture
def client(api: Api, owner: User) -> APIClient:
    return api(owner)


def copies(owner: User, *, seed: int) -> tuple[Asset, Asset]:
    """The one that will be suggested, and one that has a heart."""
    kept = make_asset(owner=owner, renditions=True, size=3000)
    leaving = make_asset(owner=owner, renditions=True, size=1000, is_favorite=True)
    for photo in (kept, leaving):
        make_fingerprint(photo, scene(seed))
    make_lookalikes(kept, leaving)
    return kept, leaving


@pytest.fixture
def three(owner: User) -> list[tuple[Asset, Asset]]:
    return [copies(owner, seed=seed) for seed in range(3)]


def resolve(client: APIClient, **wish: object) -> Any:
    return client.post("/api/v1/duplicates/resolve", wish, format="json")


def undo(client: APIClient, bulk: object, **wish: object) -> Any:
    return client.post(f"/api/v1/duplicates/bulks/{bulk}/undo", wish, format="json")


def in_trash() -> set[object]:
    return set(Asset.objects.filter(trashed_at__isnull=False).values_list("pk", flat=True))


def test_all_comes_back_that_several_requests_resolved(
    client: APIClient, three: list[tuple[Asset, Asset]]
) -> None:
    first = resolve(client, limit=2).json()
    second = resolve(client, limit=2, bulk=first["bulk"]).json()
    assert second["bulk"] == first["bulk"]
    assert in_trash() == {leaving.pk for _, leaving in three}
    answer = undo(client, first["bulk"]).json()
    assert (answer["groups"], answer["left"]) == (3, False)
    assert set(answer["restored"]) == {str(leaving.pk) for _, leaving in three}
    assert in_trash() == set()
    assert Group.objects.count() == 3
    assert not Asset.objects.get(pk=three[0][0].pk).is_favorite  # what was carried over went again


def test_it_is_taken_back_so_many_at_a_time_the_last_one_first(
    client: APIClient, three: list[tuple[Asset, Asset]]
) -> None:
    bulk = resolve(client).json()["bulk"]
    order = list(ResolvedGroup.objects.order_by("-made_at").values_list("trashed", flat=True))
    first = undo(client, bulk, limit=2).json()
    assert (first["groups"], first["restored"], first["left"]) == (2, order[0] + order[1], True)
    second = undo(client, bulk, limit=2).json()
    assert (second["groups"], second["restored"], second["left"]) == (1, order[2], False)


def test_asking_once_more_changes_nothing(
    client: APIClient, owner: User, three: list[tuple[Asset, Asset]]
) -> None:
    bulk = resolve(client).json()["bulk"]
    undo(client, bulk)
    again = resolve(client).json()
    assert again["bulk"] != bulk
    answer = undo(client, bulk)
    assert answer.status_code == 200
    assert answer.json() == {"groups": 0, "restored": [], "left": False}
    assert len(in_trash()) == 3


def test_nothing_is_added_to_what_was_taken_back(
    client: APIClient, three: list[tuple[Asset, Asset]]
) -> None:
    bulk = resolve(client, limit=1).json()["bulk"]
    undo(client, bulk)
    answer = resolve(client, bulk=bulk)
    assert (answer.status_code, answer.json()["code"]) == (409, "already_undone")
    assert in_trash() == set()


def test_what_was_taken_back_by_itself_is_passed_over(
    client: APIClient, three: list[tuple[Asset, Asset]]
) -> None:
    bulk = resolve(client).json()["bulk"]
    one = ResolvedGroup.objects.order_by("made_at")[0]
    client.post(f"/api/v1/duplicates/resolutions/{one.pk}/undo")
    assert undo(client, bulk).json()["groups"] == 2
    assert in_trash() == set()


def test_a_bulk_is_its_owners(
    client: APIClient, api: Api, stranger: User, three: list[tuple[Asset, Asset]]
) -> None:
    bulk = resolve(client, limit=1).json()["bulk"]
    copies(stranger, seed=1)
    for foreign in (bulk, uuid4()):
        assert undo(api(stranger), foreign).status_code == 404
        assert resolve(api(stranger), bulk=foreign).status_code == 404
    assert len(in_trash()) == 1


def test_where_there_is_nothing_to_resolve_there_is_no_bulk(client: APIClient) -> None:
    assert resolve(client).json()["bulk"] is None
    assert not Bulk.objects.exists()


def test_the_latest_bulk_tells_how_many_photos_would_come_back(
    client: APIClient, owner: User, stranger: User, three: list[tuple[Asset, Asset]]
) -> None:
    assert latest_bulk(owner=owner) is None
    first = resolve(client, limit=2).json()["bulk"]
    second = resolve(client, limit=1).json()["bulk"]
    assert latest_bulk(owner=stranger) is None

    def latest() -> tuple[str, int] | None:
        bulk = latest_bulk(owner=owner)
        return None if bulk is None else (str(bulk.id), bulk.photos)

    assert latest() == (second, 1)
    undo(client, second)
    assert latest() == (first, 2)
    (one,), (other,) = ResolvedGroup.objects.filter(bulk=first).values_list("trashed", flat=True)
    restore_assets(owner=owner, asset_ids=[one])
    assert latest() == (first, 1)
    User.objects.filter(pk=owner.pk).update(used_bytes=12_000)
    delete_asset(owner=owner, asset_id=other)
    assert latest() is None
