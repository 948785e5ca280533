"""The life of an asset's stages, one step after the other."""

from datetime import timedelta

import pytest
from django.db import IntegrityError, connection, transaction
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from pytest_django import Settings

from backend.accounts.models import User
from backend.events.contracts import PIPELINE, STAGES, Lane, StageName, Topic
from backend.events.models import OutboxEvent
from backend.photos.models import Asset, AssetState, StageRun, StageState
from backend.photos.services import ledger
from backend.photos.services.ledger import Failure
from tests.backend.photos.ledger_rows import (
    BROKEN,
    HICCUP,
    all_done,
    calls_for,
    claimed,
    done,
    failed,
    finish,
    let_back_off_pass,
    opened,
    run_of,
    states,
)

S = StageName
AWAY = Failure("unavailable", "The store is away.", outage=True)
MINUTE, HOUR = timedelta(minutes=1), timedelta(hours=1)
pytestmark = pytest.mark.django_db
EVERY_PHOTO_HAS = [spec.name for spec in PIPELINE if not spec.on_demand]


def test_the_pipeline_is_listed_in_an_order_that_can_be_followed() -> None:
    seen: set[StageName] = set()
    for spec in PIPELINE:
        assert seen.issuperset((*spec.needs, *spec.after)), spec.name
        seen.add(spec.name)


def test_an_opened_ledger_calls_for_the_first_stage_alone(owner: User) -> None:
    asset = opened(owner)
    assert states(asset) == {s: ("ready" if s is S.VERIFY else "waiting") for s in EVERY_PHOTO_HAS}
    assert calls_for(asset.pk) == ["verify"]


def test_opening_twice_changes_nothing(owner: User) -> None:
    asset = opened(owner)
    done(asset, S.VERIFY)
    before = states(asset)
    ledger.open_ledger(asset=asset)
    assert states(asset) == before
    assert calls_for(asset.pk) == ["verify", "metadata", "renditions"]


def test_stages_run_on_the_lane_of_their_asset(owner: User) -> None:
    opened(owner, lane=Lane.BULK)
    event = OutboxEvent.objects.get(topic=Topic.STAGE_READY)
    assert (event.payload["queue"], event.payload["lane"]) == ("cpu", "bulk")


def test_a_claim_is_given_once(owner: User) -> None:
    asset = opened(owner)
    assert ledger.claim(asset_id=asset.pk, stage=S.VERIFY, worker="one") is not None
    assert ledger.claim(asset_id=asset.pk, stage=S.VERIFY, worker="two") is None


def test_a_waiting_stage_cannot_be_claimed(owner: User) -> None:
    asset = opened(owner)
    assert ledger.claim(asset_id=asset.pk, stage=S.SEMANTIC, worker="w") is None


def test_a_finished_stage_lets_go_what_needs_it(owner: User) -> None:
    asset = opened(owner)
    done(asset, S.VERIFY, S.RENDITIONS)
    now = states(asset)
    assert now[S.FACES] == now[S.TAGS] == now[S.OCR] == now[S.METADATA] == "ready"
    assert now[S.PEOPLE] == now[S.PLACES] == now[S.SEMANTIC] == "waiting"


def test_an_asset_is_complete_when_every_stage_is_done(owner: User) -> None:
    asset = opened(owner)
    all_done(asset)
    asset.refresh_from_db()
    assert asset.state == AssetState.COMPLETE
    assert set(states(asset).values()) == {"done"}
    assert calls_for(asset.pk).count("semantic") == 1


def test_the_run_tells_how_it_went(owner: User) -> None:
    asset = opened(owner)
    done(asset, S.VERIFY, model_version="verify-7")
    run = run_of(asset, S.VERIFY)
    assert (run.model_version, run.attempt, run.duration_ms) == ("verify-7", 1, 5)
    assert run.finished_at is not None
    assert run.lease_token is None


def test_progress_is_announced_to_the_owner(owner: User) -> None:
    asset = opened(owner)
    done(asset, S.VERIFY)
    event = OutboxEvent.objects.get(topic=Topic.ASSET_PROGRESSED)
    assert event.owner_id == owner.pk
    assert event.payload == {
        "asset_id": str(asset.pk),
        "stage": "verify",
        "stage_state": "done",
        "asset_state": "processing",
    }


