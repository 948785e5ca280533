"""Into the locked folder, in front of its door, and out again."""

from playwright.sync_api import Page, expect

from backend.accounts.models import User
from backend.photos.models import Visibility
from backend.photos.services.locked_folder import close_everywhere
from tests.conftest import PASSWORD
from tests.e2e.conftest import Window
from tests.e2e.console.bar import press_action
from tests.factories import make_asset


def open_folder(page: Page, secret: str = PASSWORD) -> None:
    page.get_by_role("textbox", name="Password").or_(
        page.get_by_role("textbox", name="PIN or password")
    ).fill(secret)
    page.get_by_role("button", name="Open", exact=True).click()


def test_a_photo_goes_in_and_out_and_the_door_shuts(console: Window, owner: User) -> None:
    asset = make_asset(owner=owner)
    page = console.go("/")
    page.locator("[data-photo]").focus()
    page.keyboard.press("x")
    press_action(page, "Move to the locked folder")
    page.get_by_role("dialog").get_by_role("button", name="Move").click()
    expect(page.get_by_text("No photos yet")).to_be_visible()

    page.get_by_role("link", name="Locked folder").click()
    open_folder(page, "not it")
    expect(page.get_by_role("alert").filter(has_text="wrong")).to_be_visible()
    complaints = [text for text in console.complaints if "403" not in text]
    open_folder(page)
    tile = page.locator("[data-photo]")
    expect(tile).to_have_count(1)
    tile.click()
    expect(page.get_by_role("dialog", name="Photo")).to_be_visible()
    page.keyboard.press("Escape")

    tile.focus()
    page.keyboard.press("x")
    page.get_by_role("button", name="Move out").click()
    expect(page.get_by_text("The locked folder is empty.")).to_be_visible()
    asset.refresh_from_db()
    assert asset.visibility == Visibility.TIMELINE
    page.get_by_role("button", name="Close", exact=True).click()
    expect(page.get_by_role("button", name="Open", exact=True)).to_be_visible()
    assert complaints == []


def test_a_pin_opens_it_too(console: Window, owner: User) -> None:
    page = console.go("/locked")
    page.get_by_role("button", name="Set a PIN").click()
    dialog = page.get_by_role("dialog", name="Set a PIN")
    dialog.get_by_label("New PIN").fill("2468")
    dialog.get_by_role("textbox", name="Password").fill(PASSWORD)
    dialog.get_by_role("button", name="Save").click()
    expect(dialog).to_be_hidden()
    open_folder(page, "2468")
    expect(page.get_by_text("The locked folder is empty.")).to_be_visible()


def test_once_its_time_is_over_the_page_is_the_door(console: Window, owner: User) -> None:
    make_asset(owner=owner, visibility=Visibility.LOCKED)
    page = console.go("/locked")
    page.clock.install()
    page.reload()
    open_folder(page)
    expect(page.locator("[data-photo]")).to_have_count(1)
    expect(page.get_by_text("Closes by itself in 15 minutes")).to_be_visible()
    close_everywhere(owner=owner)
    page.clock.fast_forward("16:00")
    expect(page.get_by_role("button", name="Open", exact=True)).to_be_visible()
    expect(page.locator("[data-photo]")).to_have_count(0)
