"""New bursts, and what a camera wrote twice, become stacks without anybody's doing."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from uuid import UUID

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from rest_framework.test import APIClient

from backend.accounts.models import User
from backend.events.results import LookalikesToFind
from backend.lookalikes.models import Kind
from backend.photos.models import Asset, MediaType, Stack, StackCandidate, StackOrigin
from backend.photos.services import stack_candidates as candidates
from backend.photos.services.automatic_stacks import stack_automatically
from backend.photos.services.camera_bursts import camera_burst_of
from backend.photos.services.stack_candidates import note_candidate, stack_candidates
from backend.photos.services.stacking import make_stack, take_from_stack, unstack
from backend.photos.services.trashing import trash_assets
from tests.factories import make_asset, make_lookalikes
from workers.results.recorder import record

pytestmark = pytest.mark.django_db

Api = Callable[[User], APIClient]
NOON = datetime(2024, 5, 1, 12, tzinfo=UTC)


@pytest.fixture
def burst(owner: User) -> list[Asset]:
    """The second is the best of them."""
    photos = [make_asset(owner=owner, is_favorite=number == 1) for number in range(3)]
    make_lookalikes(*photos, kind=Kind.BURST)
    return photos


def note(*photos: Asset) -> None:
    for photo in photos:
        note_candidate(asset_id=photo.pk)


def a_little_later() -> int:
    return stack_candidates(now=timezone.now() + timedelta(minutes=2))


def members(stack: Stack) -> set[object]:
    return set(stack.members.values_list("id", flat=True))


def of(*photos: Asset) -> set[object]:
    return {photo.pk for photo in photos}


def shot(owner: User, filename: str, media_type: MediaType) -> Asset:
    return make_asset(
        owner=owner,
        filename=filename,
        media_type=media_type,
        camera_model="A7",
        captured_at=NOON,
    )


def test_a_burst_is_stacked_under_its_best_once_it_has_settled(burst: list[Asset]) -> None:
    note(*burst)
    assert stack_candidates() == 0  # the rest of it may still be on its way
    assert a_little_later() == 1
    stack = Stack.objects.get()
    assert (stack.origin, stack.primary_id) == (StackOrigin.BURST, burst[1].pk)
    assert members(stack) == of(*burst)
    assert not StackCandidate.objects.exists()


def test_once_more_it_changes_nothing(burst: list[Asset]) -> None:
    note(*burst)
    a_little_later()
    before = Stack.objects.get()
    note(*burst)
    note(*burst)
    assert a_little_later() == 0
    assert Stack.objects.get().pk == before.pk


def test_whoever_comes_late_joins_the_stack(owner: User, burst: list[Asset]) -> None:
    note(*burst)
    a_little_later()
    late = make_asset(owner=owner)
    make_lookalikes(burst[0], late, kind=Kind.BURST)
    note(late)
    assert a_little_later() == 1
    assert members(Stack.objects.get()) == of(*burst, late)


def test_a_photo_is_a_candidate_once_its_look_alikes_are_known(burst: list[Asset]) -> None:
    record(asset_id=burst[0].pk, result=LookalikesToFind(), model_version="1")
    assert StackCandidate.objects.get().asset_id == burst[0].pk


@pytest.mark.parametrize("last", [0, 1])
def test_raw_and_jpeg_are_stacked_whichever_came_last(owner: User, last: int) -> None:
    raw, jpeg = (
        shot(owner, "DSC1.ARW", MediaType.ARW),
        shot(owner, "dsc1.jpg", MediaType.JPEG),
    )
    shot(owner, "DSC2.jpg", MediaType.JPEG)
    note((raw, jpeg)[last])
    assert a_little_later() == 1
    stack = Stack.objects.get()
    assert (stack.origin, stack.primary_id) == (StackOrigin.RAW_PAIR, jpeg.pk)
    assert members(stack) == of(raw, jpeg)


def test_the_raw_of_a_photo_of_a_burst_joins_its_stack(owner: User, burst: list[Asset]) -> None:
    note(*burst)
    a_little_later()
    Asset.objects.filter(pk=burst[0].pk).update(
        filename="DSC1.jpg", camera_model="A7", captured_at=NOON
    )
    raw = shot(owner, "DSC1.ARW", MediaType.ARW)
    note(raw)
    assert a_little_later() == 1
    assert members(Stack.objects.get()) == of(*burst, raw)


def test_what_was_unstacked_by_hand_stays_apart(owner: User, burst: list[Asset]) -> None:
    note(*burst)
    a_little_later()
    unstack(owner=owner, stack_id=Stack.objects.get().pk)
    note(*burst)
    assert a_little_later() == 0
    assert stack_automatically(owner=owner, origin=StackOrigin.BURST).made == 0
    assert not Stack.objects.exists()


def test_what_was_taken_out_by_hand_does_not_come_back(owner: User, burst: list[Asset]) -> None:
    note(*burst)
    a_little_later()
    stack = Stack.objects.get()
    take_from_stack(owner=owner, stack_id=stack.pk, asset_ids=[burst[2].pk])
    late = make_asset(owner=owner)
    make_lookalikes(burst[0], late, kind=Kind.BURST)
    note(late, *burst)
    assert a_little_later() == 1
    assert members(stack) == of(burst[0], burst[1], late)


def test_what_was_unstacked_may_be_stacked_by_hand(owner: User, burst: list[Asset]) -> None:
    first = make_stack(owner=owner, asset_ids=[photo.pk for photo in burst])
    unstack(owner=owner, stack_id=first.pk)
    again = make_stack(owner=owner, asset_ids=[photo.pk for photo in burst])
    assert members(again) == of(*burst)


def test_a_stack_made_by_hand_is_left_as_it_is(owner: User, burst: list[Asset]) -> None:
    stack = make_stack(owner=owner, asset_ids=[photo.pk for photo in burst[:2]])
    note(*burst)
    assert a_little_later() == 0
    assert members(stack) == of(*burst[:2])


def test_who_does_not_wish_it_keeps_all_photos_side_by_side(
    owner: User, burst: list[Asset], api: Api
) -> None:
    wish = api(owner).patch("/api/v1/account", {"stacks_automatically": False})
    assert wish.json()["stacks_automatically"] is False
    note(*burst)
    assert a_little_later() == 0
    assert not StackCandidate.objects.exists()


def test_what_is_in_the_trash_is_not_stacked(owner: User, burst: list[Asset]) -> None:
    note(*burst)
    trash_assets(owner=owner, asset_ids=[burst[0].pk, burst[1].pk])
    assert a_little_later() == 0


def test_one_that_fails_holds_up_nobody_and_is_tried_again(
    owner: User, burst: list[Asset], monkeypatch: pytest.MonkeyPatch
) -> None:
    odd = make_asset(owner=owner)
    note(odd)
    note(*burst)

    def fail_for_the_odd_one(asset: Asset) -> list[UUID]:
        if asset == odd:
            raise ValueError("what its camera wrote makes no sense")
        return camera_burst_of(asset)

    with monkeypatch.context() as broken:
        broken.setattr(candidates, "camera_burst_of", fail_for_the_odd_one)
        assert a_little_later() == 1
    assert StackCandidate.objects.get().asset == odd
    assert StackCandidate.objects.get().noted_at > timezone.now() - timedelta(seconds=30)
    a_little_later()
    assert not StackCandidate.objects.exists()


def test_a_photo_that_is_gone_is_no_candidate(burst: list[Asset]) -> None:
    note(*burst)
    gone = burst[0].pk
    burst[0].delete()
    note_candidate(asset_id=gone)
    assert set(StackCandidate.objects.values_list("asset_id", flat=True)) == of(*burst[1:])


def test_photos_of_others_are_left_alone(stranger: User, owner: User) -> None:
    raw = shot(owner, "DSC1.ARW", MediaType.ARW)
    shot(stranger, "DSC1.jpg", MediaType.JPEG)
    note(raw)
    assert a_little_later() == 0


def test_without_candidates_one_short_look_is_all(owner: User) -> None:
    for _ in range(3):
        make_asset(owner=owner)
    with CaptureQueriesContext(connection) as queries:
        assert a_little_later() == 0
    assert len(queries) == 1
