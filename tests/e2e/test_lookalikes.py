"""Choosing among look-alikes, by mouse and by keyboard."""

import json

import pytest
from playwright.sync_api import Page, Route, expect

from backend.accounts.models import User
from backend.lookalikes.models import Dismissal, Group, Kind
from backend.photos.models import Asset
from tests.e2e.conftest import Window
from tests.factories import make_asset, make_fingerprint, make_lookalikes
from tests.factories.lookalikes import scene


@pytest.fixture
def copies(owner: User) -> list[Asset]:
    """The first is the larger one."""
    photos = [
        make_asset(owner=owner, renditions=True, width=side, height=side, size=side * 1024)
        for side in (3000, 1000)
    ]
    make_lookalikes(*photos)
    return photos


def more_copies(owner: User) -> list[Asset]:
    photos = [make_asset(owner=owner, renditions=True) for _ in range(2)]
    for photo in photos:
        make_fingerprint(photo, scene(2))
    return photos


def several_requests(page: Page, *, limit: int, most: int | None = None) -> None:
    """Let the page's requests settle `limit` groups each, and none through after `most` of them."""
    sent = 0

    def shorten(route: Route) -> None:
        nonlocal sent
        if sent == most:
            route.abort()
            return
        sent += 1
        wish = json.loads(route.request.post_data or "{}")
        route.continue_(post_data=json.dumps(wish | {"limit": limit}))

    page.route("**/duplicates/resolve", shorten)
    if most is None:
        page.route("**/duplicates/bulks/*/undo", shorten)


def trashed() -> set[object]:
    return set(Asset.objects.filter(trashed_at__isnull=False).values_list("pk", flat=True))


def test_the_suggestion_is_taken_and_can_be_taken_back(window: Window, copies: list[Asset]) -> None:
    Asset.objects.filter(pk=copies[1].pk).update(is_favorite=True)
    page = window.go("/duplicates")
    expect(page.get_by_text("most pixels · largest file")).to_be_visible()
    page.get_by_role("button", name="Put 1 into the trash, 1,000.0 KB").click()
    expect(page.get_by_text("Now in the trash: 1")).to_be_visible()
    assert trashed() == {copies[1].pk}
    assert Asset.objects.get(pk=copies[0].pk).is_favorite
    with page.expect_navigation():
        page.get_by_role("button", name="Undo").click()
    expect(page.locator("[data-lookalike]")).to_have_count(1)
    assert trashed() == set()
    assert not Asset.objects.get(pk=copies[0].pk).is_favorite


def test_one_can_choose_by_keyboard_alone(window: Window, copies: list[Asset]) -> None:
    page = window.go("/duplicates")
    boxes = page.locator("[name=keep]")
    expect(boxes.first).to_be_checked()
    boxes.first.focus()
    page.keyboard.press("Space")
    expect(page.locator("[data-submit]")).to_be_disabled()  # nothing would be kept
    page.keyboard.press("ArrowRight")
    page.keyboard.press("Space")
    page.keyboard.press("Enter")
    expect(page.get_by_text("Now in the trash: 1")).to_be_visible()
    assert trashed() == {copies[0].pk}


def test_arrows_lead_from_group_to_group(window: Window, owner: User, copies: list[Asset]) -> None:
    make_lookalikes(*[make_asset(owner=owner) for _ in range(3)], kind=Kind.BURST)
    page = window.go("/duplicates")
    boxes = page.locator("[name=keep]")
    boxes.first.focus()
    page.keyboard.press("ArrowDown")
    expect(boxes.nth(3)).to_be_focused()
    page.keyboard.press("ArrowUp")
    expect(boxes.first).to_be_focused()


def test_what_are_no_copies_is_not_asked_again(window: Window, copies: list[Asset]) -> None:
    page = window.go("/duplicates")
    page.get_by_role("button", name="These are no copies").click()
    expect(page.locator("[data-lookalike]")).to_have_count(0)
    page.reload()
    expect(page.get_by_text("There are no look-alikes.")).to_be_visible()
    assert Dismissal.objects.count() == 1
    assert trashed() == set()


def keep_the_suggested(page: Page) -> None:
    page.get_by_role("button", name="Keep the suggested copies").click()
    page.get_by_role("dialog").get_by_role("button", name="Keep the suggested copies").click()
    expect(page.get_by_role("dialog")).to_have_count(0)


def test_all_copies_are_resolved_after_a_question(window: Window, copies: list[Asset]) -> None:
    page = window.go("/duplicates")
    page.get_by_role("button", name="Keep the suggested copies").click()
    expect(page.get_by_role("dialog")).to_have_css("border-radius", "20px")  # its style is there
    page.get_by_role("button", name="Cancel").click()
    assert Group.objects.count() == 1
    keep_the_suggested(page)
    expect(page.get_by_text("1 photo is in the trash.")).to_be_visible()
    expect(page.locator("[data-lookalike]")).to_have_count(0)
    assert trashed() == {copies[1].pk}
    assert window.complaints == []


def test_what_was_resolved_at_once_comes_back_at_once(
    window: Window, owner: User, copies: list[Asset]
) -> None:
    make_lookalikes(*more_copies(owner))
    several_requests(window.page, limit=1)
    page = window.go("/duplicates")
    expect(page.locator("[data-lookalike]")).to_have_count(2)
    keep_the_suggested(page)
    line = page.locator("[data-bulk]")
    expect(line).to_contain_text("2 photos are in the trash.")
    expect(line).to_be_focused()  # so that whoever cannot see it hears of it
    page.reload()
    page.get_by_role("button", name="Undo").focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("status").filter(has_text="Undone")).to_be_visible()
    expect(page.locator("[data-lookalike]")).to_have_count(2)
    expect(line).to_have_count(0)
    expect(page.locator("[name=keep]").first).to_be_focused()
    assert trashed() == set()
    assert window.complaints == []


def test_what_was_resolved_before_something_failed_can_be_taken_back(
    window: Window, owner: User, copies: list[Asset]
) -> None:
    make_lookalikes(*more_copies(owner))
    several_requests(window.page, limit=1, most=1)
    page = window.go("/duplicates")
    keep_the_suggested(page)
    expect(page.get_by_role("status").filter(has_text="That did not work")).to_be_visible()
    expect(page.locator("[data-lookalike]")).to_have_count(1)
    page.get_by_role("button", name="Undo").click()
    expect(page.locator("[data-lookalike]")).to_have_count(2)
    assert trashed() == set()


def test_a_group_that_was_settled_elsewhere_goes(window: Window, copies: list[Asset]) -> None:
    page = window.go("/duplicates")
    Group.objects.all().delete()
    page.get_by_role("button", name="These are no copies").click()
    expect(page.get_by_role("status").filter(has_text="That did not work")).to_be_visible()
    expect(page.locator("[data-lookalike]")).to_have_count(0)


def test_the_kinds_are_shown_apart(window: Window, owner: User, copies: list[Asset]) -> None:
    make_lookalikes(*[make_asset(owner=owner) for _ in range(3)], kind=Kind.BURST)
    page = window.go("/duplicates")
    page.get_by_role("link", name="Bursts").click()
    expect(page.get_by_role("heading", name="Burst of 3 shots")).to_be_visible()
    expect(page.locator("[data-lookalike]")).to_have_count(1)
