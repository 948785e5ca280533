"""Runs of the sheep recipe, gone through without an executor: legs and jobs by hand."""

from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path
from uuid import UUID

import pytest
from django.utils import timezone
from pytest_django import Settings

from backend.events.contracts import StageName
from backend.modelhub.services.announcing import announce_versions
from backend.modelops.definition import StepKind
from backend.modelops.models import ACTIVE, Job, JobState, Pipeline, Run, RunState, Step, StepState
from backend.modelops.services import legs
from backend.modelops.services.starting import start
from backend.storage.store import ObjectStore
from workers.modelops.announcing import announce_recipes
from workers.modelops.legs import take_leg
from workers.modelops.loading import recipes
from workers.modelops.work import do_job

SHEEP = "tests.workers.modelops.sheep:RECIPE"


@pytest.fixture
def sheep(
    db: None,
    store: ObjectStore,
    settings: Settings,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[Pipeline]:
    """The pipeline, in a world in which nothing takes time."""
    settings.MODEL_RECIPES = [SHEEP]
    settings.MODEL_SHADOW = settings.MODEL_CANARY_STEP = settings.MODEL_WATCH = timedelta(0)
    folder = tmp_path / "sheep"
    folder.mkdir()
    monkeypatch.setenv("SHEEP", str(folder))
    recipes.cache_clear()
    announce_recipes()
    yield Pipeline.objects.get()
    recipes.cache_clear()


@pytest.fixture
def say(sheep: Pipeline, tmp_path: Path) -> Callable[[str], None]:
    """`say("refuse")`: what the recipe meets from now on."""
    return lambda word: (tmp_path / "sheep" / word.replace(" ", "-")).touch()


@pytest.fixture
def notes(sheep: Pipeline, tmp_path: Path) -> Callable[[], list[str]]:
    """What the recipe did."""

    def read() -> list[str]:
        path = tmp_path / "sheep" / "notes"
        return path.read_text().splitlines() if path.exists() else []

    return read


@pytest.fixture
def run(sheep: Pipeline) -> Run:
    return start(sheep)


def go(run: Run) -> Run:
    """As far as the run can go without time passing, or people: legs and jobs, one by one."""
    while _step(run.pk):
        pass
    run.refresh_from_db()
    return run


def pass_time(run: Run, **time: float) -> None:
    """What the run waits for is that much nearer."""
    earlier = timedelta(**time)
    for step in run.steps.all():
        type(step).objects.filter(pk=step.pk).update(began_at=step.began_at - earlier)
    Run.objects.filter(pk=run.pk, state__in=ACTIVE).update(wakes_at=timezone.now())


def open_steps(run: Run) -> list[str]:
    return list(run.steps.filter(state__in=["waiting", "running"]).values_list("key", flat=True))


def work(run_id: UUID) -> None:
    """What workers do: the run's jobs; and after a release, they follow it."""
    for job in Job.objects.filter(step__run=run_id, state=JobState.WAITING):
        do_job(job_id=job.pk)
    follows = Step.objects.filter(run=run_id, kind=StepKind.BACK_FILL, state=StepState.WAITING)
    if follows.exists():
        announce_versions({StageName.OCR: f"ocr-{follows.count()}"})
        Run.objects.filter(pk=run_id, state=RunState.WAITING).update(wakes_at=timezone.now())


def _step(run_id: UUID) -> bool:
    work(run_id)
    due = [one for one in legs.due(at_most=100) if one.run_id == run_id]
    for one in due:
        take_leg(str(one.run_id), one.leg, record=lambda _, function, *args: function(*args))
    return bool(due)