def test_a_result_is_recorded_in_the_same_transaction(owner: User) -> None:
    asset = opened(owner)
    claim = claimed(asset, S.VERIFY)

    def record() -> None:
        Asset.objects.filter(pk=asset.pk).update(width=123)
        raise ValueError("the recorder broke")

    with pytest.raises(ValueError, match="recorder broke"):
        ledger.finish(claim=claim, model_version="v", duration=timedelta(seconds=1), record=record)
    asset.refresh_from_db()
    assert asset.width != 123
    assert run_of(asset, S.VERIFY).state == StageState.RUNNING
    assert finish(claim)


def test_a_photo_at_fault_is_not_tried_again(owner: User) -> None:
    asset = opened(owner)
    failed(asset, S.VERIFY, BROKEN)
    asset.refresh_from_db()
    assert (asset.state, asset.failure_code) == (AssetState.FAILED, "truncated")
    assert asset.failure_detail == "The picture ends early."
    assert states(asset) == {s: ("failed" if s is S.VERIFY else "skipped") for s in EVERY_PHOTO_HAS}


def test_a_stage_that_only_follows_goes_on_after_a_failure(owner: User) -> None:
    asset = opened(owner)
    done(asset, S.VERIFY, S.RENDITIONS, S.METADATA)
    failed(asset, S.TAGS, BROKEN)
    all_done(asset)
    asset.refresh_from_db()
    assert states(asset)[S.SEMANTIC] == "done"
    assert (asset.state, asset.failure_code) == (AssetState.PARTIAL, "")


def test_an_asset_is_processing_while_anything_is_open(owner: User) -> None:
    asset = opened(owner)
    done(asset, S.VERIFY)
    failed(asset, S.RENDITIONS, BROKEN)
    asset.refresh_from_db()
    assert asset.state == AssetState.PROCESSING
    all_done(asset)
    asset.refresh_from_db()
    assert (asset.state, asset.failure_code) == (AssetState.FAILED, "truncated")


def test_a_transient_failure_waits_before_it_is_tried_again(owner: User) -> None:
    asset = opened(owner)
    failed(asset, S.VERIFY, HICCUP)
    run = run_of(asset, S.VERIFY)
    assert (run.state, run.error_code) == (StageState.READY, "preview_missing")
    assert run.not_before is not None
    assert run.not_before > timezone.now()
    assert ledger.claim(asset_id=asset.pk, stage=S.VERIFY, worker="w") is None
    let_back_off_pass(asset)
    assert claimed(asset, S.VERIFY).attempt == 2


def test_the_back_off_grows_and_has_an_end(owner: User, settings: Settings) -> None:
    settings.STAGE_BACK_OFF, settings.STAGE_BACK_OFF_MAX = HOUR, 10 * HOUR
    asset = opened(owner)
    for longest in (1, 2, 4, 8, 10, 10, 10):
        failed(asset, S.VERIFY, AWAY)
        waits = run_of(asset, S.VERIFY).not_before
        assert waits is not None
        # jitter takes up to half of it away; a minute is for the test itself
        assert longest * HOUR / 2 - MINUTE < waits - timezone.now() <= longest * HOUR
        let_back_off_pass(asset)


def test_attempts_run_out(owner: User) -> None:
    asset = opened(owner)
    for _ in range(STAGES[S.VERIFY].max_attempts):
        assert run_of(asset, S.VERIFY).state == StageState.READY
        failed(asset, S.VERIFY, HICCUP)
        let_back_off_pass(asset)
    asset.refresh_from_db()
    assert (asset.state, asset.failure_code) == (AssetState.FAILED, "preview_missing")


def test_an_outage_uses_up_no_attempt(owner: User) -> None:
    asset = opened(owner)
    for _ in range(3 * STAGES[S.VERIFY].max_attempts):
        failed(asset, S.VERIFY, AWAY)
        let_back_off_pass(asset)
    assert claimed(asset, S.VERIFY).attempt == 1


