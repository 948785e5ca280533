"""Many photos at once: chosen by pointer and keyboard, and what is done with them."""

from datetime import UTC, datetime, timedelta

import pytest
from django.utils import timezone
from playwright.sync_api import Page, expect

from backend.accounts.models import User
from backend.albums.models import Album
from backend.photos.models import Asset, Visibility
from tests.e2e.conftest import Window
from tests.factories import make_album, make_asset, make_place

NOON = datetime(2024, 5, 4, 12, tzinfo=UTC)


@pytest.fixture
def photos(owner: User) -> list[Asset]:
    """Five of one day, the newest first."""
    return [make_asset(owner=owner, captured_at=NOON - timedelta(hours=n)) for n in range(5)]


def said(page: Page, words: str) -> None:
    expect(page.get_by_role("status").filter(has_text=words)).to_be_visible()


def test_a_range_is_archived_and_taken_back(window: Window, photos: list[Asset]) -> None:
    page = window.go("/")
    tiles = page.locator(".tile")
    tiles.nth(1).hover()
    tiles.nth(1).locator("[data-pick]").click()
    tiles.nth(3).locator(".pick").click(modifiers=["Shift"], position={"x": 60, "y": 60})
    bar = page.get_by_role("toolbar", name="Selected")
    expect(bar.locator("output")).to_have_text("Selected: 3")
    bar.get_by_role("button", name="Archive").click()
    said(page, "Now in the archive: 3")
    expect(tiles).to_have_count(2)
    archived = Asset.objects.filter(visibility=Visibility.ARCHIVE)
    assert set(archived) == set(photos[1:4])
    page.get_by_role("button", name="Undo").click()
    expect(tiles).to_have_count(5)
    assert not archived.all().exists()
    expect(bar).to_be_hidden()
    assert window.complaints == []


def test_the_keyboard_chooses_a_day_and_puts_it_into_the_trash(
    window: Window, photos: list[Asset]
) -> None:
    page = window.go("/")
    page.locator(".tile a").first.focus()
    page.keyboard.press("x")
    page.locator(".tile a").nth(2).focus()
    page.keyboard.press("Shift+X")
    count = page.locator("[data-pick-count]")
    expect(count).to_have_text("Selected: 3")
    page.keyboard.press("Escape")
    expect(count).to_be_hidden()
    page.get_by_role("button", name="Select May 4, 2024").click()
    expect(count).to_have_text("Selected: 5")
    page.get_by_role("toolbar", name="Selected").get_by_role("button", name="Trash").click()
    said(page, "Now in the trash: 5")
    page.get_by_role("button", name="Undo").click()
    expect(page.locator(".tile")).to_have_count(5)
    assert not Asset.objects.exclude(trashed_at=None).exists()


def test_what_is_refused_is_said_and_stays_chosen(window: Window, owner: User) -> None:
    old = make_asset(owner=owner, captured_at=NOON)
    recent = make_asset(owner=owner, captured_at=timezone.now() - timedelta(days=1))
    page = window.go("/")
    page.get_by_role("button", name="Select", exact=True).click()
    page.keyboard.press("Control+a")
    page.get_by_role("toolbar", name="Selected").locator("summary").click()
    page.get_by_role("button", name="Change the time…").click()
    dialog = page.get_by_role("dialog", name="When was it taken?")
    dialog.get_by_label("Days").fill("10")
    dialog.get_by_role("button", name="Save").click()
    said(page, "Done: 1. Refused: 1. The time would lie before the first photograph")
    expect(page.locator(f'[data-pick][value="{recent.pk}"]')).to_be_checked()
    expect(page.locator("[data-pick-count]")).to_have_text("Selected: 1")
    old.refresh_from_db()
    assert old.captured_at == NOON + timedelta(days=10)


def test_photos_go_into_an_album_that_is_there_and_into_a_new_one(
    window: Window, owner: User, photos: list[Asset]
) -> None:
    album = make_album(photos[0], owner=owner, title="Summer")
    page = window.go("/")
    bar = page.get_by_role("toolbar", name="Selected")
    page.get_by_role("button", name="Select May 4, 2024").click()
    bar.get_by_role("button", name="Add to an album").click()
    dialog = page.get_by_role("dialog", name="Add to an album")
    dialog.get_by_role("button", name="Summer").click()
    said(page, "Added to “Summer”: 4. Already in it: 1.")
    assert album.entries.count() == 5
    page.get_by_role("button", name="Select May 4, 2024").click()
    bar.get_by_role("button", name="Add to an album").click()
    dialog.get_by_role("textbox").fill("Picnic")
    dialog.get_by_role("button", name="Make album").click()
    said(page, "Added to “Picnic”: 5.")
    assert Album.objects.get(title="Picnic").entries.count() == 5


def test_a_place_is_found_by_its_name(window: Window, owner: User) -> None:
    place = make_place()
    make_asset(owner=owner, captured_at=NOON, place=place, latitude=30.2, longitude=120.1)
    lost = make_asset(owner=owner, captured_at=NOON - timedelta(hours=1))
    page = window.go("/")
    page.locator(".tile a").nth(1).focus()
    page.keyboard.press("x")
    page.get_by_role("toolbar", name="Selected").locator("summary").click()
    page.get_by_role("button", name="Change the place…").click()
    dialog = page.get_by_role("dialog", name="Where was it taken?")
    dialog.get_by_role("combobox").fill("hang")
    expect(dialog.get_by_role("option")).to_contain_text("Hangzhou")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(dialog.get_by_label("Latitude")).not_to_have_value("")
    dialog.get_by_role("button", name="Save").click()
    said(page, "Place changed: 1")
    lost.refresh_from_db()
    assert lost.place == place
    assert window.complaints == []


def test_the_trash_gives_back_and_deletes_for_good(
    window: Window, owner: User, photos: list[Asset]
) -> None:
    User.objects.filter(pk=owner.pk).update(used_bytes=sum(photo.size for photo in photos))
    Asset.objects.update(trashed_at=timezone.now())
    page = window.go("/trash")
    bar = page.get_by_role("toolbar", name="Selected")
    page.locator(".tile a").first.focus()
    page.keyboard.press("x")
    bar.get_by_role("button", name="Restore").click()
    said(page, "Restored: 1")
    page.locator(".tile a").first.focus()
    page.keyboard.press("x")
    bar.get_by_role("button", name="Delete for good").click()
    page.locator("dialog[open]").get_by_role("button", name="Delete for good").click()
    said(page, "Deleted for good: 1")
    expect(page.locator(".tile")).to_have_count(3)
    page.get_by_role("button", name="Empty the trash").click()
    page.locator("dialog[open]").get_by_role("button", name="Delete for good").click()
    expect(page.get_by_text("The trash is empty.")).to_be_visible()
    assert list(Asset.objects.all()) == [photos[0]]
