"""What the sweeper finds stuck, and what it does about it."""

from datetime import timedelta

import pytest
from django.utils import timezone
from pytest_django import Settings

from backend.accounts.models import User
from backend.events.contracts import STAGES, Lane, StageName
from backend.events.models import OutboxEvent
from backend.photos.models import AssetState, StageRun, StageState
from backend.photos.services import ledger
from backend.photos.services.films import record_film
from tests.backend.photos.films import FILM
from tests.backend.photos.ledger_rows import (
    HICCUP,
    all_done,
    calls_for,
    claimed,
    done,
    failed,
    finish,
    let_back_off_pass,
    let_lease_run_out,
    opened,
    run_of,
    states,
)
from tests.factories import make_asset

S = StageName
EVERY_QUEUE = frozenset({"cpu", "cpu.bulk", "io", "io.bulk", "ml", "ml.bulk"})
pytestmark = pytest.mark.django_db


def test_a_live_lease_is_left_alone(owner: User) -> None:
    asset = opened(owner)
    claim = claimed(asset, S.VERIFY)
    assert ledger.expire_leases() == 0
    assert finish(claim)


def test_a_dead_lease_counts_as_a_failed_attempt(owner: User) -> None:
    asset = opened(owner)
    let_lease_run_out(claimed(asset, S.VERIFY))
    assert ledger.expire_leases() == 1
    run = run_of(asset, S.VERIFY)
    assert (run.state, run.attempt, run.error_code) == (StageState.READY, 1, "worker_died")


def test_who_dies_having_got_further_is_counted_from_there(owner: User) -> None:
    """Three lost runs without a step between them are the end; any number with one are not."""
    asset = opened(owner)
    record_film(asset_id=asset.pk, film=FILM)
    done(asset, S.VERIFY, S.METADATA, S.RENDITIONS)

    def dies(*, further: bool) -> StageRun:
        let_back_off_pass(asset)
        claim = claimed(asset, S.PLAYBACK)
        if further:
            assert ledger.note_progress(claim=claim)
        let_lease_run_out(claim)
        ledger.expire_leases()
        assert not ledger.note_progress(claim=claim)  # it is another's turn
        return run_of(asset, S.PLAYBACK)

    for _ in range(5):
        assert dies(further=True).state == StageState.READY
    assert dies(further=False).state == StageState.READY
    assert dies(further=False).state == StageState.FAILED


def test_a_worker_that_lost_its_lease_cannot_write(owner: User) -> None:
    asset = opened(owner)
    stale = claimed(asset, S.VERIFY)
    let_lease_run_out(stale)
    ledger.expire_leases()
    let_back_off_pass(asset)
    fresh = claimed(asset, S.VERIFY)
    assert not finish(stale, model_version="stale")
    assert not ledger.fail(claim=stale, failure=HICCUP)
    assert not ledger.extend(claim=stale)
    assert finish(fresh, model_version="fresh")
    assert run_of(asset, S.VERIFY).model_version == "fresh"


def test_a_late_worker_whose_lease_nobody_took_may_still_write(owner: User) -> None:
    asset = opened(owner)
    late = claimed(asset, S.VERIFY)
    let_lease_run_out(late)
    assert finish(late)


def test_a_heartbeat_keeps_the_lease(owner: User) -> None:
    asset = opened(owner)
    claim = claimed(asset, S.VERIFY)
    let_lease_run_out(claim)
    assert ledger.extend(claim=claim)
    assert ledger.expire_leases() == 0


def test_a_lease_that_outlived_the_time_limit_tells_of_a_hanging_stage(owner: User) -> None:
    asset = opened(owner)
    claim = claimed(asset, S.VERIFY)
    long_ago = timezone.now() - timedelta(seconds=2 * STAGES[S.VERIFY].time_limit_seconds)
    StageRun.objects.filter(pk=claim.run_id).update(started_at=long_ago)
    let_lease_run_out(claim)
    ledger.expire_leases()
    assert run_of(asset, S.VERIFY).error_code == "timed_out"