def test_outages_have_a_limit_too(owner: User, settings: Settings) -> None:
    settings.STAGE_MAX_OUTAGES = 2
    asset = opened(owner)
    for _ in range(2):
        failed(asset, S.VERIFY, AWAY)
        let_back_off_pass(asset)
    asset.refresh_from_db()
    assert (asset.state, asset.failure_code) == (AssetState.FAILED, "unavailable")


def test_hostile_words_of_an_error_are_tamed(owner: User) -> None:
    asset = opened(owner)
    failed(asset, S.VERIFY, Failure("x" * 500, "NUL\0" + "y" * 5000, permanent=True))
    run = run_of(asset, S.VERIFY)
    assert len(run.error_code) == 64
    assert run.error_detail.startswith("NUL\ufffdyyy")
    assert len(run.error_detail) == 500


def test_a_stage_handed_back_is_as_if_never_claimed(owner: User) -> None:
    asset = opened(owner)
    assert ledger.hand_back(claim=claimed(asset, S.VERIFY))
    assert claimed(asset, S.VERIFY).attempt == 1


def test_a_dead_worker_is_spoken_for_by_name(owner: User) -> None:
    asset, other = opened(owner), opened(owner)
    ledger.claim(asset_id=asset.pk, stage=S.VERIFY, worker="task 1")
    ledger.claim(asset_id=other.pk, stage=S.VERIFY, worker="task 2")
    death = Failure("worker_died", "The worker process ended.")
    assert ledger.report_loss(worker="task 1", failure=death) == 1
    assert run_of(asset, S.VERIFY).error_code == "worker_died"
    assert run_of(other, S.VERIFY).state == StageState.RUNNING


def test_a_deleted_asset_voids_its_claims(owner: User) -> None:
    asset = opened(owner)
    claim = claimed(asset, S.VERIFY)
    asset.delete()
    assert not ledger.extend(claim=claim)
    assert not finish(claim)
    assert not ledger.fail(claim=claim, failure=HICCUP)


def test_a_claim_is_read_by_its_key_however_long_the_ledger_is(owner: User) -> None:
    asset = opened(owner)
    with CaptureQueriesContext(connection) as captured:
        claimed(asset, S.VERIFY)
    statements = [query["sql"] for query in captured if "WHERE" in query["sql"]]
    assert len(statements) == 2  # the claim itself, and what it took
    for statement in statements:
        _, _, condition = statement.partition("WHERE")
        assert '"asset_id" =' in condition, statement
        assert '"stage" =' in condition, statement


class TestReplay:
    def test_it_brings_back_the_dead_letter_and_what_it_made_skip(self, owner: User) -> None:
        asset = opened(owner)
        failed(asset, S.VERIFY, BROKEN)
        assert ledger.replay(stage_run_ids=[run_of(asset, S.VERIFY).pk]) == 1
        asset.refresh_from_db()
        assert (asset.state, asset.failure_code) == (AssetState.PROCESSING, "")
        assert states(asset) == {
            s: ("ready" if s is S.VERIFY else "waiting") for s in EVERY_PHOTO_HAS
        }
        all_done(asset)
        asset.refresh_from_db()
        assert asset.state == AssetState.COMPLETE

    def test_it_gives_fresh_attempts(self, owner: User) -> None:
        asset = opened(owner)
        for _ in range(STAGES[S.VERIFY].max_attempts):
            failed(asset, S.VERIFY, HICCUP)
            let_back_off_pass(asset)
        ledger.replay(stage_run_ids=[run_of(asset, S.VERIFY).pk])
        assert claimed(asset, S.VERIFY).attempt == 1

    def test_it_runs_again_what_went_on_without_the_result(self, owner: User) -> None:
        asset = opened(owner)
        done(asset, S.VERIFY, S.RENDITIONS)
        failed(asset, S.TAGS, BROKEN)
        all_done(asset)
        ledger.replay(stage_run_ids=[run_of(asset, S.TAGS).pk])
        now = states(asset)
        assert (now[S.TAGS], now[S.SEMANTIC], now[S.OCR]) == ("ready", "waiting", "done")

    def test_it_leaves_alone_what_has_not_failed(self, owner: User) -> None:
        asset = opened(owner)
        all_done(asset)
        assert ledger.replay(stage_run_ids=[run_of(asset, S.TAGS).pk]) == 0
        assert set(states(asset).values()) == {"done"}

    def test_a_copy_uploaded_meanwhile_supersedes_the_failed_one(self, owner: User) -> None:
        asset = opened(owner)
        failed(asset, S.VERIFY, BROKEN)
        opened(owner, sha256=asset.sha256)
        assert ledger.replay(stage_run_ids=[run_of(asset, S.VERIFY).pk]) == 0
        asset.refresh_from_db()
        assert asset.state == AssetState.FAILED

    def test_a_stage_running_on_the_old_input_loses_its_lease(self, owner: User) -> None:
        asset = opened(owner)
        done(asset, S.VERIFY, S.RENDITIONS, S.METADATA, S.PLACES, S.OCR)
        failed(asset, S.TAGS, BROKEN)
        stale = claimed(asset, S.SEMANTIC)
        ledger.replay(stage_run_ids=[run_of(asset, S.TAGS).pk])
        assert not finish(stale)
        assert run_of(asset, S.SEMANTIC).state == StageState.WAITING


