"""Into the locked folder, in front of its door, and out again."""

from playwright.sync_api import expect

from backend.accounts.models import User
from backend.photos.models import Visibility
from backend.photos.services.locked_folder import close_everywhere
from tests.conftest import PASSWORD
from tests.e2e.conftest import Window
from tests.factories import make_asset


def test_a_photo_goes_in_and_out_and_the_door_shuts(window: Window, owner: User) -> None:
    asset = make_asset(owner=owner)
    page = window.go(f"/photos/{asset.pk}")
    page.locator(".photo-menu summary").click()
    page.get_by_role("button", name="Move to the locked folder").click()
    page.locator("dialog[open]").get_by_role("button", name="Move").click()
    page.wait_for_url(f"{window.url}/")
    expect(page.locator(".tile")).to_have_count(0)

    window.go("/locked")
    page.get_by_label("Password").fill("not it")
    page.get_by_role("button", name="Open").click()
    expect(page.get_by_role("alert")).to_contain_text("wrong")
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Open").click()
    photo = page.locator(".tile a")
    expect(photo).to_have_count(1)
    photo.click()
    page.wait_for_url(f"**/locked/{asset.pk}")
    page.keyboard.press("Escape")
    page.wait_for_url("**/locked")

    photo.focus()
    page.keyboard.press("x")
    page.get_by_role("button", name="Move out").click()
    expect(page.get_by_text("The locked folder is empty.")).to_be_visible()
    asset.refresh_from_db()
    assert asset.visibility == Visibility.TIMELINE
    page.get_by_role("button", name="Close").click()
    expect(page.get_by_label("Password")).to_be_visible()


def test_once_its_time_is_over_the_page_leads_to_the_door(window: Window, owner: User) -> None:
    make_asset(owner=owner, visibility=Visibility.LOCKED)
    page = window.go("/locked")
    page.clock.install()
    page.reload()
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Open").click()
    expect(page.locator(".tile")).to_have_count(1)
    expect(page.get_by_text("Closes by itself in 15 min")).to_be_visible()
    close_everywhere(owner=owner)
    page.clock.fast_forward("16:00")
    expect(page.get_by_label("Password")).to_be_visible()
