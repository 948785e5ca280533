"""The counts of days and months are those that counting the photos would give, whatever happens."""

import random
from collections import Counter
from collections.abc import Callable
from datetime import date, timedelta

import pytest
from django.core.management import call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext
from rest_framework.test import APIClient

from backend.accounts.models import User
from backend.photos.models import Asset, AssetState, TimelineTally, Visibility
from backend.photos.selectors.assets import timeline_assets
from backend.photos.selectors.timeline import day_buckets, month_buckets
from backend.photos.services.deleting import delete_asset
from backend.photos.services.locking import lock_assets, release_assets
from backend.photos.services.timeline_counts import fold_timeline
from backend.photos.services.trashing import restore_assets, trash_assets
from tests.factories import make_asset

pytestmark = pytest.mark.django_db

MAY = date(2024, 5, 30)


def kept(owner: User) -> tuple[dict[str, int], dict[str, int]]:
    days, months = day_buckets(owner=owner), month_buckets(owner=owner)
    return {b.bucket: b.count for b in days}, {b.bucket: b.count for b in months}


def counted(owner: User) -> tuple[dict[str, int], dict[str, int]]:
    """By looking at every photo."""
    days = list(timeline_assets(owner=owner).values_list("captured_local_date", flat=True))
    return (
        dict(Counter(day.isoformat() for day in days)),
        dict(Counter(f"{day:%Y-%m}" for day in days)),
    )


def act(owner: User, dice: random.Random) -> None:
    """Something happens to up to three photos."""
    ids = list(Asset.objects.filter(owner=owner).values_list("id", flat=True))
    some = dice.sample(ids, min(len(ids), dice.randint(1, 3)))
    day = MAY + timedelta(days=dice.randrange(4))
    deeds: list[Callable[[], object]] = [
        lambda: make_asset(owner=owner, captured_local_date=day),
        lambda: make_asset(owner=owner, captured_local_date=day),
        lambda: trash_assets(owner=owner, asset_ids=some),
        lambda: restore_assets(owner=owner, asset_ids=some),
        lambda: release_assets(owner=owner, asset_ids=some),
        lambda: lock_assets(owner=owner, asset_ids=some),
        *(
            lambda change=change: Asset.objects.filter(id__in=some).update(**change)
            for change in (
                {"captured_local_date": day},
                {"visibility": dice.choice(list(Visibility))},
                {"state": dice.choice([AssetState.FAILED, AssetState.COMPLETE])},
                {"under_stack": dice.random() < 0.5},
            )
        ),
    ]
    dice.choice(deeds)()
    unlocked = Asset.objects.filter(id__in=some).exclude(visibility=Visibility.LOCKED).first()
    if unlocked is not None and dice.random() < 0.1:
        delete_asset(owner=owner, asset_id=unlocked.id)


def test_counts_stay_right_through_whatever_is_done_to_photos(owner: User, stranger: User) -> None:
    dice = random.Random(7)
    User.objects.filter(id=owner.pk).update(used_bytes=10**6)
    make_asset(owner=stranger, captured_local_date=MAY)
    make_asset(owner=owner, captured_local_date=MAY)
    for step in range(80):
        act(owner, dice)
        if step % 9 == 0:
            fold_timeline()
        assert kept(owner) == counted(owner)
    assert kept(stranger) == counted(stranger) == ({"2024-05-30": 1}, {"2024-05": 1})


def test_counts_are_folded_into_a_row_each_and_can_be_made_anew(owner: User) -> None:
    for day in (MAY, MAY, MAY + timedelta(days=1), MAY + timedelta(days=2)):
        make_asset(owner=owner, captured_local_date=day)
    right = kept(owner)
    assert right == (
        {"2024-06-01": 1, "2024-05-31": 1, "2024-05-30": 2},
        {"2024-06": 1, "2024-05": 3},
    )
    fold_timeline()
    assert (TimelineTally.objects.count(), kept(owner)) == (5, right)
    assert fold_timeline() == 0
    TimelineTally.objects.all().delete()
    assert kept(owner) == ({}, {})
    call_command("recount_timeline")
    assert kept(owner) == right


def test_a_library_that_goes_leaves_no_count_behind(owner: User) -> None:
    make_asset(owner=owner)
    owner.delete()
    fold_timeline()
    assert not TimelineTally.objects.exists()


def test_buckets_are_read_off_the_tally_without_looking_at_a_photo(
    owner: User, api: Callable[[User], APIClient]
) -> None:
    make_asset(owner=owner)
    client = api(owner)
    with CaptureQueriesContext(
        connection,
    ) as queries:
        client.get("/api/v1/timeline/buckets", {"granularity": "month"})
    assert not [query for query in queries if "photos_asset" in query["sql"]]
    assert [query for query in queries if "photos_timelinetally" in query["sql"]]


def test_the_tally_is_read_by_its_index_alone(owner: User) -> None:
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL enable_seqscan = off")
        months = TimelineTally.objects.filter(owner=owner, span="month")
        plan = months.values_list("begins", "photos").explain()
    assert "timeline_tally" in plan
