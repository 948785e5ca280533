"""Photos under the finger: taps open, a long press chooses, and so do taps thereafter."""

from datetime import UTC, datetime, timedelta

import pytest
from playwright.sync_api import Locator, expect

from backend.accounts.models import User
from backend.photos.models import Asset
from tests.e2e.conftest import Window
from tests.e2e.console.conftest import Phones, signed_in
from tests.factories import make_asset

NOON = datetime(2024, 5, 4, 12, tzinfo=UTC)


LONG = 700  # milliseconds


class Finger:
    """One that stays down as long as the test wants, as `tap` does not."""

    def __init__(self, on: Locator) -> None:
        page = on.page
        page.wait_for_load_state()
        self._cdp = page.context.new_cdp_session(page)
        box = on.bounding_box()
        assert box is not None
        self._x, self._y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
        self._send("touchStart")

    def move(self, by: int) -> None:
        self._y += by
        self._send("touchMove")

    def lift(self) -> None:
        self._cdp.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})

    def _send(self, kind: str) -> None:
        points = [{"x": self._x, "y": self._y}]
        self._cdp.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": points})


@pytest.fixture
def photos(owner: User) -> list[Asset]:
    """Five of one day, the newest first."""
    return [make_asset(owner=owner, captured_at=NOON - timedelta(hours=n)) for n in range(5)]


@pytest.fixture
def phone(phones: Phones, owner: User, photos: list[Asset]) -> Window:
    """Before the timeline."""
    return signed_in(phones("en-GB"), owner, "/")


def test_once_one_is_chosen_taps_choose(phone: Window) -> None:
    page = phone.page
    tiles, marks = page.locator("[data-photo]"), page.get_by_role("checkbox", name="Photo of")
    expect(tiles).to_have_count(5)
    marks.nth(1).tap()
    count = page.locator("[data-count]")
    expect(count).to_have_text("1 chosen")
    tiles.nth(3).tap()
    expect(count).to_have_text("2 chosen")
    tiles.nth(1).tap()
    expect(count).to_have_text("1 chosen")
    expect(marks.nth(3)).to_be_checked()
    expect(page.get_by_role("dialog")).to_have_count(0)
    assert phone.complaints == []


def test_a_tap_opens_a_photo(phone: Window, photos: list[Asset]) -> None:
    phone.page.locator("[data-photo]").nth(1).tap()
    expect(phone.page.get_by_role("dialog", name="Photo", exact=True)).to_be_visible()
    assert str(photos[1].pk) in phone.page.url


def test_a_long_press_begins_choosing_and_taps_go_on(phone: Window) -> None:
    page = phone.page
    tiles, marks = page.locator("[data-photo]"), page.get_by_role("checkbox", name="Photo of")
    expect(tiles).to_have_count(5)
    page.evaluate(
        "addEventListener('contextmenu', event => { window.menu = !event.defaultPrevented })"
    )
    finger = Finger(tiles.nth(1))
    expect(page.locator("[data-count]")).to_have_text("1 chosen")  # before it is lifted
    page.wait_for_timeout(LONG)
    finger.lift()
    tiles.nth(3).tap()
    expect(page.locator("[data-count]")).to_have_text("2 chosen")
    expect(marks.nth(1)).to_be_checked()
    expect(marks.nth(3)).to_be_checked()
    expect(page.get_by_role("dialog")).to_have_count(0)
    assert page.evaluate("window.menu") is not True
    assert phone.complaints == []


def test_a_finger_that_moves_or_is_lifted_soon_chooses_nothing(phone: Window) -> None:
    page = phone.page
    tiles = page.locator("[data-photo]")
    expect(tiles).to_have_count(5)
    finger = Finger(tiles.nth(1))
    finger.move(by=-25)
    page.wait_for_timeout(LONG)
    finger.lift()
    expect(page.locator("[data-count]")).to_have_count(0)
    finger = Finger(tiles.nth(1))
    finger.lift()
    expect(page.get_by_role("dialog", name="Photo", exact=True)).to_be_visible()
    page.wait_for_timeout(LONG)
    expect(page.locator("[data-count]")).to_have_count(0)
    assert phone.complaints == []
