"""Runs that wait cost nothing: no process, no thread, and no question more than one run does."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from backend.modelops.models import Run, RunState, Step, StepState
from backend.modelops.services import legs, waking
from tests.factories.pipelines import make_model_run, make_model_step
from workers.modelops.executor import Executor

pytestmark = pytest.mark.django_db

Turn = Callable[[], list[str]]


@pytest.fixture
def turn(monkeypatch: pytest.MonkeyPatch) -> Turn:
    """A turn of an executor that only looks; the questions that it asked of the database."""
    monkeypatch.setattr("workers.modelops.executor.wait", lambda **_: None)

    def turned() -> list[str]:
        executor = Executor()
        with CaptureQueriesContext(connection) as asked:
            executor._turn()
        return [query["sql"] for query in asked]

    return turned


def waiting(count: int) -> None:
    later = timezone.now() + timedelta(days=14)
    for _ in range(count):
        run = make_model_run(wakes_at=later, leg=9)
        make_model_step(run, "approve", state=StepState.WAITING)


def test_a_thousand_cost_what_one_does(turn: Turn) -> None:
    waiting(1)
    one = turn()
    waiting(999)
    assert len(turn()) == len(one) <= 3
    assert not legs.due(at_most=10)
    assert not legs.running_legs()


def test_one_of_them_that_is_woken_is_found_at_once(turn: Turn) -> None:
    waiting(100)
    run = Run.objects.order_by("?").first()
    assert run is not None
    waking.wake(run.pk)
    assert legs.due(at_most=10) == [legs.Due(run.pk, 10)]


def test_what_ended_is_woken_by_nothing() -> None:
    run = make_model_run(state=RunState.RELEASED)
    waking.wake(run.pk)
    assert not legs.due(at_most=10)


def test_two_executors_cannot_take_one_leg() -> None:
    run = make_model_run(wakes_at=timezone.now())
    assert legs.begin_leg(str(run.pk), 1) is not None
    legs.end_leg(str(run.pk), 1)
    assert legs.begin_leg(str(run.pk), 1) is None


def test_what_happens_during_a_leg_is_not_slept_over() -> None:
    run = make_model_run(wakes_at=timezone.now())
    legs.begin_leg(str(run.pk), 1)
    waking.wake(run.pk)  # by a person, say
    assert not legs.due(at_most=10)
    legs.end_leg(str(run.pk), 1)
    assert legs.due(at_most=10) == [legs.Due(run.pk, 2)]


def test_it_sleeps_until_the_first_moment_that_a_step_named() -> None:
    run = make_model_run(wakes_at=timezone.now())
    legs.begin_leg(str(run.pk), 1)
    soon, later = (timezone.now() + timedelta(hours=hours) for hours in (1, 2))
    for key, moment in (("shadow_test", later), ("canary", soon), ("approve", None)):
        step = make_model_step(run, key, state=StepState.WAITING)
        Step.objects.filter(pk=step.pk).update(wakes_at=moment)
    legs.end_leg(str(run.pk), 1)
    assert legs.next_moment() == soon


def test_a_leg_that_fails_is_tried_again_and_then_the_run_has_failed() -> None:
    run = make_model_run(wakes_at=timezone.now())
    for leg in range(1, 6):
        Run.objects.filter(pk=run.pk).update(wakes_at=timezone.now())
        legs.begin_leg(str(run.pk), leg)
        legs.leg_failed(run.pk, leg, why="The database is not what it was.")
    run.refresh_from_db()
    assert run.state == RunState.FAILED
    assert run.detail == "The database is not what it was."
