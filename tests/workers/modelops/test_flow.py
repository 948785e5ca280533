"""A pipeline from data to a release, and all the other ways in which it may end."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.utils import timezone
from pytest_django import Settings

from backend.accounts.models import Letter, User
from backend.events.contracts import ModelTask, StageName, Topic
from backend.events.models import OutboxEvent
from backend.modelhub.models import (
    Alias,
    Backfill,
    BackfillState,
    Dataset,
    Deployment,
    ModelVersion,
    Release,
    TrafficMinute,
)
from backend.modelhub.selectors.registry import standing
from backend.modelhub.services import releasing
from backend.modelhub.services.announcing import announce_versions
from backend.modelops.models import Pipeline, Reason, Run, RunState, Step, StepState
from backend.modelops.services import deciding
from backend.modelops.services.remaking import follow_releases
from backend.modelops.services.starting import fork, start
from tests.factories import make_model
from tests.workers.modelops.conftest import go, open_steps, pass_time

pytestmark = pytest.mark.django_db

Say = Callable[[str], None]
TASK = ModelTask.GROUPING


@pytest.fixture
def champion(sheep: Pipeline) -> ModelVersion:
    """Of a first run, which needed nobody."""
    go(start(sheep, reason=Reason.FIRST))
    found = standing(TASK)
    assert found is not None
    return found


def seen(run: Run, key: str) -> dict[str, Any]:
    return dict(Step.objects.get(run=run, key=key).output or {})


def answers(version: ModelVersion, requests: int, **fields: Any) -> None:
    """What the model servers report of it."""
    minute = timezone.now().replace(second=0, microsecond=0)
    TrafficMinute.objects.update_or_create(
        version=version, minute=minute, defaults={"requests": requests, **fields}
    )


# the way to a release


def test_a_run_learns_and_waits_for_a_person(run: Run, admin: User) -> None:
    go(run)
    assert run.state == RunState.WAITING
    assert open_steps(run) == ["approve"]
    version = ModelVersion.objects.get()
    assert version.metrics["accuracy"] > 0.8
    assert version.made_by == f"run:{run.pk}"
    assert version.training_data["dataset"] == str(Dataset.objects.get().pk)
    assert [letter.email for letter in Letter.objects.all()] == [admin.email]
    assert OutboxEvent.objects.filter(topic=Topic.MODEL_APPROVAL_WANTED).count() == 1
    assert standing(TASK) is None


def test_approved_it_is_released_and_what_it_makes_is_made_anew(run: Run, admin: User) -> None:
    go(run)
    deciding.decide(run, actor=admin, approves=True)
    go(run)
    assert run.state == RunState.RELEASED
    assert standing(TASK) == run.version
    assert Release.objects.get().by == admin.email
    assert Backfill.objects.count() == 1


def test_a_first_model_needs_nobody(champion: ModelVersion) -> None:
    assert champion.number == 1
    run = Run.objects.get()
    assert run.state == RunState.RELEASED
    assert seen(run, "approve") == {
        "decision": "approved",
        "by": [],
        "reason": "It replaces nothing.",
    }


def test_unless_the_installation_wants_it(sheep: Pipeline, settings: Settings) -> None:
    settings.MODEL_FIRST_RELEASED = False
    assert open_steps(go(start(sheep, reason=Reason.FIRST))) == ["approve"]


def test_the_next_one_is_held_against_the_champion(champion: ModelVersion, run: Run) -> None:
    go(run)
    assert seen(run, "evaluate")["champion"] == champion.metrics
    assert run.version is not None
    assert run.version.parent == champion


def test_nothing_of_it_is_in_use_while_a_person_is_waited_for(
    champion: ModelVersion, run: Run
) -> None:
    go(run)
    assert seen(run, "shadow_test")["passed"]
    assert standing(TASK, Alias.CHALLENGER) is None
    deployment = Deployment.objects.get()
    assert (deployment.shadow, deployment.canary) == (None, None)


def test_logs_curves_and_costs_of_heavy_steps_are_kept(run: Run) -> None:
    go(run)
    step = Step.objects.get(run=run, key="train")
    assert [line["text"] for line in step.job.lines] == [f"epoch {n}" for n in range(1, 7)]
    losses = [point["figures"]["loss"] for point in step.job.curves]
    assert losses == sorted(losses, reverse=True)
    assert step.cpu_seconds > 0
    assert step.inputs == {"parameters": {"epochs": 6, "rate": 0.5}}


# choice and loop


def test_other_parameters_are_tried_until_the_gate_passes(run: Run, say: Say) -> None:
    say("refuse once")
    go(run)
    assert not seen(run, "gate")["passed"]
    assert seen(run, "gate:1")["passed"]
    assert seen(run, "train:1")["parameters"] == {"epochs": 6, "rate": 1.0}
    assert open_steps(run) == ["approve"]


def test_and_if_none_passes_nothing_is_registered(run: Run, say: Say) -> None:
    say("refuse")
    go(run)
    assert (run.state, run.detail) == (RunState.UNFIT, "It takes goats for sheep.")
    assert run.steps.filter(kind="train").count() == 3
    assert not ModelVersion.objects.exists()


def test_the_loop_ends_with_its_budget(sheep: Pipeline, say: Say, settings: Settings) -> None:
    settings.MODEL_TRAINING_BUDGET = timedelta(microseconds=1)
    say("refuse")
    run = go(start(sheep))
    assert run.state == RunState.UNFIT
    assert "budget" in run.detail
    assert run.steps.filter(kind="train").count() == 1


def test_too_little_data_is_no_failure(run: Run, say: Say) -> None:
    say("nothing")
    go(run)
    assert (run.state, run.detail) == (RunState.NOTHING_TO_LEARN, "There are too few sheep.")


# tests side by side


def test_smoke_test_and_shadow_test_are_begun_together(
    champion: ModelVersion, sheep: Pipeline, settings: Settings
) -> None:
    settings.MODEL_SHADOW = timedelta(hours=1)
    run = go(start(sheep))
    assert Step.objects.get(run=run, key="smoke_test").state == StepState.DONE
    assert open_steps(run) == ["shadow_test"]


def test_what_fails_its_smoke_test_is_withdrawn(run: Run, say: Say) -> None:
    say("smoke")
    go(run)
    assert (run.state, run.detail) == (RunState.UNFIT, "It does not know a sheep from a goat.")
    assert standing(TASK, Alias.CHALLENGER) is None


def test_what_disagrees_with_the_champion_is_not_offered(
    champion: ModelVersion, sheep: Pipeline, settings: Settings
) -> None:
    settings.MODEL_SHADOW = timedelta(hours=1)
    run = go(start(sheep))
    assert run.version is not None
    answers(run.version, 300, compared=300, agreement=30.0)
    pass_time(run)
    go(run)
    assert run.state == RunState.UNFIT
    assert "10.0%" in run.detail
    assert Deployment.objects.get().shadow is None


def test_candidates_of_one_task_are_tried_one_after_the_other(
    champion: ModelVersion, sheep: Pipeline, settings: Settings
) -> None:
    settings.MODEL_SHADOW = timedelta(hours=1)
    first, second = go(start(sheep)), go(start(sheep))
    assert (open_steps(first), open_steps(second)) == (["shadow_test"], ["deploy"])
    pass_time(first, hours=2)
    Step.objects.filter(run=first, key="shadow_test").update(
        inputs={"since": (timezone.now() - timedelta(hours=2)).isoformat()}
    )
    go(first)
    assert open_steps(first) == ["approve"]
    assert open_steps(go(second)) == ["shadow_test"]


# people


def test_a_rejection_ends_it_with_its_reason(run: Run, admin: User) -> None:
    go(run)
    deciding.decide(run, actor=admin, approves=False, reason="They are too dull.")
    go(run)
    assert (run.state, run.detail) == (RunState.REJECTED, "They are too dull.")
    assert standing(TASK) is None


def test_two_persons_are_two(sheep: Pipeline, admin: User, owner: User) -> None:
    run = go(start(sheep, approvals=2))
    deciding.decide(run, actor=admin, approves=True)
    assert open_steps(go(run)) == ["approve"]
    deciding.decide(run, actor=owner, approves=True)
    assert go(run).state == RunState.RELEASED
    assert seen(run, "approve")["by"] == [admin.email, owner.email]


def test_without_a_word_in_time_it_expires(run: Run) -> None:
    go(run)
    pass_time(run, days=13)
    assert open_steps(go(run)) == ["approve"]
    pass_time(run, days=2)
    assert go(run).state == RunState.EXPIRED


def test_what_was_measured_against_another_champion_is_not_released(
    champion: ModelVersion, sheep: Pipeline, admin: User
) -> None:
    first, second = go(start(sheep)), go(start(sheep))
    for run in (first, second):
        deciding.decide(run, actor=admin, approves=True)
        go(run)
    assert first.state == RunState.RELEASED
    assert second.state == RunState.FAILED
    assert "go on from its evaluation" in second.detail
    again = go(fork(second, key="evaluate", actor=admin))
    assert open_steps(again) == ["approve"]


# canary, watch and the way back


@pytest.fixture
def slow_canary(champion: ModelVersion, sheep: Pipeline, admin: User, settings: Settings) -> Run:
    """At its first share of the traffic."""
    settings.MODEL_CANARY_STEP = timedelta(hours=1)
    run = go(start(sheep))
    deciding.decide(run, actor=admin, approves=True)
    return go(run)


def test_a_canary_answers_more_and_more(
    champion: ModelVersion, sheep: Pipeline, admin: User
) -> None:
    run = go(start(sheep))
    deciding.decide(run, actor=admin, approves=True)
    assert go(run).state == RunState.RELEASED
    keys = run.steps.filter(kind="canary").order_by("pk").values_list("key", "inputs__percent")
    assert list(keys) == [("canary", 5), ("canary:1", 25), ("canary:2", 50)]


def test_a_canary_that_fails_is_given_up(champion: ModelVersion, slow_canary: Run) -> None:
    assert Deployment.objects.get().percent == 5
    assert slow_canary.version is not None
    answers(champion, 1000, errors=2)
    answers(slow_canary.version, 100, errors=40)
    pass_time(slow_canary)
    go(slow_canary)
    assert slow_canary.state == RunState.UNFIT
    assert standing(TASK) == champion
    assert Deployment.objects.get().canary is None


def test_a_release_that_fails_is_rolled_back(
    champion: ModelVersion, sheep: Pipeline, admin: User, settings: Settings
) -> None:
    settings.MODEL_WATCH = timedelta(hours=1)
    run = go(start(sheep))
    answers(champion, 1000, errors=2)
    deciding.decide(run, actor=admin, approves=True)
    go(run)
    assert open_steps(run) == ["watch"]
    assert run.version is not None
    answers(run.version, 100, errors=40)
    Run.objects.filter(pk=run.pk).update(wakes_at=timezone.now())
    go(run)
    assert run.state == RunState.ROLLED_BACK
    assert standing(TASK) == champion
    assert Step.objects.filter(run=run, kind="back_fill").count() == 2


def test_an_administrator_may_roll_back_as_well(
    champion: ModelVersion, sheep: Pipeline, admin: User, settings: Settings
) -> None:
    settings.MODEL_WATCH = timedelta(hours=1)
    run = go(start(sheep))
    deciding.decide(run, actor=admin, approves=True)
    go(run)
    deciding.roll_back(run, actor=admin, reason="Worse")
    assert go(run).state == RunState.ROLLED_BACK
    assert standing(TASK) == champion
    assert Release.objects.filter(is_rollback=True).count() == 1


def test_even_when_the_run_has_ended(champion: ModelVersion, run: Run, admin: User) -> None:
    go(run)
    deciding.decide(run, actor=admin, approves=True)
    go(run)
    deciding.roll_back(run, actor=admin, reason="Worse")
    run.refresh_from_db()
    assert (run.state, run.detail) == (RunState.ROLLED_BACK, "Worse")
    assert standing(TASK) == champion


def test_what_the_version_made_that_is_taken_back_is_made_anew(
    champion: ModelVersion, run: Run, admin: User
) -> None:
    go(run)
    deciding.decide(run, actor=admin, approves=True)
    go(run)
    released = Backfill.objects.latest("begun_at")
    deciding.roll_back(run, actor=admin, reason="Worse")
    follow_releases()
    assert Backfill.objects.latest("begun_at") == released  # no worker has followed yet
    announce_versions({StageName.OCR: "ocr-before"})
    follow_releases()
    follow_releases()
    released.refresh_from_db()
    assert released.state == BackfillState.CANCELLED
    begun = Backfill.objects.get(state=BackfillState.RUNNING)
    assert (begun.version, begun.begun_by) == ("ocr-before", "")


@pytest.mark.usefixtures("champion")
def test_also_where_no_run_had_a_part_in_it() -> None:
    releasing.release(make_model(task=TASK))
    announce_versions({StageName.OCR: "ocr-other"})
    follow_releases()
    assert Backfill.objects.get(state=BackfillState.RUNNING).version == "ocr-other"


@pytest.mark.usefixtures("sheep")
def test_a_first_version_outdates_nothing() -> None:
    releasing.release(make_model(task=TASK))
    announce_versions({StageName.OCR: "ocr-1"})
    follow_releases()
    assert not Backfill.objects.exists()


# cancel and fork


def test_a_cancelled_run_leaves_nothing_in_use(slow_canary: Run, admin: User) -> None:
    deciding.cancel(slow_canary, actor=admin)
    go(slow_canary)
    assert slow_canary.state == RunState.CANCELLED
    assert Deployment.objects.get().canary is None
    assert standing(TASK, Alias.CHALLENGER) is None
    assert not open_steps(slow_canary)


def test_a_run_can_be_replayed_from_any_finished_step(
    run: Run, admin: User, notes: Callable[[], list[str]]
) -> None:
    go(run)
    before = len(notes())
    again = go(fork(run, key="evaluate", actor=admin))
    assert notes()[before:] == ["judged"]  # and nothing was trained
    assert again.forked_from == run
    copied = again.steps.filter(copied=True).order_by("key").values_list("key", flat=True)
    assert list(copied) == ["gather", "train"]
    assert ModelVersion.objects.count() == 2


@pytest.mark.parametrize(
    "key", ["gather", "train", "evaluate", "gate", "register", "deploy", "smoke_test"]
)
def test_from_each_of_them_it_comes_to_the_same_place(run: Run, admin: User, key: str) -> None:
    go(run)
    assert open_steps(go(fork(run, key=key, actor=admin))) == ["approve"]
