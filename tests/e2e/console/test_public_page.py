"""What a guest does with the page of a link."""

import re
import zipfile
from datetime import timedelta
from pathlib import Path

import pytest
from django.utils import timezone
from playwright.sync_api import Browser, Page, Route, expect
from pytest_django import Settings

from backend.accounts.models import User
from backend.photos.models import Asset, Upload
from backend.sharing.models import ShareLink, ShareReport
from backend.sharing.services.keys import key_of
from tests.e2e.conftest import Window
from tests.e2e.console.pictures import NAMES, stored_pictures
from tests.factories.sharing import make_link

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.usefixtures("redis_client")]


@pytest.fixture
def photos(owner: User, sample_photos: Path) -> list[Asset]:
    return stored_pictures(owner, sample_photos)


def address(link: ShareLink) -> str:
    return f"/s/{key_of(link)}"


def saved(page: Page, button: str) -> set[str]:
    """What the ZIP file holds that the browser has saved after a press of the button."""
    with page.expect_download() as download:
        page.get_by_role("button", name=button, exact=True).click()
    with zipfile.ZipFile(download.value.path()) as archive:
        assert archive.testzip() is None
        return set(archive.namelist())


def test_a_photo_opens_turns_and_closes_by_the_way_back(
    door: Window, owner: User, photos: list[Asset]
) -> None:
    link = make_link(owner=owner, assets=photos, title="西湖的周末", description="Three of us")
    page = door.go(address(link))
    expect(page.get_by_role("heading", level=1)).to_have_text("西湖的周末")
    expect(page.get_by_text("Three of us")).to_be_visible()
    tiles = page.locator("[data-photo]")
    expect(tiles).to_have_count(3)
    tiles.first.click()
    viewer = page.get_by_role("dialog", name="Photo")
    picture = viewer.get_by_role("img", name="Photo of").last
    expect(picture).to_have_attribute("src", re.compile(str(photos[0].pk)))
    page.keyboard.press("ArrowRight")
    expect(picture).to_have_attribute("src", re.compile(str(photos[1].pk)))
    expect(viewer.get_by_role("button", name="Favourite")).to_be_hidden()
    with page.expect_download() as saving:
        viewer.get_by_role("button", name="Download").click()
    assert saving.value.suggested_filename
    page.go_back()
    expect(viewer).to_be_hidden()
    assert door.complaints == []


def test_the_page_speaks_the_guests_language(
    chromium: Browser, door: Window, owner: User, photos: list[Asset]
) -> None:
    context = chromium.new_context(locale="zh-CN")
    guest = Window(context.new_page(), door.url)
    page = guest.go(address(make_link(owner=owner, assets=photos)))
    expect(page.get_by_role("heading", level=1)).to_have_text("给你的照片")
    page.get_by_role("button", name="English").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Photos for you")
    assert guest.complaints == []
    context.close()


def test_the_password_opens_the_door_and_a_wrong_one_does_not(
    door: Window, owner: User, photos: list[Asset]
) -> None:
    link = make_link(
        owner=owner, assets=photos, title="秘密", password="龙井茶 2024", includes_location=True
    )
    page = door.go(address(link))
    field = page.get_by_role("textbox", name="Password")
    field.fill("wrong")
    page.get_by_role("button", name="Show the photos").click()
    expect(page.get_by_role("alert")).to_have_text("That is not the password.")
    assert "秘密" not in page.content()
    field.fill("龙井茶 2024")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("秘密")
    page.reload()
    expect(page.locator("[data-photo]")).to_have_count(3)
    assert saved(page, "Download all") == set(NAMES)


