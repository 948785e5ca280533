"""Many photos saved at once, by whoever looks at them in a browser."""

import zipfile
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect
from pytest_django import Settings

from backend.accounts.models import User
from backend.exports.services.planning import plan_archives
from backend.photos.models import Asset, RenditionKind
from backend.sharing.services.keys import key_of
from tests.backend.exports.stored import stored_photo, stored_rendition
from tests.e2e.conftest import Window
from tests.factories import make_album
from tests.factories.sharing import make_link

pytestmark = pytest.mark.usefixtures("redis_client")

NOON = datetime(2024, 5, 4, 12, tzinfo=UTC)


@pytest.fixture
def photos(owner: User, sample_photos: Path, store: object) -> list[Asset]:
    made = []
    for number, name in enumerate(("china.jpg", "flower.jpg", "casio_skyline.jpg")):
        picture = (sample_photos / name).read_bytes()
        taken = NOON + timedelta(minutes=number)
        asset = stored_photo(owner, picture, filename=name, captured_at=taken)
        for kind in (RenditionKind.THUMBNAIL, RenditionKind.PREVIEW):
            stored_rendition(asset, kind, picture)
        made.append(asset)
    return made


def saved(page: Page, button: str) -> dict[str, bytes]:
    """What the browser has saved after a press of the button."""
    with page.expect_download() as download:
        page.get_by_role("button", name=button, exact=True).click()
    with zipfile.ZipFile(download.value.path()) as archive:
        assert archive.testzip() is None
        return {name: archive.read(name) for name in archive.namelist()}


def test_an_album_is_saved_as_one_file(window: Window, owner: User, photos: list[Asset]) -> None:
    album = make_album(*photos, owner=owner, title="西湖")
    page = window.go(f"/albums/{album.pk}")
    assert set(saved(page, "Download")) == {photo.filename for photo in photos}
    assert not window.complaints


def test_a_guest_saves_all_that_a_link_with_a_password_shows(
    door: Window, owner: User, photos: list[Asset]
) -> None:
    link = make_link(owner=owner, assets=photos, password="peony", includes_location=True)
    page = door.go(f"/s/{key_of(link)}")
    page.get_by_label("Password").fill("peony")
    page.keyboard.press("Enter")
    assert set(saved(page, "Download all")) == {photo.filename for photo in photos}
    assert not door.complaints


def test_several_parts_are_offered_one_by_one(
    window: Window, owner: User, photos: list[Asset], settings: Settings
) -> None:
    settings.ARCHIVE_PART_BYTES = 1
    album = make_album(*photos, owner=owner, title="西湖")
    page = window.go(f"/albums/{album.pk}")
    page.get_by_role("button", name="Download", exact=True).click()
    links = page.get_by_role("dialog").get_by_role("link")
    expect(links).to_have_count(3)
    with page.expect_download() as download:
        links.first.click()
    assert download.value.suggested_filename == "西湖-001.zip"


def test_everything_is_exported_from_the_account_page(
    window: Window, owner: User, photos: list[Asset]
) -> None:
    page = window.go("/account/data")
    page.get_by_role("button", name="Prepare an export").click()
    expect(page.get_by_text("Being prepared.")).to_be_visible()
    while plan_archives():
        pass
    page.reload()
    with page.expect_download() as download:
        page.get_by_role("link", name=".zip").click()
    with zipfile.ZipFile(download.value.path()) as archive:
        names = archive.namelist()
    assert "2024/05/china.jpg.xmp" in names
    assert "account.json" in names
    assert not window.complaints
