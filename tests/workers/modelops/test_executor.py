"""The executor's process, killed where it hurts: no run is lost, and no step happens twice."""

import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pytest
from django.db import connection

from backend.modelops.models import Pipeline, Reason, Run, RunState
from backend.modelops.services.starting import start
from tests.workers.modelops.conftest import work

pytestmark = pytest.mark.django_db(transaction=True)


def until(happened: Callable[[], bool], *, within: float = 60) -> None:
    deadline = time.monotonic() + within
    while not happened():
        assert time.monotonic() < deadline
        time.sleep(0.02)


@contextmanager
def executor(**environment: str) -> Iterator["subprocess.Popen[bytes]"]:
    """`python -m tests.workers.modelops.mortal` is the executor, with a way to die."""
    process = subprocess.Popen(
        [sys.executable, "-m", "tests.workers.modelops.mortal"],
        env={**os.environ, **environment, "TEST_DATABASE": connection.settings_dict["NAME"]},
    )
    try:
        yield process
    finally:
        process.terminate()
        process.wait(20)


def test_it_takes_a_run_from_its_beginning_to_its_release(sheep: Pipeline) -> None:
    run = start(sheep, reason=Reason.FIRST)
    with executor():
        ended(run)
    assert run.state == RunState.RELEASED


def ended(run: Run) -> None:
    """Jobs are done here, as a worker would."""

    def is_over() -> bool:
        work(run.pk)
        run.refresh_from_db()
        return run.ended_at is not None

    until(is_over)
