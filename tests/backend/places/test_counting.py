"""Counts of places and cells follow the photos, whatever happens to them."""

from datetime import UTC, date, datetime
from typing import Any

import pytest
from django.db.models import Sum

from backend.accounts.models import User
from backend.photos.models import Asset, Visibility
from backend.places.models import CellTally, Place, Tally
from backend.places.services.counting import fold_counts, rebuild_counts
from tests.factories import make_asset, make_place

pytestmark = pytest.mark.django_db
NOW = datetime(2024, 1, 1, tzinfo=UTC)


def counts() -> tuple[dict[Any, int], dict[Any, tuple[int, int, int]]]:
    places = Tally.objects.values_list("place", "day").annotate(total=Sum("photos"))
    sums = ("photos", "latitude_sum", "longitude_sum")
    cells = CellTally.objects.values_list("level", "x", "y").annotate(
        **{f"total_{name}": Sum(name) for name in sums}
    )
    return (
        {(place, day): total for place, day, total in places if total},
        {tuple(row[:3]): row[3:] for row in cells if any(row[3:])},
    )


@pytest.fixture
def hangzhou(db: None) -> Place:
    return make_place()


@pytest.fixture
def photo(owner: User, hangzhou: Place) -> Asset:
    return make_asset(owner=owner, place=hangzhou, latitude=30.25, longitude=120.15)


def test_a_photo_counts_for_its_place_and_day_and_for_a_cell_of_each_level(
    photo: Asset, hangzhou: Place
) -> None:
    places, cells = counts()
    assert places == {(hangzhou.pk, photo.captured_local_date): 1}
    assert sorted(level for level, *_ in cells) == [4, 8, 12, 16, 20]
    assert set(cells.values()) == {(1, 30_250_000, 120_150_000)}


@pytest.mark.parametrize(
    "change",
    [{"trashed_at": NOW}, {"visibility": Visibility.LOCKED}, {"state": "failed"}],
    ids=["trashed", "locked", "failed"],
)
def test_what_cannot_be_seen_does_not_count_until_it_can_again(
    photo: Asset, change: dict[str, Any]
) -> None:
    before = counts()
    assert before[0]
    kept = Asset.objects.filter(pk=photo.pk).values(*change).get()
    Asset.objects.filter(pk=photo.pk).update(**change)
    assert counts() == ({}, {})
    Asset.objects.filter(pk=photo.pk).update(**kept)
    assert counts() == before


def test_archived_photos_are_on_the_map_like_others(photo: Asset) -> None:
    before = counts()
    Asset.objects.filter(pk=photo.pk).update(visibility=Visibility.ARCHIVE)
    assert counts() == before


def test_a_photo_that_moves_takes_its_count_along(photo: Asset, owner: User) -> None:
    paris = make_place(name_en="Paris")
    Asset.objects.filter(pk=photo.pk).update(
        place=paris, latitude=48.85, longitude=2.35, captured_local_date=date(2020, 2, 2)
    )
    places, cells = counts()
    assert places == {(paris.pk, date(2020, 2, 2)): 1}
    assert set(cells.values()) == {(1, 48_850_000, 2_350_000)}


def test_what_changes_nothing_of_where_and_when_writes_no_step(photo: Asset) -> None:
    steps = Tally.objects.count(), CellTally.objects.count()
    Asset.objects.filter(pk=photo.pk).update(is_favorite=True)
    assert (Tally.objects.count(), CellTally.objects.count()) == steps


def test_deleted_photos_leave_no_count_and_after_folding_no_row(photo: Asset) -> None:
    photo.delete()
    assert counts() == ({}, {})
    assert fold_counts() > 0
    assert not Tally.objects.exists()
    assert not CellTally.objects.exists()


def test_folding_keeps_every_count_in_one_row(owner: User, hangzhou: Place) -> None:
    for _ in range(3):
        make_asset(owner=owner, place=hangzhou, latitude=30.25, longitude=120.15, captured_at=NOW)
    before = counts()
    assert fold_counts() == 3 * 6
    assert counts() == before
    assert Tally.objects.get().photos == 3
    assert fold_counts() == 0


def test_counting_anew_comes_to_the_same(photo: Asset, owner: User) -> None:
    make_asset(owner=owner, latitude=-89.9, longitude=180.0)
    expected = counts()
    Tally.objects.all().delete()
    CellTally.objects.update(photos=7)
    rebuild_counts()
    assert counts() == expected
