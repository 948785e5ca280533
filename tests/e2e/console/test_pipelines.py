"""An administrator sees how models are made, and decides which of them goes out."""

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from backend.accounts.models import User
from backend.events.relay.publisher import publish_batch
from backend.modelhub.models import Alias, ModelVersion
from backend.modelhub.selectors.registry import standing
from backend.modelops.models import Pipeline, Run, RunState, Schedule, Trigger
from backend.modelops.services.deciding import decide
from backend.modelops.services.starting import start
from tests.conftest import PASSWORD
from tests.e2e.axe import violations
from tests.e2e.conftest import Window
from tests.e2e.console.conftest import signed_in
from tests.workers.modelops import conftest as by_hand

sheep = by_hand.sheep
pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.usefixtures("sheep")]

TASK = "grouping"
LONG = 30_000  # milliseconds: an event, the pause behind it, and a busy machine


@pytest.fixture
def another_admin(db: None) -> User:
    return User.objects.create_superuser(
        email="second@example.com", password=PASSWORD, name="Second"
    )


def step(page: Page, name: str) -> Locator:
    return (
        page.get_by_role("list", name="Flow")
        .get_by_role("listitem")
        .filter(has=page.get_by_text(name, exact=True))
    )


def go_on(run: Run) -> Run:
    """As far as the run can, and whoever looks is told."""
    by_hand.go(run)
    while publish_batch()[0]:
        pass
    return run


def waiting_run(*, approvals: int = 1) -> Run:
    return go_on(start(Pipeline.objects.get(), approvals=approvals, note="With new data"))


def answer(page: Page, which: str, *, saying: str = "") -> None:
    page.get_by_role("button", name=re.compile(f"^{which}")).click()
    dialog = page.get_by_role("dialog")
    if saying:
        dialog.get_by_role("textbox").fill(saying)
    dialog.get_by_role("button", name=which, exact=True).click()
    expect(dialog).to_have_count(0)  # it is said, and was heard


def test_a_run_is_started_watched_approved_and_rolled_back(administration: Window) -> None:
    by_hand.go(start(Pipeline.objects.get()))
    decide(Run.objects.get(), actor=User.objects.get(is_staff=True), approves=True)
    by_hand.go(Run.objects.get())
    page = administration.go("/manage/pipelines")
    page.get_by_role("link", name="Grouping of faces").click()
    page.get_by_role("button", name="Start a run").click()
    terms = page.get_by_role("dialog")
    terms.get_by_label("Note").fill("With new data")
    terms.get_by_label("epochs").fill("8")
    terms.get_by_role("button", name="Start", exact=True).click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Run of")
    expect(step(page, "Gather data")).to_contain_text("Not begun")

    run = Run.objects.latest("created_at")
    assert run.options["attempts"][0]["epochs"] == 8
    go_on(run)
    for name in ("Gather data", "Train", "Gate", "Shadow test"):
        expect(step(page, name)).to_contain_text("Done", timeout=LONG)
    expect(step(page, "Approval")).to_contain_text("Waiting")
    expect(page.get_by_role("table", name="Candidate and version in use")).to_contain_text(
        "accuracy"
    )

    step(page, "Train").get_by_role("link").click()
    panel = page.get_by_role("region", name="Step: Train")
    expect(panel.get_by_role("list", name="Log")).to_contain_text("epoch 8")
    expect(panel.get_by_role("table", name="loss")).to_contain_text("100%")
    expect(panel.get_by_role("region", name="Inputs")).to_contain_text('"epochs": 8')

    answer(page, "Approve")
    expect(page.get_by_text("admin@example.com approved it")).to_be_visible()
    go_on(run)
    expect(page.get_by_role("status").filter(has_text="Released")).to_be_visible(timeout=LONG)
    expect(step(page, "Canary")).to_contain_text("50%")
    run.refresh_from_db()
    assert standing(TASK, Alias.CHAMPION) == run.version

    answer(page, "Roll back", saying="People complain.")
    expect(page.get_by_role("status").filter(has_text="Rolled back")).to_be_visible()
    assert standing(TASK, Alias.CHAMPION) == ModelVersion.objects.order_by("number").first()
    assert administration.complaints == []


def test_what_is_rejected_for_a_reason_is_not_released(administration: Window) -> None:
    run = waiting_run()
    page = administration.go("/manage/pipelines")
    page.get_by_role("link", name="1 waits for approval").click()
    waiting = page.get_by_role("region", name="grouping-1 · Grouping of faces")
    expect(waiting).to_contain_text("0 of 1 approvals")
    expect(waiting).to_contain_text("Gate: Passed")
    answer(page, "Reject", saying="It takes goats for sheep.")
    expect(page.get_by_text("It takes goats for sheep.")).to_be_visible()
    go_on(run)
    expect(page.get_by_text("Nothing waits for your word.")).to_be_visible(timeout=LONG)
    assert run.state == RunState.REJECTED
    administration.go(f"/manage/pipelines/runs/{run.pk}")
    expect(page.get_by_role("status").filter(has_text="Rejected")).to_be_visible()
    expect(page.get_by_text("admin@example.com rejected it")).to_be_visible()
    assert administration.complaints == []


