"""A pipeline from data to a release, and all the other ways in which it may end."""

import pytest

from backend.modelhub.models import Dataset, ModelVersion
from backend.modelops.models import Run, RunState
from tests.workers.modelops.conftest import go, open_steps

pytestmark = pytest.mark.django_db(transaction=True)


def test_a_run_learns_and_waits_for_a_person(run: Run) -> None:
    go(run)
    assert run.state == RunState.WAITING
    assert open_steps(run) == ["approve"]
    assert ModelVersion.objects.get().metrics["accuracy"] > 0.8
    assert Dataset.objects.get().facts == {"training": 80, "frozen": 40}
