"""Choosing photos by the finger: a long press begins, and taps go on."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest
from playwright.sync_api import Browser, CDPSession, Locator, Page, expect

from backend.accounts.models import User
from backend.photos.models import Asset
from tests.e2e.conftest import Window
from tests.factories import make_asset

NOON = datetime(2024, 5, 4, 12, tzinfo=UTC)
LONG = 900  # milliseconds, twice as long as it takes


@pytest.fixture
def photos(owner: User) -> list[Asset]:
    """Five of one day, the newest first."""
    return [make_asset(owner=owner, captured_at=NOON - timedelta(hours=n)) for n in range(5)]


@pytest.fixture
def phone(chromium: Browser, window: Window, photos: list[Asset]) -> Iterator[Window]:
    """The same member on a telephone, before the timeline."""
    context = chromium.new_context(
        locale="en-GB", viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=True
    )
    context.set_default_timeout(20_000)
    context.add_cookies(window.page.context.cookies())  # type: ignore[arg-type]  # as it gave them
    made = Window(context.new_page(), window.url)
    made.go("/")
    yield made
    context.close()


class Finger:
    """One that rests and moves, which Playwright's own cannot."""

    def __init__(self, page: Page) -> None:
        self._session: CDPSession = page.context.new_cdp_session(page)

    def down(self, where: Locator) -> tuple[float, float]:
        box = where.bounding_box()
        assert box is not None
        point = (box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
        self._send("touchStart", point)
        return point

    def move(self, x: float, y: float) -> None:
        self._send("touchMove", (x, y))

    def up(self) -> None:
        self._send("touchEnd")

    def _send(self, kind: str, *points: tuple[float, float]) -> None:
        touches = [{"x": x, "y": y} for x, y in points]
        self._session.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": touches})


def test_a_long_press_chooses_a_photo_and_does_not_open_it(phone: Window) -> None:
    page, tiles = phone.page, phone.page.locator(".tile")
    count = page.get_by_role("toolbar", name="Selected").locator("output")
    finger = Finger(page)
    finger.down(tiles.nth(1))
    expect(tiles.nth(1).locator("[data-pick]")).to_be_checked()
    finger.up()
    expect(count).to_have_text("Selected: 1")
    tiles.nth(3).tap()
    expect(count).to_have_text("Selected: 2")
    tiles.nth(1).tap()
    expect(count).to_have_text("Selected: 1")
    expect(tiles.nth(3).locator("[data-pick]")).to_be_checked()
    assert page.url == f"{phone.url}/"
    assert phone.complaints == []


def test_a_finger_that_moves_on_scrolls_and_chooses_nothing(phone: Window) -> None:
    page = phone.page
    finger = Finger(page)
    x, y = finger.down(page.locator(".tile").nth(1))
    finger.move(x, y - 30)
    page.wait_for_timeout(LONG)
    finger.up()
    expect(page.locator("[data-pick]:checked")).to_have_count(0)
    assert page.url == f"{phone.url}/"


def test_a_tap_opens_a_photo(phone: Window, photos: list[Asset]) -> None:
    phone.page.locator(".tile").nth(1).tap()
    phone.page.wait_for_url(f"**/photos/{photos[1].pk}")
