"""Rules about countries and regions, and about dates that move with the calendar."""

from collections.abc import Callable
from datetime import UTC, date, datetime
from typing import Any

import pytest
from django.utils import timezone
from rest_framework.test import APIClient

from backend.accounts.models import User
from backend.albums.models import Album
from backend.albums.selectors.contents import album_assets
from backend.photos.models import Asset
from tests.factories import make_asset, make_place

Api = Callable[[User], APIClient]

pytestmark = pytest.mark.django_db

JAPAN = {"country_code": "JP", "country_en": "Japan", "country_zh": "日本"}
YUNNAN = {"country_code": "CN", "region_en": "Yunnan", "region_zh": "云南"}


def make(client: APIClient, condition: object) -> Any:
    rule = {"match": "all", "conditions": [condition]}
    return client.post("/api/v1/albums", {"title": "smart", "rule": rule}, format="json")


def found(client: APIClient, album: Any) -> set[str]:
    page = client.get(f"/api/v1/albums/{album.json()['id']}/assets").json()
    return {card["id"] for card in page["items"]}


def ids(*assets: Asset) -> set[str]:
    return {str(asset.pk) for asset in assets}


def on(owner: User, *days: str) -> list[Asset]:
    moments = (datetime.fromisoformat(f"{day}T12:00:00").replace(tzinfo=UTC) for day in days)
    return [make_asset(owner=owner, captured_at=moment) for moment in moments]


def test_a_country_takes_in_towns_that_are_visited_later(api: Api, owner: User) -> None:
    client = api(owner)
    tokyo = make_asset(owner=owner, place=make_place(region_en="Tokyo", **JAPAN))
    album = make(client, {"areas": [{"country": "JP"}]})
    assert album.status_code == 201, album.content
    assert found(client, album) == ids(tokyo)
    kyoto = make_asset(owner=owner, place=make_place(region_en="Kyoto", **JAPAN))
    assert found(client, album) == ids(tokyo, kyoto)


def test_a_region_is_a_part_of_its_country(api: Api, owner: User) -> None:
    client = api(owner)
    dali, kunming = (make_asset(owner=owner, place=make_place(**YUNNAN)) for _ in range(2))
    nowhere_known = make_place(country_code="CN", region_en="", region_zh="")
    wild = make_asset(owner=owner, place=nowhere_known)
    elsewhere = make_asset(owner=owner, place=make_place(**JAPAN))
    placeless = make_asset(owner=owner)
    yunnan = {"areas": [{"country": "CN", "region": "Yunnan"}]}
    assert found(client, make(client, yunnan)) == ids(dali, kunming)
    unknown = {"areas": [{"country": "CN", "region": ""}]}
    assert found(client, make(client, unknown)) == ids(wild)
    either = yunnan | {"places": [elsewhere.place_id]}
    assert found(client, make(client, either)) == ids(dali, kunming, elsewhere)
    rest = make(client, either | {"exclude": True})
    assert found(client, rest) == ids(wild, placeless)
    assert rest.json()["rule"]["conditions"] == [either | {"exclude": True}]


def test_the_last_days_move_on(api: Api, owner: User, monkeypatch: pytest.MonkeyPatch) -> None:
    client = api(owner)
    first, second, _ = on(owner, "2026-10-23", "2026-11-21", "2026-10-22")
    album = make(client, {"dates": {"last_days": 30}})
    now = datetime(2026, 11, 21, 12, tzinfo=UTC)
    for moment, shown in ((now, ids(first, second)), (now.replace(month=12), ids())):
        monkeypatch.setattr(timezone, "now", lambda moment=moment: moment)
        assert ids(*album_assets(Album.objects.get())) == shown
    assert album.json()["rule"]["conditions"] == [{"dates": {"last_days": 30}}]


@pytest.mark.parametrize(
    ("first", "last", "within"),
    [
        ("06-01", "08-31", {"2023-06-01", "2024-08-31"}),
        ("12-24", "01-06", {"2023-12-24", "2023-12-31", "2024-01-01", "2024-01-06"}),
        ("02-29", "02-29", {"2024-02-29"}),
    ],
)
def test_days_of_each_year_may_go_over_new_year(
    first: str, last: str, within: set[str], api: Api, owner: User
) -> None:
    days = ["2023-06-01", "2024-08-31", "2023-05-31", "2023-12-23", "2023-12-24", "2023-12-31"]
    days += ["2024-01-01", "2024-01-06", "2024-01-07", "2024-02-29", "2024-02-28"]
    photos = on(owner, *days)
    condition = {"dates": {"each_year": {"from": first, "to": last}}}
    album = make(api(owner), condition)
    wanted = {one for one in photos if one.captured_local_date in map(date.fromisoformat, within)}
    assert found(api(owner), album) == ids(*wanted)
    rest = make(api(owner), condition | {"exclude": True})
    assert found(api(owner), rest) == ids(*(set(photos) - wanted))


@pytest.mark.parametrize(
    "condition",
    [
        {"areas": []},
        {"areas": [{"region": "Yunnan"}]},
        {"areas": [{"country": "China"}]},
        {"areas": [{"country": "QQ"}]},
        {"areas": [{"country": "JP"}], "favorite": True},
        {"dates": {"last_days": 0}},
        {"dates": {"last_days": 30, "from": "2024-01-01"}},
        {"dates": {"each_year": {"from": "02-30", "to": "03-01"}}},
        {"dates": {"each_year": {"from": "06-01"}}},
        {"dates": {"each_year": {"from": "13-01", "to": "13-02"}}},
    ],
)
def test_what_cannot_be_is_refused(condition: object, api: Api, owner: User) -> None:
    answer = make(api(owner), condition)
    assert answer.status_code == 400
    assert answer.json()["code"] in {"invalid_input", "bad_rule"}
