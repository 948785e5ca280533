"""What a member sees of the processing of their own photos, and what they can do about it."""

import pytest
from django.utils import timezone
from playwright.sync_api import expect

from backend.accounts.models import User
from backend.events.contracts import StageName
from backend.photos.models import AssetState, StageRun, StageState
from tests.e2e.conftest import Window
from tests.factories import make_asset, make_stage_run

pytestmark = pytest.mark.django_db(transaction=True)


def failed(owner: User, filename: str, stage: StageName, code: str) -> StageRun:
    return make_stage_run(
        asset=make_asset(owner=owner, filename=filename, state=AssetState.PARTIAL),
        stage=stage,
        state=StageState.FAILED,
        error_code=code,
        error_detail="As it was recorded.",
        finished_at=timezone.now(),
    )


def test_what_failed_is_seen_with_its_reason_and_tried_again(
    console: Window, owner: User, stranger: User
) -> None:
    runs = [
        failed(owner, "beach.jpg", StageName.OCR, "out_of_memory"),
        failed(owner, "dunes.jpg", StageName.FACES, "timed_out"),
        failed(owner, "waves.jpg", StageName.TAGS, "of_tomorrow"),
    ]
    failed(stranger, "not-mine.jpg", StageName.OCR, "out_of_memory")
    page = console.page
    page.get_by_role("button", name="Account of").click()
    page.get_by_role("menuitem", name="Processing").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Processing")
    wrong = page.get_by_role("region", name="What went wrong")
    rows = wrong.get_by_role("listitem")
    expect(rows).to_have_count(3)
    beach = rows.filter(has_text="beach.jpg")
    expect(beach).to_contain_text("Read text · It needed more memory than is allowed.")
    expect(rows.filter(has_text="waves.jpg")).to_contain_text("As it was recorded.")
    beach.get_by_role("button", name="Try again: Read text, beach.jpg").click()
    expect(beach).to_have_count(0)
    expect(page.get_by_text("1 step is tried again")).to_be_visible()
    runs[0].refresh_from_db()
    assert (runs[0].state, runs[0].error_code) == (StageState.WAITING, "")
    wrong.get_by_role("button", name="Try all again").click()
    expect(wrong.get_by_text("Nothing has failed.")).to_be_visible()
    assert StageRun.objects.filter(state=StageState.FAILED).count() == 1  # the stranger's
    assert console.complaints == []


def test_the_reason_is_told_in_chinese(console: Window, owner: User) -> None:
    failed(owner, "beach.jpg", StageName.OCR, "out_of_memory")
    page = console.go("/processing")
    page.get_by_role("button", name="Account of").click()
    page.get_by_role("menuitem", name="中文").click()
    wrong = page.get_by_role("region", name="出错的步骤")
    expect(wrong.get_by_text("识别文字 · 所需内存超过上限。")).to_be_visible()
    wrong.get_by_role("link", name="beach.jpg").click()
    page.wait_for_url("**/photos/*")
    assert console.complaints == []


def test_what_is_under_way_leads_from_the_timeline_to_all_about_it(
    console: Window, owner: User
) -> None:
    make_asset(owner=owner)
    asset = make_asset(owner=owner, state=AssetState.PROCESSING)
    make_stage_run(asset=asset, stage=StageName.FACES, state=StageState.RUNNING)
    page = console.go("/")
    page.get_by_role("link", name="More about it").click()
    page.wait_for_url("**/processing")
    counts = page.get_by_role("region", name="Your photos")
    expect(counts.get_by_role("definition").first).to_have_text("1")
    expect(counts.get_by_role("progressbar")).to_have_attribute("aria-valuenow", "50")
    faces = (
        page.get_by_role("table", name="Stages").get_by_role("row").filter(has_text="Find faces")
    )
    expect(faces.get_by_role("cell").nth(2)).to_have_text("1")
    assert console.complaints == []
