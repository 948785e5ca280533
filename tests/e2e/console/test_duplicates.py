"""Choosing among look-alikes, by mouse and by keyboard."""

import json

import pytest
from playwright.sync_api import Route, expect

from backend.accounts.models import User
from backend.lookalikes.models import Dismissal, Kind
from backend.photos.models import Asset
from tests.e2e.conftest import Window
from tests.factories import make_asset, make_fingerprint, make_lookalikes
from tests.factories.lookalikes import scene


@pytest.fixture
def copies(owner: User) -> list[Asset]:
    """The first is the larger one."""
    photos = [
        make_asset(owner=owner, width=side, height=side, size=side * 1000) for side in (3000, 1000)
    ]
    make_lookalikes(*photos)
    return photos


def more_copies(owner: User) -> None:
    photos = [make_asset(owner=owner) for _ in range(2)]
    for photo in photos:
        make_fingerprint(photo, scene(2))
    make_lookalikes(*photos)


def trashed() -> set[object]:
    return set(Asset.objects.filter(trashed_at__isnull=False).values_list("pk", flat=True))


def test_the_suggestion_is_taken_and_can_be_taken_back(
    console: Window, copies: list[Asset]
) -> None:
    page = console.go("/duplicates")
    expect(page.get_by_text("most pixels · largest file")).to_be_visible()
    expect(page.get_by_text("3000 × 3000")).to_be_visible()
    page.get_by_role("button", name="Put 1 into the trash, 1 MB").click()
    expect(page.get_by_text("There are no look-alikes.")).to_be_visible()
    assert trashed() == {copies[1].pk}
    page.get_by_role("button", name="Undo").click()
    expect(page.get_by_role("heading", name="2 copies")).to_be_visible()
    assert trashed() == set()
    assert console.complaints == []


def test_one_can_choose_by_keyboard_alone(
    console: Window, owner: User, copies: list[Asset]
) -> None:
    make_lookalikes(*[make_asset(owner=owner) for _ in range(3)], kind=Kind.BURST)
    page = console.go("/duplicates")
    boxes = page.locator("[data-group] input")
    boxes.first.focus()
    page.keyboard.press("ArrowDown")
    expect(boxes.nth(3)).to_be_focused()
    page.keyboard.press("ArrowUp")
    page.keyboard.press("Space")
    submit = page.get_by_role("button", name="into the trash").first
    expect(submit).to_be_disabled()  # nothing would be kept
    page.keyboard.press("ArrowRight")
    page.keyboard.press("Space")
    page.keyboard.press("Enter")
    expect(page.locator("[data-group]")).to_have_count(1)
    assert len(trashed()) == 2  # of the burst, which is younger, and stands first


def test_what_are_no_copies_never_comes_again(console: Window, copies: list[Asset]) -> None:
    page = console.go("/duplicates")
    page.get_by_role("button", name="These are no copies").click()
    expect(page.get_by_text("There are no look-alikes.")).to_be_visible()
    assert Dismissal.objects.count() == 1
    assert trashed() == set()


def test_all_copies_at_once_and_back_at_once(
    console: Window, owner: User, copies: list[Asset]
) -> None:
    more_copies(owner)

    def one_at_a_time(route: Route) -> None:
        wish = json.loads(route.request.post_data or "{}")
        route.continue_(post_data=json.dumps(wish | {"limit": 1}))

    console.page.route("**/duplicates/resolve", one_at_a_time)
    console.page.route("**/duplicates/bulks/*/undo", one_at_a_time)
    page = console.go("/duplicates")
    expect(page.locator("[data-group]")).to_have_count(2)
    page.get_by_role("button", name="Keep the suggested copies").click()
    page.get_by_role("dialog").get_by_role("button", name="Keep the suggested copies").click()
    expect(page.get_by_text("2 photos moved to the trash")).to_be_visible()
    expect(page.locator("[data-group]")).to_have_count(0)
    page.get_by_role("button", name="Undo").click()
    expect(page.locator("[data-group]")).to_have_count(2)
    assert trashed() == set()
    assert console.complaints == []


def test_the_kinds_are_shown_apart_and_photos_large(
    console: Window, owner: User, copies: list[Asset]
) -> None:
    make_lookalikes(*[make_asset(owner=owner) for _ in range(3)], kind=Kind.BURST)
    page = console.go("/duplicates")
    page.get_by_text("Bursts", exact=True).click()
    expect(page.get_by_role("heading", name="Burst of 3 shots")).to_be_visible()
    expect(page.locator("[data-group]")).to_have_count(1)
    page.get_by_role("link", name="Look at").first.click()
    expect(page.get_by_role("dialog", name="Photo")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog", name="Photo")).to_be_hidden()
    expect(page).to_have_url(f"{console.url}/duplicates?kind=burst")
