"""Many photos saved at once, by whoever looks at them."""

import zipfile
from pathlib import Path

import pytest
from playwright.sync_api import expect
from pytest_django import Settings

from backend.accounts.models import User
from backend.photos.models import Asset
from tests.e2e.conftest import Window
from tests.e2e.console.pictures import NAMES, stored_pictures
from tests.factories import make_album

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.usefixtures("redis_client")]


@pytest.fixture
def photos(owner: User, sample_photos: Path) -> list[Asset]:
    return stored_pictures(owner, sample_photos)


def test_an_album_is_saved_as_one_file_or_in_parts(
    console: Window, owner: User, photos: list[Asset], settings: Settings
) -> None:
    album = make_album(*photos, owner=owner, title="西湖")
    page = console.go(f"/albums/{album.pk}")
    button = page.get_by_role("button", name="Download", exact=True)
    with page.expect_download() as download:
        button.click()
    with zipfile.ZipFile(download.value.path()) as archive:
        assert set(archive.namelist()) == set(NAMES)
    settings.ARCHIVE_PART_BYTES = 1
    button.click()
    links = page.get_by_role("dialog").get_by_role("link")
    expect(links).to_have_count(3)
    with page.expect_download() as part:
        links.first.click()
    assert part.value.suggested_filename == "西湖-001.zip"
    assert console.complaints == []
