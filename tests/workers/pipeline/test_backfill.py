"""Bringing old photos up to the current version of a stage, from the command line."""

import subprocess
import sys

import pytest

from backend.accounts.models import User
from backend.events.contracts import StageName
from backend.photos.models import StageState
from tests.backend.photos.ledger_rows import all_done, opened, run_of
from tests.processes import REPOSITORY, environment
from workers.pipeline import graph

pytestmark = pytest.mark.django_db(transaction=True)


def backfill(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "workers.pipeline.backfill", *arguments],
        cwd=REPOSITORY,
        env=environment(),
        capture_output=True,
        text=True,
        check=False,
    )


def test_photos_with_an_older_version_go_through_the_stage_again(
    owner: User, stranger: User
) -> None:
    mine, theirs = opened(owner), opened(stranger)
    for asset in (mine, theirs):
        all_done(asset)
    answer = backfill("places", "--owner", owner.email.upper())
    version = graph.load(StageName.PLACES).model_version()
    assert answer.stdout == f"1 photos go through places again, with {version}.\n", answer.stderr
    redone = run_of(mine, StageName.PLACES)
    assert (redone.state, redone.lane) == (StageState.READY, "bulk")
    assert run_of(theirs, StageName.PLACES).state == StageState.DONE


def test_photos_from_before_there_were_look_alikes_are_compared_after_their_renditions(
    owner: User,
) -> None:
    """What docs/operations.md says to do after an upgrade."""
    old = opened(owner)
    all_done(old)
    run_of(old, StageName.LOOKALIKES).delete()
    backfill("renditions")
    assert run_of(old, StageName.LOOKALIKES).state == StageState.WAITING
    all_done(old)
    again = run_of(old, StageName.LOOKALIKES)
    assert (again.state, again.lane) == (StageState.DONE, "bulk")


def test_an_unknown_owner_is_named() -> None:
    answer = backfill("places", "--owner", "nobody@example.com")
    assert (answer.returncode, answer.stderr) == (1, "There is no user nobody@example.com.\n")
