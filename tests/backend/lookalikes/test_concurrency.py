"""Photos that arrive, leave and are decided on at once end in one consistent state."""

from concurrent.futures import ThreadPoolExecutor
from uuid import UUID

import pytest
from django.db import connection

from backend.accounts.models import User
from backend.common import errors
from backend.lookalikes.models import Group, Kind, Member, Pair, ResolvedGroup
from backend.lookalikes.services.bulks import resolve_suggested, undo_bulk
from backend.lookalikes.services.recording import find_lookalikes
from backend.lookalikes.services.resolving import resolve_group
from backend.photos.models import Asset
from backend.photos.services.deleting import delete_asset
from backend.photos.services.trashing import restore_assets, trash_assets
from tests.factories import make_asset, make_fingerprint, make_lookalikes
from tests.factories.lookalikes import scene

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def photos(owner: User) -> list[Asset]:
    User.objects.filter(pk=owner.pk).update(used_bytes=8000)
    made = [make_asset(owner=owner) for _ in range(8)]
    for photo in made:
        make_fingerprint(photo, scene(1))
    return made


def looked_at(asset_id: UUID) -> None:
    try:
        find_lookalikes(asset_id=asset_id)
    finally:
        connection.close()


def test_copies_that_arrive_together_end_in_one_group(photos: list[Asset]) -> None:
    with ThreadPoolExecutor(8) as pool:
        list(pool.map(looked_at, [photo.pk for photo in photos]))
    assert Group.objects.count() == 1
    assert set(Member.objects.values_list("asset_id", flat=True)) == {p.pk for p in photos}


def test_arrivals_beside_deletions_leave_nothing_behind(owner: User, photos: list[Asset]) -> None:
    def leave(photo: Asset) -> None:
        try:
            delete_asset(owner=owner, asset_id=photo.pk)
        finally:
            connection.close()

    def move(photo: Asset) -> None:
        try:
            trash_assets(owner=owner, asset_ids=[photo.pk])
            restore_assets(owner=owner, asset_ids=[photo.pk])
        finally:
            connection.close()

    with ThreadPoolExecutor(8) as pool:
        work = [pool.submit(looked_at, photo.pk) for photo in photos]
        work += [pool.submit(leave, photo) for photo in photos[:4]]
        work += [pool.submit(move, photo) for photo in photos[4:]]
        for each in work:
            each.result()
    left = set(Asset.objects.values_list("id", flat=True))
    assert left == {photo.pk for photo in photos[4:]}
    assert set(Member.objects.values_list("asset_id", flat=True)) == left
    assert Group.objects.count() == 1
    ends = {end for pair in Pair.objects.values_list("one_id", "other_id") for end in pair}
    assert ends == left


def test_of_two_decisions_at_once_one_holds(owner: User, photos: list[Asset]) -> None:
    for photo in photos:
        find_lookalikes(asset_id=photo.pk)
    group = Group.objects.get()

    def decide(photo: Asset) -> bool:
        try:
            resolve_group(owner=owner, group_id=group.pk, keep=[photo.pk])
        except errors.NotFound:
            return False
        finally:
            connection.close()
        return True

    with ThreadPoolExecutor(2) as pool:
        done = list(pool.map(decide, photos[:2]))
    assert sorted(done) == [False, True]
    assert Asset.objects.filter(trashed_at__isnull=True).count() == 1


def test_nothing_is_added_to_a_bulk_that_is_being_taken_back(owner: User) -> None:
    photos = [make_asset(owner=owner) for _ in range(16)]
    for seed, photo in enumerate(photos):
        make_fingerprint(photo, scene(seed // 2))
    for pair in range(0, len(photos), 2):
        make_lookalikes(*photos[pair : pair + 2])
    bulk = resolve_suggested(owner=owner, kind=Kind.DUPLICATE, limit=1).bulk
    assert bulk is not None

    def go_on() -> bool:
        try:
            resolve_suggested(owner=owner, kind=Kind.DUPLICATE, limit=10, bulk_id=bulk)
        except errors.Conflict:
            return False
        finally:
            connection.close()
        return True

    def take_back() -> bool:
        try:
            return undo_bulk(owner=owner, bulk_id=bulk, limit=100).left
        finally:
            connection.close()

    with ThreadPoolExecutor(2) as pool:
        going, taking = pool.submit(go_on), pool.submit(take_back)
        assert not taking.result()
        going.result()
    assert not ResolvedGroup.objects.filter(undone_at=None).exists()
    assert not Asset.objects.filter(trashed_at__isnull=False).exists()
    assert Group.objects.count() == 8
