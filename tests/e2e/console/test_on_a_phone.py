"""The main journeys in Chinese, under the finger: each arrives, and no page is too wide."""

from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from backend.accounts.models import User
from backend.albums.models import Album
from backend.photos.models import Asset
from tests.e2e.conftest import Window
from tests.e2e.console.conftest import sign_in, signed_in
from tests.e2e.console.pictures import stored_pictures

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.usefixtures("redis_client")]

_OVERHANG = "document.documentElement.scrollWidth - document.documentElement.clientWidth"


@pytest.fixture
def photos(owner: User, sample_photos: Path) -> list[Asset]:
    """The newest first, as the timeline has them."""
    return stored_pictures(owner, sample_photos)[::-1]


@pytest.fixture
def album(phone: Window, owner: User, photos: list[Asset]) -> Window:
    """The member's own phone, before the timeline with three photos."""
    signed_in(phone, owner, "/")
    expect(tiles(phone.page)).to_have_count(3)
    return phone


def tiles(page: Page | Locator) -> Locator:
    return page.locator("[data-photo]")


def choose(page: Page, photo: Asset) -> None:
    """By its mark; where some are chosen already, a tap on the photo would do as well."""
    tile = page.locator(f"[data-photo='{photo.pk}']")
    tile.locator("xpath=..").get_by_role("checkbox").tap()


def go_to(page: Page, place: str) -> None:
    """By the navigation, which a phone has behind a button."""
    page.get_by_role("button", name="导航").tap()
    page.get_by_role("navigation", name="导航").get_by_role("link", name=place, exact=True).tap()
    expect(page.get_by_role("heading", level=1)).to_have_text(place)


def assert_sound(window: Window) -> None:
    """It fits, and nothing was complained of."""
    assert window.page.evaluate(_OVERHANG) == 0
    assert window.complaints == []


def test_somebody_signs_in_and_uploads_a_photo(
    phone: Window, owner: User, sample_photos: Path
) -> None:
    page = phone.page
    page.add_init_script("window.showOpenFilePicker = undefined")
    phone.go("/")
    expect(page.get_by_role("heading", name="登录")).to_be_visible()
    assert_sound(phone)
    sign_in(page, owner)
    expect(page.get_by_text("还没有照片", exact=True)).to_be_visible()
    page.get_by_role("button", name="上传", exact=True).tap()
    with page.expect_file_chooser() as chooser:
        page.get_by_role("menuitem", name="照片和视频").tap()
    chooser.value.set_files(sample_photos / "china.jpg")
    tray = page.get_by_role("region", name="上传")
    expect(tray.locator("li[data-state=done]")).to_have_count(1)
    expect(tray.get_by_role("heading")).to_have_text("已上传 1 个文件")
    assert_sound(phone)
    tray.get_by_role("button", name="关闭").tap()
    page.reload()  # no relay runs here, which would tell the page
    expect(tiles(page)).to_have_count(1)
    assert Asset.objects.get().owner == owner
    assert_sound(phone)


def test_a_photo_is_looked_at_favoured_and_read_about(album: Window, photos: list[Asset]) -> None:
    page = album.page
    tiles(page).first.tap()
    viewer = page.get_by_role("dialog", name="照片", exact=True)
    viewer.get_by_role("button", name="收藏", exact=True).tap()
    expect(viewer.get_by_role("button", name="收藏", pressed=True)).to_be_visible()
    viewer.get_by_role("button", name="照片信息").tap()
    panel = page.get_by_role("complementary", name="照片信息")
    expect(panel.get_by_text("2024年5月4日")).to_be_in_viewport()
    expect(panel.get_by_text("地点未知")).to_be_visible()
    assert_sound(album)
    viewer.get_by_role("button", name="关闭").first.tap()
    expect(viewer).to_be_hidden()
    go_to(page, "收藏")
    expect(tiles(page)).to_have_count(1)
    photos[0].refresh_from_db()
    assert photos[0].is_favorite
    assert_sound(album)


def test_some_are_chosen_and_put_into_a_new_album(album: Window, photos: list[Asset]) -> None:
    page = album.page
    choose(page, photos[0])
    tiles(page).nth(2).tap()  # taps choose now
    expect(page.locator("[data-count]")).to_have_text("已选择 2 项")
    assert_sound(album)
    page.get_by_role("toolbar").get_by_role("button", name="添加到相册").tap()
    dialog = page.get_by_role("dialog", name="将 2 张照片添加到相册")
    dialog.get_by_label("相册名称，或新相册的名称").fill("湖边")
    assert_sound(album)
    dialog.get_by_role("button", name="新建相册“湖边”").tap()
    expect(page.get_by_text("已添加 2 张照片。")).to_be_visible()
    go_to(page, "相册")
    page.get_by_role("list", name="相册").get_by_role("link", name="湖边").tap()
    expect(page.get_by_role("heading", level=1)).to_have_text("湖边")
    expect(tiles(page)).to_have_count(2)
    assert Album.objects.get().entries.count() == 2
    assert_sound(album)
