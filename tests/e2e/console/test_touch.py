"""Photos under the finger: taps open, and once one is chosen, taps choose."""

from datetime import UTC, datetime, timedelta

import pytest
from playwright.sync_api import expect

from backend.accounts.models import User
from backend.photos.models import Asset
from tests.e2e.conftest import Window
from tests.e2e.console.conftest import Phones, signed_in
from tests.factories import make_asset

NOON = datetime(2024, 5, 4, 12, tzinfo=UTC)


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
