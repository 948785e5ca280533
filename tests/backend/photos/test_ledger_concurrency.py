"""Many workers on the same photos at once, against the real database."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from threading import Barrier
from typing import TypeVar

import pytest
from django.db import connection

from backend.accounts.models import User
from backend.events.contracts import PIPELINE, StageName
from backend.photos.models import Asset, AssetState, StageRun, StageState
from backend.photos.services import ledger
from tests.backend.photos.ledger_rows import (
    BROKEN,
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

S = StageName
T = TypeVar("T")
pytestmark = pytest.mark.django_db(transaction=True)


def together(*actions: Callable[[], T]) -> list[T]:
    """Runs the actions at the same moment, each on a database connection of its own."""
    gate = Barrier(len(actions))

    def act(action: Callable[[], T]) -> T:
        try:
            connection.ensure_connection()
            gate.wait(timeout=30)
            return action()
        finally:
            connection.close()

    with ThreadPoolExecutor(len(actions)) as pool:
        return [future.result(timeout=60) for future in [pool.submit(act, a) for a in actions]]


def test_one_of_many_wins_a_claim(owner: User) -> None:
    asset = opened(owner)
    claims = together(
        *[lambda: ledger.claim(asset_id=asset.pk, stage=S.VERIFY, worker="w") for _ in range(8)]
    )
    assert len([claim for claim in claims if claim is not None]) == 1
    assert run_of(asset, S.VERIFY).attempt == 1


def test_stages_that_end_together_let_the_next_one_go_once(owner: User) -> None:
    for _ in range(10):
        asset = opened(owner)
        done(asset, S.VERIFY, S.RENDITIONS, S.METADATA)
        last = [claimed(asset, stage) for stage in (S.TAGS, S.OCR, S.PLACES)]
        assert together(*[partial(finish, c) for c in last]) == [True, True, True]
        assert states(asset)[S.SEMANTIC] == "ready"
        assert calls_for(asset.pk).count("semantic") == 1


def test_a_finish_and_a_sweep_of_the_same_lease_exclude_each_other(owner: User) -> None:
    for _ in range(10):
        asset = opened(owner)
        claim = claimed(asset, S.VERIFY)
        let_lease_run_out(claim)
        finished, *swept = together(
            partial(finish, claim),
            lambda: ledger.expire_leases() > 0,
            lambda: ledger.expire_leases() > 0,
        )
        state = run_of(asset, S.VERIFY).state
        assert sum([finished, *swept]) == 1
        assert state == (StageState.DONE if finished else StageState.READY)
        StageRun.objects.filter(asset=asset).delete()


def test_sweepers_announce_a_due_stage_once(owner: User) -> None:
    assets = [opened(owner) for _ in range(30)]
    StageRun.objects.filter(stage=S.VERIFY).update(announced_at=None)
    counts = together(*[ledger.announce_due for _ in range(4)])
    counts.append(ledger.announce_due())  # what one skipped because another held it
    assert sum(counts) == len(assets)


def test_a_replay_against_running_workers_leaves_no_trace_of_the_old_run(owner: User) -> None:
    for _ in range(10):
        asset = opened(owner)
        done(asset, S.VERIFY, S.RENDITIONS, S.METADATA, S.PLACES, S.OCR)
        failed(asset, S.TAGS, BROKEN)
        stale = claimed(asset, S.SEMANTIC)
        dead_letter = run_of(asset, S.TAGS).pk
        together(
            partial(finish, stale),
            partial(ledger.replay, stage_run_ids=[dead_letter]),
        )
        assert states(asset)[S.SEMANTIC] == "waiting"
        all_done(asset)
        asset.refresh_from_db()
        assert asset.state == AssetState.COMPLETE


def test_a_crowd_of_workers_brings_every_photo_to_its_end_without_a_deadlock(owner: User) -> None:
    """Eight workers take whatever is ready, fail some of it, and sweepers run all the while."""
    assets = [opened(owner) for _ in range(12)]

    def work(number: int) -> bool:
        for turn in range(400):
            runs = StageRun.objects.filter(state=StageState.READY).values_list("asset_id", "stage")
            ready = list(runs)
            if not ready:
                if not StageRun.objects.filter(state=StageState.RUNNING).exists():
                    return True
                continue
            asset_id, stage = ready[(turn * 7 + number) % len(ready)]
            let_back_off_pass(Asset(pk=asset_id))
            claim = ledger.claim(asset_id=asset_id, stage=S(stage), worker=str(number))
            if claim is None:
                continue
            if (turn + number) % 11 == 0:
                let_lease_run_out(claim)
                ledger.expire_leases()
            elif (turn + number) % 17 == 0 and stage != S.VERIFY:
                ledger.fail(claim=claim, failure=BROKEN)
            else:
                finish(claim)
            ledger.announce_due()
        return False

    assert all(together(*[partial(work, number) for number in range(8)]))
    ledger.settle_stalled()
    ended = {StageState.DONE, StageState.FAILED, StageState.SKIPPED}
    for asset in assets:
        asset.refresh_from_db()
        assert asset.state != AssetState.PROCESSING
        assert set(states(asset).values()) <= ended
        assert len(states(asset)) == sum(not spec.on_demand for spec in PIPELINE)