def test_where_two_are_needed_one_is_not_enough(
    administration: Window, another_admin: User
) -> None:
    run = waiting_run(approvals=2)
    page = administration.go("/manage/pipelines/approvals")
    answer(page, "Approve", saying="Good poems.")
    expect(page.get_by_text("You have approved. Another administrator has to")).to_be_visible()
    go_on(run)
    assert run.state == RunState.WAITING
    page.context.clear_cookies()
    signed_in(administration, another_admin, "/manage/pipelines/approvals")
    expect(page.get_by_text("1 of 2 approvals")).to_be_visible()
    expect(page.get_by_text("Good poems.")).to_be_visible()
    answer(page, "Approve")
    go_on(run)
    expect(page.get_by_text("Nothing waits for your word.")).to_be_visible(timeout=LONG)
    assert run.state == RunState.RELEASED
    assert administration.complaints == []


def test_a_run_is_cancelled(administration: Window) -> None:
    run = waiting_run()
    page = administration.go(f"/manage/pipelines/runs/{run.pk}")
    answer(page, "Cancel")
    expect(page.get_by_text("admin@example.com has cancelled it")).to_be_visible()
    go_on(run)
    expect(page.get_by_role("status").filter(has_text="Cancelled")).to_be_visible(timeout=LONG)
    expect(page.get_by_role("button", name="Cancel")).to_have_count(0)
    assert administration.complaints == []


def test_a_run_is_done_again_from_a_step(administration: Window) -> None:
    run = waiting_run()
    page = administration.go(f"/manage/pipelines/runs/{run.pk}?step=evaluate")
    answer(page, "Run again from here", saying="Once more")
    page.wait_for_url(lambda url: str(run.pk) not in url)
    expect(page.get_by_role("link", name="Forked from another run")).to_be_visible()
    expect(step(page, "Train")).to_contain_text("from the other run")
    following = go_on(Run.objects.get(forked_from=run))
    expect(step(page, "Evaluate")).to_contain_text("Done", timeout=LONG)
    assert following.steps.get(key="train").copied
    assert not following.steps.get(key="evaluate").copied
    assert administration.complaints == []


def test_what_begins_runs_is_set(administration: Window) -> None:
    page = administration.go(f"/manage/pipelines/{TASK}")
    expect(page.get_by_text("There are no triggers.")).to_be_visible()  # nothing moves any more
    schedule = page.get_by_role("region", name="By itself")
    schedule.get_by_text("By cron").click()
    schedule.get_by_label("Five fields, in UTC").fill("0 3 * *")
    schedule.get_by_role("button", name="Save").click()
    expect(schedule.get_by_role("alert")).to_contain_text("five fields")
    schedule.get_by_label("Five fields, in UTC").fill("0 3 * * 0")
    schedule.get_by_label("After so many corrections").fill("100")
    schedule.get_by_role("button", name="Save").click()
    expect(schedule.get_by_text("Next:")).to_be_visible()
    saved = Schedule.objects.get()
    assert (saved.cron, saved.feedback) == ("0 3 * * 0", 100)

    triggers = page.get_by_role("region", name="Triggers")
    triggers.get_by_role("textbox", name="New trigger").fill("Data set pushed")
    triggers.get_by_role("button", name="Make").click()
    shown = page.get_by_role("dialog", name="Your trigger")
    expect(shown).to_contain_text("/api/v1/model-triggers/")
    shown.get_by_role("button", name="I have kept it").click()
    expect(triggers.get_by_role("row").filter(has_text="Data set pushed")).to_contain_text("Never")
    triggers.get_by_role("button", name="Remove: Data set pushed").click()
    page.get_by_role("dialog").get_by_role("button", name="Remove", exact=True).click()
    expect(triggers.get_by_text("There are no triggers.")).to_be_visible()
    assert not Trigger.objects.exists()
    assert all("400" in complaint for complaint in administration.complaints)  # the bad schedule


def test_the_graph_is_walked_by_keyboard(administration: Window) -> None:
    run = waiting_run()
    page = administration.go(f"/manage/pipelines/runs/{run.pk}")
    step(page, "Gather data").get_by_role("link").focus()
    page.keyboard.press("Tab")
    expect(step(page, "Train").get_by_role("link")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.get_by_role("region", name="Step: Train")).to_be_visible()
    assert f"{run.pk}?step=train" in page.url
    assert violations(page) == []
