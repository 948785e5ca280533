"""What a step of a pipeline costs, how soon a woken run goes on, and what waiting costs."""

import os
import subprocess
import sys
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import timedelta
from statistics import median, quantiles
from typing import Any

import psutil

from tests.bench.database import use_fresh_database
from tests.bench.tables import table

_STEPS = 300
_WAKES = 100
_WAITING = 1000
_WATCHED = 20.0  # seconds
_OWN = {"DJANGO_SETTINGS_MODULE": "backend.config.settings"}
_ANCHOR = 100.0  # ms: what a managed workflow service publishes for a transition


@dataclass(frozen=True, slots=True)
class Idle:
    """An executor with nothing to do."""

    runs: int
    transactions: float  # of the database a second
    threads: int
    connections: int
    mebibytes: float


@dataclass(frozen=True, slots=True)
class Result:
    """Milliseconds: of each step; from waking a run until its next leg has ended."""

    steps: list[float]
    wakes: list[float]
    idle: list[Idle]


def measure() -> Result:
    variables = dict(use_fresh_database())
    with _executor(variables) as process:
        idle = [_idle(process)]
        runs = _waiting_runs(_WAITING)
        idle.append(_idle(process))
        wakes = [_wake(run) for run in runs[:_WAKES]]
    return Result(_steps(), wakes, idle)


def section(result: Result) -> Iterable[str]:
    steps, wakes = (sorted(times) for times in (result.steps, result.wakes))
    yield "## Pipelines"
    yield ""
    yield (
        f"A step of a run: its effect, its row and its record in the durable workflow, {_STEPS} of"
        " them one after the other; and the time from waking a run that waits until an executor has"
        f" taken it up, looked and left it waiting again, {_WAKES} times. PostgreSQL without fsync."
        f" The anchor is the {_ANCHOR:.0f} ms that a managed workflow service publishes for a"
        " transition, on other machines."
    )
    yield ""
    yield from table(
        ("", "median", "95 of 100 under", "of the anchor"),
        [
            _times("a step", steps),
            _times("waking to waiting", wakes),
        ],
    )
    yield ""
    yield f"An executor with nothing to do, watched for {_WATCHED:.0f} s:"
    yield ""
    yield from table(
        ("runs that wait", "transactions a second", "threads", "connections", "memory"),
        [
            (
                str(one.runs),
                f"{one.transactions:.1f}",
                str(one.threads),
                str(one.connections),
                f"{one.mebibytes:.0f} MiB",
            )
            for one in result.idle
        ],
    )


def _times(name: str, times: list[float]) -> tuple[str, ...]:
    most = quantiles(times, n=20)[-1]
    return (name, f"{median(times):.1f} ms", f"{most:.1f} ms", f"{median(times) / _ANCHOR:.2f}")


@contextmanager
def _executor(variables: dict[str, str]) -> Iterator[psutil.Process]:
    command = (sys.executable, "-m", "workers", "modelops")
    started = subprocess.Popen(command, env={**os.environ, **variables, **_OWN})
    try:
        time.sleep(15.0)  # its tables are made, and what it starts beside has ended
        yield psutil.Process(started.pid)
    finally:
        started.terminate()
        started.wait(30)


def _waiting_runs(count: int) -> list[Any]:
    """For an approval, as runs do for days."""
    from django.utils import timezone

    from backend.modelops.models import Run, Step, StepState
    from backend.modelops.services.starting import options_of
    from tests.factories.pipelines import make_model_run, make_model_version, make_pipeline

    options = {**options_of(make_pipeline(), None), "approval_seconds": 1e6}
    version, later = make_model_version(), timezone.now() + timedelta(days=10)
    made = [make_model_run(version=version, options=options, wakes_at=later) for _ in range(count)]
    outputs: dict[str, dict[str, Any]] = {
        "gather": {},
        "train": {"seconds": 1.0},
        "evaluate": {},
        "gate": {"passed": True, "reasons": []},
        "register": {},
        "deploy": {},
        "smoke_test": {},
        "shadow_test": {"passed": True, "reasons": []},
    }
    for run in made:
        Step.objects.bulk_create(
            Step(run=run, key=key, kind=key, state=StepState.DONE, output=output)
            for key, output in outputs.items()
        )
        Step.objects.create(
            run=run, key="approve", kind="approve", inputs={"since": "now"}, wakes_at=later
        )
    return list(Run.objects.order_by("pk"))


def _wake(run: Any) -> float:
    from backend.modelops.models import Run, RunState
    from backend.modelops.services.waking import wake

    began = time.perf_counter()
    wake(run.pk)
    taken = Run.objects.filter(pk=run.pk, leg=run.leg + 1, state=RunState.WAITING)
    while not taken.exists():
        time.sleep(0.0005)
    return (time.perf_counter() - began) * 1000


def _idle(process: psutil.Process) -> Idle:
    from backend.modelops.models import Run

    before, began = _transactions(), time.monotonic()
    time.sleep(_WATCHED)
    count = _transactions() - before
    return Idle(
        runs=Run.objects.count(),
        transactions=count / (time.monotonic() - began),
        threads=process.num_threads(),
        connections=len(process.net_connections(kind="all")),
        mebibytes=process.memory_info().rss / 1024**2,
    )


def _transactions() -> int:
    from django.db import connection

    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT xact_commit + xact_rollback FROM pg_stat_database"
            " WHERE datname = current_database()"
        )
        return int(cursor.fetchone()[0])


def _steps() -> list[float]:
    """In this process, as an executor's thread does them."""
    from dbos import DBOS

    from backend.modelops.definition import StepKind
    from backend.modelops.services.stepping import perform
    from tests.factories.pipelines import make_model_run
    from workers.modelops.executor import config_of

    run, took = make_model_run(), []

    @DBOS.workflow(name="bench")
    def steps(run_id: str) -> None:
        for number in range(_STEPS):
            began = time.perf_counter()
            DBOS.run_step(
                {"name": "step"}, perform, run_id, StepKind.GATE, number, {}, lambda _: {}
            )
            took.append((time.perf_counter() - began) * 1000)

    DBOS(config=config_of(7))
    DBOS.launch()
    steps(str(run.pk))
    DBOS.destroy()
    return took
