"""The vigil keeps leases alive, and ends a process in which a stage overstays."""

import time
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from django.db import connection
from django.utils import timezone
from pytest_django import Settings

from backend.accounts.models import User
from backend.events.contracts import StageName
from backend.photos.models import StageRun, StageState
from tests.backend.photos.ledger_rows import claimed, done, let_lease_run_out, opened, run_of
from tests.processes import eventually, python
from workers.pipeline.vigil import EXIT_STATUS, Vigil

S = StageName
pytestmark = pytest.mark.django_db(transaction=True)

OVERSTAYING = """
import dataclasses, time
import workers.app
from uuid import UUID
from backend.events.contracts import STAGES, StageName
from backend.photos.services import ledger
from workers.pipeline.vigil import vigil

STAGES[StageName.TAGS] = dataclasses.replace(STAGES[StageName.TAGS], time_limit_seconds=1)
quick = ledger.claim(asset_id=UUID("{quick}"), stage=StageName.OCR, worker="here")
hanging = ledger.claim(asset_id=UUID("{hanging}"), stage=StageName.TAGS, worker="here")
with vigil.over(quick):
    with vigil.over(hanging):
        time.sleep(600)
"""

LOCKING = """
import dataclasses, time
import workers.app
from uuid import UUID
from django.db import transaction
from backend.events.contracts import STAGES, StageName
from backend.photos.models import Asset
from backend.photos.services import ledger
from workers.pipeline import vigil

vigil._FAREWELL = 1.0
STAGES[StageName.TAGS] = dataclasses.replace(STAGES[StageName.TAGS], time_limit_seconds=1)
claim = ledger.claim(asset_id=UUID("{hanging}"), stage=StageName.TAGS, worker="here")
with vigil.vigil.over(claim), transaction.atomic():
    Asset.objects.select_for_update().get(pk=claim.asset_id)
    time.sleep(600)
"""


def test_a_lease_is_kept_alive_while_the_stage_runs(owner: User, settings: Settings) -> None:
    settings.STAGE_LEASE = timedelta(milliseconds=300)
    asset = opened(owner)
    claim = claimed(asset, S.VERIFY)
    with Vigil().over(claim):
        let_lease_run_out(claim)
        eventually(lambda: _lease_end(claim.run_id) > timezone.now(), within=30)
    _let_threads_close()


def test_a_lease_is_let_go_when_the_stage_has_ended(owner: User, settings: Settings) -> None:
    settings.STAGE_LEASE = timedelta(milliseconds=60)
    asset = opened(owner)
    claim = claimed(asset, S.VERIFY)
    vigil = Vigil()
    with vigil.over(claim):
        pass
    let_lease_run_out(claim)
    time.sleep(0.3)  # several beats, were there any
    assert _lease_end(claim.run_id) < timezone.now()


def test_a_database_that_was_away_for_a_beat_is_forgiven(owner: User, settings: Settings) -> None:
    settings.STAGE_LEASE = timedelta(milliseconds=300)
    asset = opened(owner)
    claim = claimed(asset, S.VERIFY)
    with Vigil().over(claim):
        let_lease_run_out(claim)
        eventually(lambda: _lease_end(claim.run_id) > timezone.now(), within=30)
        with connection.cursor() as cursor:
            cursor.execute(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                " WHERE datname = current_database() AND pid <> pg_backend_pid()"
            )
        let_lease_run_out(claim)
        eventually(lambda: _lease_end(claim.run_id) > timezone.now(), within=30)
    _let_threads_close()


def test_a_stage_that_overstays_ends_its_process_and_blames_nobody_else(
    owner: User, tmp_path: Path
) -> None:
    hanging, quick = opened(owner), opened(owner)
    for asset in (hanging, quick):
        done(asset, S.VERIFY, S.RENDITIONS)
    code = OVERSTAYING.format(hanging=hanging.pk, quick=quick.pk)
    process = python(tmp_path, "overstaying", code)
    process.start()
    try:
        eventually(lambda: not process.is_running(), within=60, watching=(process,))
        assert process.exit_code() == EXIT_STATUS, process.log_tail()
    finally:
        process.kill()
    late, innocent = run_of(hanging, S.TAGS), run_of(quick, S.OCR)
    assert (late.state, late.attempt, late.error_code) == (StageState.READY, 1, "timed_out")
    assert (innocent.state, innocent.attempt, innocent.error_code) == (StageState.READY, 0, "")


def test_a_process_whose_stage_hangs_with_its_photo_locked_ends_all_the_same(
    owner: User, tmp_path: Path
) -> None:
    hanging = opened(owner)
    done(hanging, S.VERIFY, S.RENDITIONS)
    process = python(tmp_path, "locking", LOCKING.format(hanging=hanging.pk))
    process.start()
    try:
        eventually(lambda: not process.is_running(), within=60, watching=(process,))
        assert process.exit_code() == EXIT_STATUS, process.log_tail()
    finally:
        process.kill()
    assert run_of(hanging, S.TAGS).state == StageState.RUNNING  # until its lease runs out


def _lease_end(run_id: int) -> datetime:
    ends = StageRun.objects.get(pk=run_id).lease_expires_at
    assert ends is not None
    return ends


def _let_threads_close() -> None:
    """The vigil's thread lives on; its connection must not keep the test database from going."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
            " WHERE datname = current_database() AND pid <> pg_backend_pid()"
        )
