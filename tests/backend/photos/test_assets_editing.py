"""What the owner says about a photo: kept, searchable at once, announced once."""

from collections.abc import Callable
from datetime import UTC, date, datetime

import pytest
from rest_framework.test import APIClient

from backend.accounts.models import User
from backend.events.contracts import StageName, Topic
from backend.events.models import OutboxEvent
from backend.photos.models import Asset, StageState
from tests.backend.photos.ledger_rows import all_done, opened
from tests.factories import make_asset

pytestmark = pytest.mark.django_db

Api = Callable[[User], APIClient]


def patch(client: APIClient, asset: Asset, **changes: object) -> dict[str, object]:
    response = client.patch(f"/api/v1/assets/{asset.id}", changes)
    answer: dict[str, object] = response.json()
    return answer | {"status": response.status_code}


def announcements() -> int:
    return OutboxEvent.objects.filter(topic=Topic.ASSET_CHANGED).count()


def test_only_what_is_given_changes(api: Api, owner: User) -> None:
    asset = make_asset(owner=owner, caption="before")
    answer = patch(api(owner), asset, is_favorite=True)
    assert (answer["is_favorite"], answer["caption"]) == (True, "before")


def test_the_same_request_again_changes_and_announces_nothing(api: Api, owner: User) -> None:
    asset = make_asset(owner=owner)
    client = api(owner)
    changes = {"caption": "湖边的猫", "captured_at": "2020-05-01T09:30:00+08:00"}
    patch(client, asset, **changes)
    asset.refresh_from_db()
    once = (asset.updated_at, announcements())
    patch(client, asset, **changes)
    asset.refresh_from_db()
    assert (asset.updated_at, announcements()) == once == (asset.updated_at, 1)


def test_a_new_caption_is_found_at_once(api: Api, owner: User) -> None:
    asset = make_asset(owner=owner)
    client = api(owner)
    patch(client, asset, caption="金鱼缸")
    found = client.get("/api/v1/search", {"q": "金鱼"}).json()["items"]
    assert [hit["asset"]["id"] for hit in found] == [str(asset.id)]


def test_the_offset_decides_the_photographers_day(api: Api, owner: User) -> None:
    asset = make_asset(owner=owner)
    answer = patch(api(owner), asset, captured_at="2023-01-01T00:30:00+08:00")
    assert answer["captured_at"] == "2022-12-31T16:30:00Z"
    assert answer["captured_local_date"] == "2023-01-01"
    assert answer["captured_offset_minutes"] == 480
    asset.refresh_from_db()
    assert asset.captured_at_edited
    assert asset.captured_at == datetime(2022, 12, 31, 16, 30, tzinfo=UTC)
    assert asset.captured_local_date == date(2023, 1, 1)


@pytest.mark.parametrize(
    "captured_at",
    [
        "2023-01-01T00:30:00",
        "1023-01-01T00:30:00Z",
        "0001-01-01T00:00:00+14:00",
        "9999-12-31T23:59:59-14:00",
        "2999-01-01T00:00:00Z",
        "last summer",
        "",
        1700000000,
        None,
        {"a": 1},
    ],
)
def test_an_absurd_capture_time_is_refused_and_changes_nothing(
    api: Api, owner: User, captured_at: object
) -> None:
    asset = make_asset(owner=owner)
    answer = patch(api(owner), asset, captured_at=captured_at, caption="lost?")
    assert answer["status"] == 400
    unchanged = Asset.objects.get(id=asset.id)
    assert (unchanged.captured_at, unchanged.caption) == (asset.captured_at, "")


@pytest.mark.parametrize("caption", ["x" * 2001, "a\x00b", ["a"], None])
def test_a_caption_that_cannot_be_kept_is_refused(api: Api, owner: User, caption: object) -> None:
    assert patch(api(owner), make_asset(owner=owner), caption=caption)["status"] == 400


def test_another_capture_time_has_the_look_alikes_found_anew(api: Api, owner: User) -> None:
    asset = opened(owner)
    all_done(asset)
    patch(api(owner), asset, captured_at="2020-05-01T09:30:00+08:00")
    states = dict(asset.stage_runs.values_list("stage", "state"))
    renewed = {stage for stage, state in states.items() if state != StageState.DONE}
    assert renewed == {StageName.LOOKALIKES}
    assert announcements() == 1