def test_a_photo_that_kills_every_worker_ends_as_a_dead_letter(owner: User) -> None:
    asset = opened(owner)
    for _ in range(STAGES[S.VERIFY].max_attempts):
        let_lease_run_out(claimed(asset, S.VERIFY))
        ledger.expire_leases()
        let_back_off_pass(asset)
    asset.refresh_from_db()
    assert (asset.state, asset.failure_code) == (AssetState.FAILED, "worker_died")
    assert states(asset)[S.SEMANTIC] == "skipped"


def test_a_stage_is_announced_when_its_back_off_has_passed(owner: User) -> None:
    asset = opened(owner)
    failed(asset, S.VERIFY, HICCUP)
    assert ledger.announce_due() == 0
    let_back_off_pass(asset)
    assert ledger.announce_due() == 1
    assert ledger.announce_due() == 0
    assert calls_for(asset.pk) == ["verify", "verify"]


class TestLostMessages:
    @pytest.fixture(autouse=True)
    def _patience(self, settings: Settings) -> None:
        settings.REANNOUNCE_AFTER = timedelta(seconds=20)

    @staticmethod
    def _announced_long_ago() -> None:
        StageRun.objects.filter(announced_at__isnull=False).update(
            announced_at=timezone.now() - timedelta(minutes=1)
        )

    def test_a_stage_nobody_claimed_is_announced_again(self, owner: User) -> None:
        asset = opened(owner)
        self._announced_long_ago()
        assert ledger.announce_lost(empty_queues=EVERY_QUEUE) == 1
        assert calls_for(asset.pk) == ["verify", "verify"]

    def test_but_not_at_once_again(self, owner: User) -> None:
        opened(owner)
        assert ledger.announce_lost(empty_queues=EVERY_QUEUE) == 0

    def test_nor_while_its_queue_is_busy(self, owner: User) -> None:
        asset = opened(owner, lane=Lane.BULK)
        self._announced_long_ago()
        assert ledger.announce_lost(empty_queues=EVERY_QUEUE - {"cpu.bulk"}) == 0
        assert ledger.announce_lost(empty_queues={"cpu.bulk"}) == 1
        assert calls_for(asset.pk) == ["verify", "verify"]

    def test_nor_while_it_runs(self, owner: User) -> None:
        asset = opened(owner)
        claimed(asset, S.VERIFY)
        self._announced_long_ago()
        assert ledger.announce_lost(empty_queues=EVERY_QUEUE) == 0


class TestStalledAssets:
    def test_stages_whose_inputs_have_ended_go_on(self, owner: User) -> None:
        asset = opened(owner)
        done(asset, S.VERIFY)
        # as if the settling of the second finish had been lost
        StageRun.objects.filter(asset=asset, stage=S.METADATA).update(state=StageState.DONE)
        StageRun.objects.filter(asset=asset, stage=S.RENDITIONS).update(state=StageState.DONE)
        assert ledger.settle_stalled() == 1
        assert states(asset)[S.FACES] == states(asset)[S.PLACES] == "ready"

    def test_an_asset_whose_stages_have_all_ended_is_concluded(self, owner: User) -> None:
        asset = opened(owner)
        all_done(asset)
        type(asset).objects.filter(pk=asset.pk).update(state=AssetState.PROCESSING)
        assert ledger.settle_stalled() == 1
        asset.refresh_from_db()
        assert asset.state == AssetState.COMPLETE
        assert ledger.settle_stalled() == 0

    def test_an_asset_without_a_ledger_gets_one(self, owner: User) -> None:
        asset = make_asset(owner=owner, state=AssetState.PROCESSING)
        assert ledger.settle_stalled() == 1
        assert calls_for(asset.pk) == ["verify"]

    def test_an_asset_on_its_way_is_left_alone(self, owner: User) -> None:
        opened(owner)
        count = OutboxEvent.objects.count()
        assert ledger.settle_stalled() == 0
        assert OutboxEvent.objects.count() == count
