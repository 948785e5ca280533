"""Towns, regions and countries of which memories show nothing."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from django.db import IntegrityError, transaction
from rest_framework.test import APIClient

from backend.accounts.models import User
from backend.memories.models import Exclusion, Extent, Memory
from backend.memories.services.diary import remember, today_of
from backend.photos.models import Asset
from backend.places.models import Place
from tests.backend.memories.library import hangzhou, kyoto, osaka, stay, take
from tests.factories import make_asset, make_place

pytestmark = pytest.mark.django_db
PATH = "/api/v1/memories"


@pytest.fixture
def client(api: Callable[[User], APIClient], owner: User) -> APIClient:
    return api(owner)


def taken(owner: User, *places: Place | None) -> list[Asset]:
    """A photo of each place, of today's date two years ago; an hour apart."""
    today = today_of(owner)
    day = today.replace(year=today.year - 2, day=min(today.day, 28))
    midnight = datetime(day.year, day.month, day.day, tzinfo=UTC)
    return [
        make_asset(owner=owner, place=place, captured_at=midnight + timedelta(hours=hour))
        for hour, place in enumerate(places)
    ]


def shown(client: APIClient, owner: User) -> set[Any]:
    """Ids of the photos of the one memory, made anew."""
    today = today_of(owner)
    remember(owner=owner, today=today.replace(day=min(today.day, 28)))
    return at_once(client)


def at_once(client: APIClient) -> set[Any]:
    (memory,) = client.get(PATH).json()["items"]
    return {photo["id"] for photo in client.get(f"{PATH}/{memory['id']}").json()["photos"]}


def ids(*photos: Asset) -> set[str]:
    return {str(photo.pk) for photo in photos}


@pytest.mark.parametrize(
    ("said", "left_out"),
    [
        ({"place": 1}, {0}),
        ({"country": "jp", "region": "Kinki"}, {0, 1}),
        ({"country": "JP", "region": ""}, {2}),
        ({"country": "JP"}, {0, 1, 2, 3}),
    ],
)
def test_photos_of_what_is_left_out_go_at_once_stay_away_and_come_back(
    client: APIClient, owner: User, said: dict[str, Any], left_out: set[int]
) -> None:
    japan = {"country_code": "JP", "country_en": "Japan", "country_zh": "日本"}
    regions = ("Kinki", "Kinki", "", "Kanto")
    towns = [make_place(id=n, region_en=r, **japan) for n, r in enumerate(regions, start=1)]
    photos = taken(owner, *towns, hangzhou(), None)
    assert shown(client, owner) == ids(*photos)
    exclusion = client.post(f"{PATH}/exclusions", said)
    assert exclusion.status_code == 201
    remain = ids(*(photo for n, photo in enumerate(photos) if n not in left_out))
    assert at_once(client) == remain
    assert shown(client, owner) == remain
    client.delete(f"{PATH}/exclusions/{exclusion.json()['id']}")
    assert shown(client, owner) == ids(*photos)


def test_what_is_said_again_through_another_town_is_the_same(
    client: APIClient, owner: User
) -> None:
    taken(owner, kyoto())
    first = client.post(f"{PATH}/exclusions", {"country": "JP"}).json()
    other = osaka()
    taken(owner, other, other)  # now the town with most photos
    assert client.post(f"{PATH}/exclusions", {"country": "JP"}).json() == first
    (listed,) = client.get(f"{PATH}/exclusions").json()["items"]
    assert listed == first
    assert listed["place"] == {
        "extent": "country",
        "id": None,
        "country": "JP",
        "region": None,
        "name_en": "Japan",
        "name_zh": "日本",
    }
    assert (listed["person"], listed["first_day"]) == (None, None)
    town = client.post(f"{PATH}/exclusions", {"place": other.pk}).json()["place"]
    assert (town["id"], town["region"], town["name_zh"]) == (other.pk, None, "大阪")


def test_a_trip_is_not_named_by_what_is_left_out(client: APIClient, owner: User) -> None:
    first = today_of(owner) - timedelta(days=400)
    home = hangzhou()
    for week in range(1, 9):
        take(owner, home, first - timedelta(days=7 * week))
    town, other = kyoto(), osaka()
    stay(owner, town, first, days=2, photos=6)
    stay(owner, other, first + timedelta(days=2), days=2, photos=4)
    remember(owner=owner, today=today_of(owner))
    assert Memory.objects.get(kind="trip").place_ids == [town.pk, other.pk]
    client.post(f"{PATH}/exclusions", {"place": town.pk})
    assert Memory.objects.get(kind="trip").place_ids == [other.pk]
    remember(owner=owner, today=today_of(owner))
    trip = Memory.objects.get(kind="trip")
    assert trip.place_ids == [other.pk]
    assert trip.photos.filter(asset__place=town).count() == 0
    assert trip.photos.count() >= 6


def test_a_place_without_a_photo_in_the_library_does_not_exist(
    client: APIClient, stranger: User
) -> None:
    theirs = kyoto()
    taken(stranger, theirs)
    for said in ({"place": theirs.pk}, {"country": "JP"}, {"country": "JP", "region": ""}):
        assert client.post(f"{PATH}/exclusions", said).json()["code"] == "not_found"


@pytest.mark.parametrize(
    "said",
    [
        {"region": "Kinki"},
        {"place": "1; drop"},
        {"place": 0},
        {"country": "Japan"},
        {"country": "JP", "place": 1},
        {"place": 1, "first_day": "2020-01-01", "last_day": "2020-01-02"},
    ],
)
def test_what_names_no_one_place_is_refused(client: APIClient, said: dict[str, Any]) -> None:
    assert client.post(f"{PATH}/exclusions", said).json()["code"] == "invalid_input"


def test_a_place_has_an_extent_and_nothing_beside_it(owner: User) -> None:
    place, day = kyoto(), today_of(owner)
    for fields in ({"place": place}, {"extent": Extent.PLACE}, {"place": place, "first_day": day}):
        with pytest.raises(IntegrityError), transaction.atomic():
            Exclusion.objects.create(owner=owner, **fields)
