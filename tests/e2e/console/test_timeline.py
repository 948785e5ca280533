"""The timeline: chosen by keyboard and in ranges, gone through by months, as long as it may be."""

from datetime import UTC, datetime, timedelta

import pytest
from playwright.sync_api import expect

from backend.accounts.models import User
from backend.photos.models import Asset, Stack, Visibility
from tests.e2e.conftest import Window
from tests.e2e.console.bar import press_action
from tests.factories import make_asset

NOON = datetime(2024, 5, 4, 12, tzinfo=UTC)


@pytest.fixture
def photos(owner: User) -> list[Asset]:
    """Five of one day, the newest first."""
    return [make_asset(owner=owner, captured_at=NOON - timedelta(hours=n)) for n in range(5)]


def test_a_range_is_archived_and_taken_back(console: Window, photos: list[Asset]) -> None:
    page = console.go("/")
    tiles = page.locator("[data-photo]")
    expect(tiles).to_have_count(5)
    tiles.nth(1).focus()
    page.keyboard.press("x")
    tiles.nth(3).click(modifiers=["Shift"])
    bar = page.get_by_role("toolbar", name="With the chosen photos")
    expect(bar.locator("[data-count]")).to_have_text("3 chosen")
    bar.get_by_role("button", name="Archive").click()
    expect(page.get_by_text("3 photos archived")).to_be_visible()
    expect(tiles).to_have_count(2)
    archived = Asset.objects.filter(visibility=Visibility.ARCHIVE)
    assert set(archived) == set(photos[1:4])
    page.get_by_role("button", name="Undo").click()
    expect(tiles).to_have_count(5)
    assert not archived.all().exists()
    expect(bar).to_be_hidden()
    assert console.complaints == []


def test_the_keyboard_goes_about_and_chooses(console: Window, photos: list[Asset]) -> None:
    page = console.go("/")
    tiles = page.locator("[data-photo]")
    tiles.first.focus()
    page.keyboard.press("ArrowRight")
    expect(tiles.nth(1)).to_be_focused()
    page.keyboard.press("x")
    page.keyboard.press("Shift+ArrowRight")
    count = page.locator("[data-count]")
    expect(count).to_have_text("2 chosen")
    page.keyboard.press("Escape")
    expect(count).to_be_hidden()
    page.get_by_role("checkbox", name="Choose all of Saturday").click()
    expect(count).to_have_text("5 chosen")


def test_the_chosen_are_stacked_and_taken_apart(console: Window, photos: list[Asset]) -> None:
    page = console.go("/")
    page.get_by_role("checkbox", name="Choose all of Saturday").click()
    press_action(page, "Stack")
    expect(page.locator("[data-photo]")).to_have_count(1)
    assert Stack.objects.count() == 1
    page.get_by_role("button", name="Undo").click()
    expect(page.locator("[data-photo]")).to_have_count(5)
    assert not Stack.objects.exists()


def test_the_chosen_are_rated_and_tagged(console: Window, photos: list[Asset]) -> None:
    page = console.go("/")
    page.locator("[data-photo]").first.focus()
    page.keyboard.press("x")
    press_action(page, "Rate")
    dialog = page.get_by_role("dialog", name="Rate")
    dialog.get_by_role("radio").first.focus()
    for _ in range(4):
        page.keyboard.press("ArrowRight")
    page.keyboard.press("Space")
    dialog.get_by_role("button", name="Give 4 stars").click()
    expect(page.get_by_text("1 photo rated")).to_be_visible()
    photos[0].refresh_from_db()
    assert photos[0].rating == 4

    page.locator("[data-photo]").first.focus()
    page.keyboard.press("x")
    press_action(page, "Add tags")
    dialog = page.get_by_role("dialog", name="Add tags")
    dialog.get_by_label("Tags").fill("picnic")
    page.keyboard.press("Enter")
    dialog.get_by_role("button", name="Add", exact=True).click()
    expect(page.get_by_text("1 photo tagged")).to_be_visible()
    assert console.complaints == []


def test_days_of_few_photos_stand_side_by_side(console: Window, owner: User) -> None:
    for day in range(2):
        make_asset(owner=owner, captured_at=NOON - timedelta(days=day))
    page = console.go("/")
    tiles = page.locator("[data-photo]")
    expect(tiles).to_have_count(2)
    tops = [tile.bounding_box() for tile in tiles.all()]
    assert tops[0] is not None
    assert tops[1] is not None
    assert tops[0]["y"] == tops[1]["y"]
    expect(page.get_by_role("heading", level=2)).to_have_count(2)


def test_a_long_day_comes_as_one_scrolls(console: Window, owner: User) -> None:
    for number in range(230):
        make_asset(owner=owner, captured_at=NOON - timedelta(seconds=number))
    page = console.go("/")
    tiles = page.locator("[data-photo]")
    expect(tiles.first).to_be_visible()
    first = tiles.first.get_attribute("data-photo")
    assert tiles.count() < 230
    page.evaluate("scrollTo(0, document.body.scrollHeight)")
    expect(page.locator(f'[data-photo="{first}"]')).to_have_count(0)
    last = Asset.objects.order_by("captured_at")[0]
    expect(page.locator(f'[data-photo="{last.pk}"]')).to_be_visible()


def test_the_scrubber_leads_to_a_month(console: Window, owner: User) -> None:
    for month in range(1, 7):
        for number in range(30):
            moment = datetime(2023, month, 10, 12, tzinfo=UTC) + timedelta(minutes=number)
            make_asset(owner=owner, captured_at=moment)
    page = console.go("/")
    slider = page.get_by_role("slider", name="Go to a month")
    expect(slider).to_have_attribute("aria-valuetext", "June 2023")
    expect(page.locator("[data-photo]").first).to_be_visible()
    slider.focus()
    page.keyboard.press("End")
    expect(slider).to_have_attribute("aria-valuetext", "January 2023")
    expect(page.get_by_role("heading", name="10 January 2023")).to_be_visible()
