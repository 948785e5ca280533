"""When runs begin: by a person, the clock, feedback, another program, or as the first of a task."""

from datetime import UTC, datetime, timedelta

import pytest
from django.utils import timezone
from pytest_django import Settings

from backend.accounts.models import AuditEntry, User
from backend.common import errors
from backend.events.contracts import ModelTask
from backend.modelhub.services import releasing
from backend.modelops.models import Reason, Run, RunState, Schedule, StepState
from backend.modelops.services import scheduling
from backend.modelops.services.starting import fork, start
from backend.modelops.services.triggering import make_trigger, pull, remove_trigger
from backend.tags.services.choosing import Wanted
from backend.tags.services.judging import add_tag
from tests.factories import make_asset, make_tag
from tests.factories.pipelines import (
    make_model_run,
    make_model_step,
    make_model_version,
    make_pipeline,
)

pytestmark = pytest.mark.django_db


def reasons() -> list[str]:
    return list(Run.objects.order_by("created_at").values_list("reason", flat=True))


def test_a_person_begins_one_and_that_is_written_down(admin: User) -> None:
    run = start(make_pipeline(), actor=admin, note="Once more", approvals=2)
    assert run.created_by == admin.email
    assert run.options["approvals"] == 2
    assert AuditEntry.objects.get().action == "model_run.started"


def test_the_parameters_of_all_attempts_are_those_of_the_beginning() -> None:
    pipeline = make_pipeline(
        parameters={"epochs": 3, "rate": 0.1}, alternatives=[{"rate": 0.2}, {"epochs": 9}]
    )
    run = start(pipeline)
    make_pipeline(parameters={"epochs": 99})
    run.refresh_from_db()
    assert run.options["attempts"] == [
        {"epochs": 3, "rate": 0.1},
        {"epochs": 3, "rate": 0.2},
        {"epochs": 9, "rate": 0.1},
    ]


def test_by_the_clock(admin: User) -> None:
    pipeline = make_pipeline()
    scheduling.schedule(pipeline, actor=admin, cron="0 3 * * 0")
    planned = Schedule.objects.get().next_at
    assert planned is not None
    assert (planned.weekday(), planned.hour) == (6, 3)
    assert scheduling.start_due() == 0
    Schedule.objects.update(next_at=timezone.now() - timedelta(minutes=1))
    assert scheduling.start_due() == 1
    assert scheduling.start_due() == 0
    assert reasons() == [Reason.SCHEDULE]


def test_by_an_interval(admin: User) -> None:
    scheduling.schedule(make_pipeline(), actor=admin, every_hours=6)
    planned = Schedule.objects.get().next_at
    assert planned is not None
    assert timedelta(hours=5) < planned - timezone.now() <= timedelta(hours=6)


def test_not_beside_one_that_is_on_its_way(admin: User) -> None:
    make_model_run()
    scheduling.schedule(make_pipeline(), actor=admin, every_hours=6)
    Schedule.objects.update(next_at=datetime(2026, 1, 1, tzinfo=UTC))
    assert scheduling.start_due() == 0
    assert (Schedule.objects.get().next_at or timezone.now()) > timezone.now()


@pytest.mark.parametrize("cron", ["every day", "0 3 * *", "99 3 * * *", "* * * * * *"])
def test_a_line_of_cron_that_makes_no_sense_is_refused(admin: User, cron: str) -> None:
    with pytest.raises(errors.InvalidInput) as refusal:
        scheduling.schedule(make_pipeline(), actor=admin, cron=cron)
    assert refusal.value.code == "bad_schedule"


def test_nothing_said_is_no_schedule(admin: User) -> None:
    scheduling.schedule(make_pipeline(), actor=admin, every_hours=6)
    assert scheduling.schedule(make_pipeline(), actor=admin) is None
    assert not Schedule.objects.exists()


