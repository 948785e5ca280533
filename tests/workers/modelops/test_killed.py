"""Executors and workers that are killed: no run is lost, and no step happens twice."""

import json
import os
import signal
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from datetime import timedelta
from random import Random

import pytest
from django.db import connection
from django.utils import timezone

from backend.accounts.models import Letter, User
from backend.events.contracts import Topic
from backend.events.models import OutboxEvent
from backend.events.services.leases import Lost
from backend.modelhub.models import ModelVersion, Release
from backend.modelops.models import Decision, Job, JobState, Pipeline, Reason, Run, RunState, Step
from backend.modelops.selectors.runs import waiting_for_approval
from backend.modelops.services import deciding, jobs, legs
from backend.modelops.services.starting import start
from tests.workers.modelops.conftest import go, open_steps, work
from workers.modelops.work import do_job

# Every executor starts a Python of its own, which takes seconds where the machine is busy.
pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.timeout(1200)]

# Some 130 boundaries a run: in 60 runs, hundreds of deaths.
RANDOM = tuple(Random(8).randint(1, 40) for _ in range(2000))


class Executors:
    """One at a time; whoever dies is followed by another, as a supervisor would see to it.

    lives: how many boundaries of steps each of them sees; those that come after do not die.
    """

    def __init__(self, lives: Iterable[int]) -> None:
        self._lives = iter(lives)
        self._process: subprocess.Popen[bytes] | None = None
        self.killed = 0

    def look_after(self) -> None:
        if self._process is not None and (code := self._process.poll()) is None:
            return
        if self._process is not None:
            assert code == -signal.SIGKILL
            self.killed += 1
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.workers.modelops.mortal"],
            env=environment(next(self._lives, 0)),
        )

    def stop(self) -> None:
        if self._process is not None:
            self._process.terminate()
            self._process.wait(60)


def environment(life: int = 0) -> dict[str, str]:
    return {
        **os.environ,
        "TEST_DATABASE": str(connection.settings_dict["NAME"]),
        "LIFE": str(life),
    }


@contextmanager
def executors(lives: Iterable[int] = ()) -> Iterator[Executors]:
    made = Executors(lives)
    try:
        yield made
    finally:
        made.stop()


def see_to_its_end(run: Run, them: Executors, admin: User, *, within: float) -> None:
    """Executors, workers and a person do what is theirs."""
    deadline = time.monotonic() + within
    while run.ended_at is None:
        assert time.monotonic() < deadline, (run.state, open_steps(run))
        them.look_after()
        work(run.pk)
        if waiting_for_approval().exclude(decisions__isnull=False).exists():
            deciding.decide(run, actor=admin, approves=True)
        time.sleep(0.02)
        run.refresh_from_db()


def test_an_executor_takes_a_run_from_its_beginning_to_its_release(
    sheep: Pipeline, admin: User
) -> None:
    with executors() as them:
        run = start(sheep, reason=Reason.FIRST)
        see_to_its_end(run, them, admin, within=600)
    assert run.state == RunState.RELEASED


@pytest.mark.parametrize(
    ("runs", "lives"),
    [
        (1, (2, 9, 19, 30)),
        pytest.param(60, RANDOM, marks=[pytest.mark.long, pytest.mark.timeout(7200)]),
    ],
)
def test_killed_at_any_boundary_no_run_is_lost_and_no_step_happens_twice(
    sheep: Pipeline,
    admin: User,
    notes: Callable[[], list[str]],
    runs: int,
    lives: tuple[int, ...],
) -> None:
    with executors(lives) as them:
        for _ in range(runs):
            run = start(sheep)
            see_to_its_end(run, them, admin, within=900)
            assert run.state == RunState.RELEASED
    assert them.killed >= 4 * runs
    assert ModelVersion.objects.count() == Release.objects.count() == runs
    assert Letter.objects.count() == Decision.objects.count() == runs
    wanted = OutboxEvent.objects.filter(topic=Topic.MODEL_APPROVAL_WANTED)
    assert wanted.count() == runs
    done = Counter(notes())
    assert set(done.values()) == {runs}
    assert not Step.objects.exclude(state="done").exists()


def test_a_training_that_is_killed_goes_on_from_its_last_epoch(
    run: Run, say: Callable[[str], None], notes: Callable[[], list[str]]
) -> None:
    job = training(run)
    say("die at 2")
    command = [sys.executable, "-m", "tests.workers.modelops.worker", str(job.pk)]
    died = subprocess.run(command, env=environment(), check=False)
    assert died.returncode == -signal.SIGKILL
    job.refresh_from_db()
    assert (job.state, job.attempts, job.progress) == (JobState.RUNNING, 1, 0.5)
    Job.objects.update(due_at=timezone.now() - timedelta(seconds=1))  # its lease has run out
    jobs.call_due()
    do_job(job_id=job.pk)
    job.refresh_from_db()
    assert (job.state, job.attempts) == (JobState.DONE, 2)
    assert notes() == [f"epoch {number}" for number in range(6)]
    assert open_steps(go(run)) == ["approve"]


def test_it_makes_the_model_that_it_would_have_made(
    sheep: Pipeline, run: Run, say: Callable[[str], None]
) -> None:
    whole = go(start(sheep))
    job = training(run)
    say("die at 3")
    subprocess.run(
        [sys.executable, "-m", "tests.workers.modelops.worker", str(job.pk)],
        env=environment(),
        check=False,
    )
    Job.objects.filter(pk=job.pk).update(due_at=timezone.now() - timedelta(seconds=1))
    jobs.call_due()
    go(run)
    made = {json.dumps(step.output and step.output["files"]) for step in trainings(whole, run)}
    assert len(made) == 1


def test_what_ends_every_worker_is_given_up(run: Run) -> None:
    job = training(run)
    for _ in range(jobs.MOST_ATTEMPTS):
        assert jobs.claim(job.pk) is not None
        Job.objects.update(due_at=timezone.now() - timedelta(seconds=1))
        jobs.call_due()
    go(run)
    assert (run.state, run.detail) == (
        RunState.FAILED,
        "It has ended every worker that was at it.",
    )


def test_a_worker_that_lost_its_job_changes_nothing(run: Run) -> None:
    job = training(run)
    slow = jobs.claim(job.pk)
    assert slow is not None
    Job.objects.update(due_at=timezone.now() - timedelta(seconds=1))
    jobs.call_due()
    do_job(job_id=job.pk)
    with pytest.raises(Lost):
        jobs.finish(slow, {"files": {}}, cpu_seconds=1.0, gpu_seconds=0.0)
    with pytest.raises(Lost):
        jobs.beat(slow, done=0.9)


def training(run: Run) -> Job:
    """The job of the run's first training, which nobody has begun."""
    while not (found := Job.objects.filter(step__run=run, step__kind="train")).exists():
        for job in Job.objects.filter(step__run=run, state=JobState.WAITING):
            do_job(job_id=job.pk)
        one_leg(run)
    return found.get()


def one_leg(run: Run) -> None:
    from workers.modelops.legs import take_leg

    for due in legs.due(at_most=10):
        if due.run_id == run.pk:
            take_leg(str(due.run_id), due.leg, record=lambda _, function, *args: function(*args))


def trainings(*runs: Run) -> list[Step]:
    return list(Step.objects.filter(run__in=runs, kind="train"))
