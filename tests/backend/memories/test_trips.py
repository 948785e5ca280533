"""Trips are found by place and time, and what the owner says of one sticks to it."""

from datetime import date, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from backend.accounts.models import User
from backend.memories.models import Memory, MemoryKind
from backend.memories.services.diary import remember
from backend.memories.services.editing import MemoryChanges, change_memory, delete_memory
from backend.memories.services.making.journeys import journeys_of
from backend.memories.services.making.trips import make_trips
from backend.photos.models import Asset, MediaType, Visibility
from backend.places.models import Place
from tests.backend.memories.library import hangzhou, kyoto, osaka, stay, take
from tests.factories import make_place

pytestmark = pytest.mark.django_db
APRIL = date(2023, 4, 2)
TODAY = date(2024, 1, 20)


@pytest.fixture
def home(owner: User) -> Place:
    """Lived in from winter to spring, but for some days in April."""
    place = hangzhou()
    for day in range(0, 60, 5):
        take(owner, place, date(2023, 1, 1) + timedelta(days=day))
    return place


@pytest.fixture
def trip(owner: User, home: Place) -> list[Asset]:
    """Four days in Kyoto and two in Osaka."""
    photos = stay(owner, kyoto(), APRIL, days=4, photos=3)
    return photos + stay(owner, osaka(), APRIL + timedelta(days=4), days=2, photos=2)


def trips(owner: User) -> list[Memory]:
    found = Memory.objects.filter(owner=owner, kind=MemoryKind.TRIP, deleted_at=None)
    return list(found.order_by("first_day"))


def made(owner: User) -> list[Memory]:
    remember(owner=owner, today=TODAY)
    return trips(owner)


def test_days_in_a_row_away_from_home_are_a_trip(owner: User, trip: list[Asset]) -> None:
    (found,) = made(owner)
    assert (found.first_day, found.last_day) == (APRIL, APRIL + timedelta(days=5))
    assert found.photos.count() == len(trip)
    assert [Place.objects.get(id=key).name_en for key in found.place_ids] == ["Kyoto", "Osaka"]
    assert found.photos.get(is_cover=True).asset in trip


def test_an_outing_of_a_day_and_towns_nearby_are_no_trips(owner: User, home: Place) -> None:
    take(owner, kyoto(), APRIL, photos=30)
    near = make_place(name_en="Shaoxing", latitude=30.0, longitude=120.58)
    stay(owner, near, date(2023, 6, 1), days=5, photos=5)
    assert made(owner) == []


def test_a_day_at_home_parts_two_trips_and_silence_does_not(owner: User, home: Place) -> None:
    town = kyoto()
    stay(owner, town, APRIL, days=2, photos=6)
    stay(owner, town, APRIL + timedelta(days=4), days=2, photos=6)
    assert len(made(owner)) == 1
    take(owner, home, APRIL + timedelta(days=3), photos=1)
    assert len(made(owner)) == 2


def test_who_moves_house_is_at_home_there(owner: User, home: Place) -> None:
    town = kyoto()
    for day in range(0, 300, 7):
        take(owner, town, date(2022, 1, 1) + timedelta(days=day))
    stay(owner, home, date(2022, 11, 1), days=3, photos=5)
    assert [one.first_day for one in made(owner)] == [date(2022, 11, 1)]


def test_a_library_without_a_place_has_no_trip(owner: User) -> None:
    take(owner, None, APRIL, photos=20)
    assert journeys_of(owner=owner) == []


def test_making_again_changes_nothing(owner: User, trip: list[Asset]) -> None:
    before = [(one.pk, set(one.photos.values_list("asset", "position"))) for one in made(owner)]
    after = [(one.pk, set(one.photos.values_list("asset", "position"))) for one in made(owner)]
    assert before == after


def test_a_trip_that_grows_stays_the_same_trip(owner: User, trip: list[Asset]) -> None:
    (before,) = made(owner)
    change_memory(owner=owner, memory_id=before.pk, changes=MemoryChanges(name="蜜月"))
    stay(owner, kyoto(), APRIL - timedelta(days=2), days=2, photos=4)
    (after,) = made(owner)
    assert (after.pk, after.name) == (before.pk, "蜜月")
    assert after.first_day == APRIL - timedelta(days=2)
    assert after.photos.count() == len(trip) + 8


def test_a_hidden_trip_stays_hidden(owner: User, trip: list[Asset]) -> None:
    (before,) = made(owner)
    change_memory(owner=owner, memory_id=before.pk, changes=MemoryChanges(is_hidden=True))
    stay(owner, kyoto(), APRIL + timedelta(days=6), days=2, photos=4)
    (after,) = made(owner)
    assert after.is_hidden


def test_a_deleted_trip_never_comes_back_however_it_grows(owner: User, trip: list[Asset]) -> None:
    (before,) = made(owner)
    delete_memory(owner=owner, memory_id=before.pk)
    assert made(owner) == []
    stay(owner, kyoto(), APRIL + timedelta(days=6), days=3, photos=4)
    assert made(owner) == []
    assert Asset.objects.filter(owner=owner, trashed_at=None).count() > len(trip)


def test_a_trip_of_which_the_photos_go_is_forgotten_unless_it_has_a_name(
    owner: User, trip: list[Asset]
) -> None:
    made(owner)
    Asset.objects.filter(owner=owner, pk__in=[one.pk for one in trip]).delete()
    assert made(owner) == []


def test_what_is_locked_or_archived_is_in_no_trip(owner: User, trip: list[Asset]) -> None:
    Asset.objects.filter(pk=trip[0].pk).update(visibility=Visibility.LOCKED)
    Asset.objects.filter(pk=trip[1].pk).update(visibility=Visibility.ARCHIVE)
    (found,) = made(owner)
    assert found.photos.count() == len(trip) - 2


def test_a_long_library_is_gone_through_in_bounded_turns(
    owner: User, home: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("backend.memories.services.diary.MOST_TRIPS", 2)
    town = kyoto()
    for number in range(5):
        stay(owner, town, APRIL + timedelta(days=40 * number), days=2, photos=5)
    assert [remember(owner=owner, today=TODAY) for _ in range(3)] == [False, False, True]
    assert len(trips(owner)) == 5


def test_a_trip_of_screenshots_is_looked_at_once_and_shown_to_nobody(
    owner: User, home: Place
) -> None:
    for photo in stay(owner, kyoto(), APRIL, days=3, photos=5):
        Asset.objects.filter(pk=photo.pk).update(media_type=MediaType.PNG)
    (found,) = made(owner)
    assert found.photos.count() == 0
    with CaptureQueriesContext(connection) as captured:
        assert make_trips(owner=owner, today=TODAY, most=5)
    assert not any("lookalikes_member" in query["sql"] for query in captured)
