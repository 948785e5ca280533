"""From a correction to a better model, and back: a user says what photos show, an administrator has
a head learn it and lets it out, photos that nobody spoke about are right, and a way back is one.

Relay, executor and workers are processes of their own. Only the network is not the product's: it
takes most cats for dogs, and dogs for cats.
"""

from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect
from pytest_django import Settings
from pytest_django.live_server_helper import LiveServer

from backend.accounts.models import User
from backend.events.contracts import PIPELINE, ModelTask, StageName
from backend.modelhub.models import StageVersion
from backend.modelhub.services.backfilling import begin_backfill
from backend.modelops.models import Pipeline, Run
from backend.photos.models import StageRun, StageState
from backend.storage.store import ObjectStore
from backend.tags.models import AssetTag, Verdict
from infra.embedded.process import Process
from tests import processes
from tests.e2e.conftest import Window
from tests.e2e.console.bar import press_action
from tests.e2e.console.conftest import signed_in
from tests.e2e.console.test_pipelines import answer, step
from tests.factories import make_stage_run
from tests.processes import eventually
from tests.workers.recipes.cats_and_dogs import NOON, Animal, make_album

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.timeout(1800)]

CORRECTED = 52  # of the photos; half of them cats
CATS_DAY, DOGS_DAY, REST = "Saturday", "Sunday", timedelta(days=2)
PATIENCE = 400  # seconds: a worker has its networks to load, on a machine that may be busy
LONG = PATIENCE * 1000  # milliseconds

CONFUSED = "from tests.workers.recipes.confused import work; work({kind!r})"


def taken(number: int) -> datetime:
    """Cats that will be spoken about on one day, dogs on the next, and all others on a third."""
    if number >= CORRECTED:
        return NOON + REST + timedelta(minutes=number)
    return NOON + timedelta(days=number % 2, minutes=number)


@pytest.fixture
def album(owner: User, store: ObjectStore) -> list[Animal]:
    """As it lies after an upload, but for its tags."""
    animals = make_album(owner, store, taken=taken)
    for animal in animals:
        for spec in PIPELINE:
            if not spec.on_demand:
                make_stage_run(asset=animal.asset, stage=spec.name, model_version="before")
    return animals


@pytest.fixture
def at_work(
    album: list[Animal], redis_client: object, settings: Settings, tmp_path: Path
) -> Iterator[tuple[Process, ...]]:
    """All that an installation runs beside its API, in a world where trials take no time."""
    settings.MODEL_SHADOW = settings.MODEL_CANARY_STEP = settings.MODEL_WATCH = timedelta(0)
    quick = {
        "SWEEP_INTERVAL_MS": "500",
        "MODEL_LOOK_SECONDS": "1",
        "MODEL_RECIPES": "workers.recipes.tag_head:RECIPE",
        "MODEL_CACHE": str(tmp_path / "models"),
    }
    confused = {kind: CONFUSED.format(kind=kind) for kind in ("ml", "train")}
    started = (
        processes.relay(tmp_path, **quick),
        processes.worker(tmp_path, "modelops", concurrency=1, **quick),
        *(processes.python(tmp_path, f"worker-{k}", c, **quick) for k, c in confused.items()),
    )
    for process in started:
        process.start()
    yield started
    for process in started:
        process.kill()


@pytest.fixture
def office(chromium: Browser, served: LiveServer, admin: User) -> Iterator[Window]:
    """The administrator's own browser."""
    context = chromium.new_context(locale="en-GB", viewport={"width": 1280, "height": 800})
    context.set_default_timeout(20_000)
    yield signed_in(Window(context.new_page(), served.url), admin, "/manage")
    context.close()


def told(animal: Animal) -> set[str]:
    """Which of the two the photo shows, as it stands in the library."""
    rows = AssetTag.objects.filter(asset=animal.asset, tag__in=["cat", "dog"])
    return set(rows.exclude(verdict=Verdict.REMOVED).values_list("tag_id", flat=True))


def are_all_made_by(version: str) -> bool:
    """Whether every photo has its tags of this version."""
    runs = StageRun.objects.filter(stage=StageName.TAGS).values_list("state", "model_version")
    return set(runs) == {(StageState.DONE, version)}