class TestRerun:
    def test_it_takes_up_the_assets_of_older_models_on_the_bulk_lane(self, owner: User) -> None:
        old, new = opened(owner), opened(owner)
        all_done(old)
        all_done(new)
        StageRun.objects.filter(asset=new, stage=S.FACES).update(model_version="v2")
        assert ledger.rerun(stage=S.FACES, model_version="v2") == 1
        assert (run_of(old, S.FACES).state, run_of(old, S.FACES).lane) == ("ready", "bulk")
        assert run_of(old, S.PEOPLE).state == StageState.WAITING
        assert run_of(old, S.TAGS).state == StageState.DONE
        assert run_of(new, S.FACES).state == StageState.DONE

    def test_it_opens_a_stage_that_an_old_asset_never_had(self, owner: User) -> None:
        asset = opened(owner)
        all_done(asset)
        StageRun.objects.filter(asset=asset, stage=S.OCR).delete()
        assert ledger.rerun(stage=S.OCR, model_version="v1") == 1
        assert (run_of(asset, S.OCR).state, run_of(asset, S.OCR).lane) == ("ready", "bulk")

    def test_it_can_be_done_in_portions(self, owner: User) -> None:
        assets = [opened(owner) for _ in range(3)]
        for asset in assets:
            all_done(asset)
        assert ledger.rerun(stage=S.TAGS, model_version="v2", limit=2) == 2
        assert ledger.rerun(stage=S.TAGS, model_version="v2", limit=2) == 1
        assert ledger.rerun(stage=S.TAGS, model_version="v2", limit=2) == 0

    def test_it_leaves_out_failed_assets_and_so_their_newer_copies(self, owner: User) -> None:
        asset = opened(owner, sha256="a" * 64)
        all_done(asset, except_for=(S.RENDITIONS,))
        failed(asset, S.RENDITIONS)
        all_done(asset)
        copy = opened(owner, sha256="a" * 64)
        all_done(copy)
        assert ledger.rerun(stage=S.METADATA, model_version="v2") == 1
        assert run_of(asset, S.METADATA).state == StageState.DONE
        assert run_of(copy, S.METADATA).state == StageState.READY

    def test_it_keeps_to_one_owner(self, owner: User, stranger: User) -> None:
        mine, theirs = opened(owner), opened(stranger)
        all_done(mine)
        all_done(theirs)
        assert ledger.rerun(stage=S.TAGS, model_version="v2", owner_id=owner.pk) == 1
        assert run_of(theirs, S.TAGS).state == StageState.DONE


def test_the_ledger_holds_one_run_of_a_stage(owner: User) -> None:
    asset = opened(owner)
    with pytest.raises(IntegrityError), transaction.atomic():
        StageRun.objects.create(asset=asset, stage=S.VERIFY)
    assert connection.is_usable()
