"""A paused queue begins nothing and loses nothing; the others go on."""

from datetime import timedelta

import pytest

from backend.accounts.models import AuditEntry, User
from backend.events.contracts import Queue, StageName
from backend.imports.services import scheduling
from backend.photos.models import StageRun, StageState
from backend.photos.services import ledger
from tests.backend.photos.ledger_rows import (
    calls_for,
    claimed,
    done,
    let_back_off_pass,
    opened,
    run_of,
)
from tests.factories.imports import make_import

S = StageName
pytestmark = pytest.mark.django_db


def claims(asset_id: object, stage: StageName) -> bool:
    return ledger.claim(asset_id=asset_id, stage=stage, worker="test") is not None  # type: ignore[arg-type]


def test_nothing_of_a_paused_queue_is_begun(owner: User, admin: User) -> None:
    asset = opened(owner)
    ledger.pause(actor=admin, queue=Queue.CPU)
    assert not claims(asset.pk, S.VERIFY)
    ledger.resume(actor=admin, queue=Queue.CPU)
    assert claims(asset.pk, S.VERIFY)


def test_what_is_being_done_is_finished_and_the_rest_waits_unannounced(
    owner: User, admin: User
) -> None:
    asset = opened(owner)
    done(asset, S.VERIFY)
    rendering = claimed(asset, S.RENDITIONS)
    ledger.pause(actor=admin, queue=Queue.ML)
    assert ledger.finish(
        claim=rendering, model_version="v1", duration=timedelta(0), record=lambda: None
    )
    faces = run_of(asset, S.FACES)
    assert (faces.state, faces.announced_at) == (StageState.READY, None)
    assert "faces" not in calls_for(asset.pk)
    assert ledger.announce_due() == 0
    assert claims(asset.pk, S.METADATA)  # another queue's


def test_a_message_that_came_to_nothing_is_sent_again(owner: User, admin: User) -> None:
    """It was on the broker when the queue was paused, and a worker threw it away."""
    asset = opened(owner)
    assert calls_for(asset.pk) == ["verify"]
    ledger.pause(actor=admin, queue=Queue.CPU)
    assert not claims(asset.pk, S.VERIFY)
    ledger.resume(actor=admin, queue=Queue.CPU)
    assert ledger.announce_due() == 1
    assert calls_for(asset.pk) == ["verify", "verify"]


def test_the_sweeper_leaves_a_paused_queue_alone(owner: User, admin: User) -> None:
    asset = opened(owner)
    ledger.pause(actor=admin, queue=Queue.CPU)
    StageRun.objects.filter(asset=asset).update(announced_at=None)
    let_back_off_pass(asset)
    assert ledger.announce_due() == 0
    assert ledger.announce_lost(empty_queues={"cpu"}) == 0


def test_pausing_and_resuming_are_written_down_once_each(admin: User) -> None:
    for act in (ledger.pause, ledger.pause, ledger.resume, ledger.resume):
        act(actor=admin, queue=Queue.ML)
    entries = AuditEntry.objects.order_by("at").values_list("action", "details__queue")
    assert list(entries) == [("queue.paused", "ml"), ("queue.resumed", "ml")]


def test_imports_rest_with_their_queue(owner: User, admin: User) -> None:
    job = make_import(owner=owner)
    ledger.pause(actor=admin, queue=Queue.IO)
    assert scheduling.claim(job.pk) is None
    assert scheduling.call_due() == 0
    ledger.resume(actor=admin, queue=Queue.IO)
    assert scheduling.claim(job.pk) is not None