def announced() -> str:
    versions = StageVersion.objects.filter(stage=StageName.TAGS).values_list("version", flat=True)
    return versions.first() or ""


def choose(page: Page, day: str) -> None:
    """What is far below is there once one has scrolled to it."""
    whole_day = page.get_by_role("checkbox", name=f"Choose all of {day}")
    page.locator("[data-photo]").first.wait_for()
    page.mouse.move(640, 400)
    while whole_day.count() == 0:
        page.mouse.wheel(0, 400)
        page.wait_for_timeout(200)
    whole_day.click()


def put_right(window: Window, day: str, word: str, *, mistaken_for: str) -> None:
    """Where photos of the other word are listed, this day's are mistaken."""
    page = window.go(f"/tags/{mistaken_for}")
    choose(page, day)
    press_action(page, "Add tags")
    dialog = page.get_by_role("dialog", name="Add tags")
    dialog.get_by_label("Tags").fill(word)
    page.keyboard.press("Enter")
    dialog.get_by_role("button", name="Add", exact=True).click()
    expect(page.get_by_text("photos tagged")).to_be_visible(timeout=LONG)
    page.reload()
    choose(page, day)
    press_action(page, f"This is not “{mistaken_for}”")
    expect(page.get_by_text(f"do not show “{mistaken_for}”")).to_be_visible(timeout=LONG)


def expect_tag(window: Window, animal: Animal, word: str, *, instead_of: str) -> None:
    page = window.go(f"/photos/{animal.asset.pk}")
    panel = page.get_by_role("complementary", name="About this photo")
    button = page.get_by_role("button", name="About this photo")
    button.wait_for()
    if button.get_attribute("aria-pressed") == "false":
        button.click()
    for one, count in ((word, 1), (instead_of, 0)):
        of_it = panel.get_by_role("button", name=f"Remove the tag {one}", exact=True)
        expect(of_it).to_have_count(count)


def test_what_users_correct_a_model_learns_and_a_way_back_unlearns(
    console: Window,
    office: Window,
    admin: User,
    album: list[Animal],
    at_work: tuple[Process, ...],
) -> None:
    eventually(lambda: announced() != "", within=PATIENCE, watching=at_work)
    plain = announced()
    begin_backfill(actor=admin, stage=StageName.TAGS)
    eventually(lambda: are_all_made_by(plain), within=PATIENCE, watching=at_work)
    others = album[CORRECTED:]
    mistaken = [one for one in others if one.kind == "cat" and told(one) == {"dog"}]
    corrected = [one for one in album[:CORRECTED] if told(one) - {one.kind}]

    put_right(console, CATS_DAY, "cat", mistaken_for="dog")
    put_right(console, DOGS_DAY, "dog", mistaken_for="cat")

    known = Pipeline.objects.filter(task=ModelTask.TAG_HEAD)
    eventually(known.exists, within=PATIENCE, watching=at_work)
    page = office.go("/manage/pipelines/tag_head")
    page.get_by_role("button", name="Start a run").click()
    page.get_by_role("dialog").get_by_role("button", name="Start", exact=True).click()
    expect(step(page, "Approval")).to_contain_text("Waiting", timeout=LONG)
    answer(page, "Approve")
    released = page.get_by_role("status").filter(has_text="Released")
    expect(released).to_be_visible(timeout=LONG)

    learned = f"{plain}+tag_head-2"
    eventually(lambda: are_all_made_by(learned), within=PATIENCE, watching=at_work)
    righted = next(one for one in mistaken if told(one) == {"cat"})
    expect_tag(console, righted, "cat", instead_of="dog")

    answer(page, "Roll back", saying="A dog was a cat.")
    expect(page.get_by_role("status").filter(has_text="Rolled back")).to_be_visible(timeout=LONG)
    eventually(lambda: are_all_made_by(plain), within=PATIENCE, watching=at_work)
    expect_tag(console, righted, "dog", instead_of="cat")
    assert Run.objects.get().roll_back_by == ""  # it had ended: the relay began the back-fill
    assert all(told(one) == {one.kind} for one in corrected)  # what the user has said