def test_by_the_volume_of_feedback(admin: User, owner: User) -> None:
    pipeline = make_pipeline(task=ModelTask.TAG_HEAD.value)
    scheduling.schedule(pipeline, actor=admin, feedback=2)
    for number in range(3):
        assert scheduling.start_by_feedback() == (number == 2)
        photo = make_asset(owner=owner)
        slug = make_tag(asset=photo, slug=f"tag-{number}").tag.slug
        add_tag(owner=owner, asset_id=photo.pk, wanted=Wanted(slug=slug))
    assert reasons() == [Reason.FEEDBACK]
    Run.objects.update(state=RunState.RELEASED)
    assert scheduling.start_by_feedback() == 0  # one correction since


def test_where_nothing_is_counted_feedback_begins_nothing(admin: User) -> None:
    with pytest.raises(errors.InvalidInput) as refusal:
        scheduling.schedule(make_pipeline(), actor=admin, feedback=2)
    assert refusal.value.code == "no_feedback_counted"


def test_another_program_that_knows_the_address(admin: User) -> None:
    trigger, secret = make_trigger(make_pipeline(), name="A registry", actor=admin)
    run = pull(secret=secret, note='{"event": "push"}')
    assert run is not None
    assert (run.reason, run.note) == (Reason.WEBHOOK, 'A registry: {"event": "push"}')
    assert pull(secret=secret, note="") is None  # that one is on its way
    remove_trigger(trigger_id=trigger.pk, actor=admin)
    with pytest.raises(errors.NotFound):
        pull(secret=secret, note="")


def test_a_task_without_a_model_gets_one_once(settings: Settings) -> None:
    settings.MODEL_FIRST_RUNS = True
    make_pipeline()
    assert [scheduling.start_first(), scheduling.start_first()] == [1, 0]
    assert reasons() == [Reason.FIRST]
    Run.objects.update(state=RunState.UNFIT)
    assert scheduling.start_first() == 0


def test_one_with_a_model_does_not(settings: Settings) -> None:
    settings.MODEL_FIRST_RUNS = True
    make_pipeline()
    releasing.release(make_model_version())
    assert scheduling.start_first() == 0


def test_nor_where_the_installation_does_not_want_it(settings: Settings) -> None:
    settings.MODEL_FIRST_RUNS = False
    make_pipeline()
    assert scheduling.start_first() == 0


@pytest.mark.parametrize(
    ("key", "kept"),
    [
        ("gather", []),
        ("train", ["gather"]),
        ("train:1", ["gather", "train", "evaluate", "gate"]),
        ("gate:1", ["gather", "train", "evaluate", "gate", "train:1", "evaluate:1"]),
        ("register", ["gather", "train", "evaluate", "gate", "train:1", "evaluate:1", "gate:1"]),
    ],
)
def test_a_fork_keeps_what_came_before(admin: User, key: str, kept: list[str]) -> None:
    run = make_model_run()
    steps = ("train", "evaluate", "gate")
    for made in ("gather", *steps, *(f"{step}:1" for step in steps), "register"):
        make_model_step(run, made)
    following = fork(run, key=key, actor=admin)
    assert list(following.steps.order_by("pk").values_list("key", flat=True)) == kept


def test_a_canary_is_forked_from_its_first_share(admin: User) -> None:
    run = make_model_run()
    for made in ("approve", "canary", "canary:1", "canary:2"):
        make_model_step(run, made)
    following = fork(run, key="canary:2", actor=admin)
    assert [step.key for step in following.steps.all()] == ["approve"]


def test_what_has_not_finished_cannot_be_done_again(admin: User) -> None:
    run = make_model_run()
    make_model_step(run, "approve", state=StepState.WAITING)
    with pytest.raises(errors.Conflict) as refusal:
        fork(run, key="approve", actor=admin)
    assert refusal.value.code == "step_not_finished"
    with pytest.raises(errors.NotFound):
        fork(run, key="train", actor=admin)