def test_some_are_saved_and_many_come_in_parts(
    door: Window, owner: User, photos: list[Asset], settings: Settings
) -> None:
    link = make_link(owner=owner, assets=photos, includes_location=True)
    page = door.go(address(link))
    page.locator("[data-photo]").first.focus()
    page.keyboard.press("x")
    with page.expect_download() as download:
        page.get_by_role("toolbar").get_by_role("button", name="Download").click()
    with zipfile.ZipFile(download.value.path()) as archive:
        assert archive.namelist() == [NAMES[0]]
    settings.ARCHIVE_PART_BYTES = 1
    page.get_by_role("button", name="Download all").click()
    links = page.get_by_role("dialog", name="The download").get_by_role("link")
    expect(links).to_have_count(3)
    with page.expect_download():
        links.first.click()
    assert door.complaints == []


def test_a_guest_adds_photos(
    door: Window, owner: User, photos: list[Asset], sample_photos: Path
) -> None:
    page = door.go(address(make_link(owner=owner, assets=photos, allows_upload=True)))
    page.get_by_role("button", name="Add your photos").click()
    dialog = page.get_by_role("dialog", name="Add your photos")
    expect(dialog).to_contain_text("once they have been looked at")
    dialog.get_by_label("Your name").fill("小王")
    with page.expect_file_chooser() as choosing:
        dialog.get_by_role("button", name="Choose photos and films").click()
    choosing.value.set_files(sample_photos / "chelsea.png")
    expect(dialog.get_by_role("listitem")).to_contain_text("arrived")
    upload = Upload.objects.get()
    assert (upload.owner, upload.filename) == (owner, "chelsea.png")
    assert (upload.guest_upload.guest_name, upload.guest_upload.state) == ("小王", "pending")
    assert door.complaints == []


def test_a_link_that_has_ended_or_is_suspended_says_so(
    door: Window, owner: User, photos: list[Asset]
) -> None:
    ended = make_link(owner=owner, assets=photos, expired_at=timezone.now() - timedelta(minutes=1))
    page = door.go(address(ended))
    expect(page.get_by_role("heading", level=1)).to_have_text("Nothing here")
    suspended = make_link(owner=owner, assets=photos)
    ShareLink.objects.filter(pk=suspended.pk).update(suspended_at=timezone.now())
    page = door.go(address(suspended))
    expect(page.get_by_role("heading", level=1)).to_have_text("Suspended")


@pytest.mark.parametrize("password", ["", "龙井茶 2024"])
def test_a_guest_reports_a_link_whether_or_not_the_password_is_known(
    door: Window, owner: User, photos: list[Asset], password: str
) -> None:
    link = make_link(owner=owner, assets=photos, password=password)
    page = door.go(address(link))
    opener = page.get_by_role("button", name="Report this link")
    opener.click()
    dialog = page.get_by_role("dialog", name="Report this link")
    dialog.get_by_role("button", name="Send the report").click()
    assert not ShareReport.objects.exists()  # without a reason it is not sent
    dialog.get_by_label("It shows me or mine, and I did not agree").check()
    dialog.get_by_label("In your own words (optional)").fill("在第二张")
    dialog.get_by_role("button", name="Send the report").click()
    expect(dialog.get_by_text("Thank you.")).to_be_visible()
    dialog.get_by_role("button", name="Close").last.click()
    expect(dialog).to_be_hidden()
    expect(opener).to_be_focused()
    report = ShareReport.objects.get()
    assert (report.link, report.reason, report.words) == (link, "privacy", "在第二张")


def test_pictures_whose_addresses_have_expired_are_fetched_anew(
    door: Window, owner: User, photos: list[Asset]
) -> None:
    refused: set[str] = set()

    def refuse_once(route: Route) -> None:
        path = route.request.url.partition("?")[0]
        if path in refused:
            route.continue_()
        else:
            refused.add(path)
            route.fulfill(status=403)

    door.page.route(re.compile(r"/thumbnail\."), refuse_once)
    page = door.go(address(make_link(owner=owner, assets=photos)))
    first = page.locator("[data-photo] img").first
    expect(first).to_have_js_property("complete", True)
    expect(first).not_to_have_js_property("naturalWidth", 0)
    assert refused
