"""The main journeys in Chinese, under the finger: each arrives, and no page is too wide."""

import re
from datetime import timedelta
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from backend.accounts.models import User
from backend.albums.models import Album
from backend.events.contracts import StageName
from backend.events.models import QueuePause
from backend.installation import changeable
from backend.photos.models import Asset
from backend.search.services.indexing import index_assets
from backend.tags.services.vocabulary import sync_vocabulary
from tests.e2e.conftest import Window
from tests.e2e.console.bar import press_action
from tests.e2e.console.conftest import Phones, sign_in, signed_in
from tests.e2e.console.pictures import stored_pictures
from tests.factories import (
    make_album,
    make_asset,
    make_face,
    make_person,
    make_stage_run,
    make_tag,
)

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


def test_an_album_is_shared_by_a_link_that_a_guest_opens(
    album: Window, owner: User, photos: list[Asset], phones: Phones
) -> None:
    made = make_album(*photos, owner=owner, title="湖边")
    page = album.go(f"/albums/{made.pk}")
    page.get_by_role("button", name="用链接分享").tap()
    page.get_by_role("dialog", name="创建链接").get_by_role("button", name="创建链接").tap()
    address = page.get_by_role("dialog", name="链接", exact=True).get_by_label("链接地址").first
    expect(address).to_have_value(re.compile("/s/"))
    assert_sound(album)
    guest = phones("zh-CN")
    guest.page.goto(address.input_value())
    expect(guest.page.get_by_role("heading", level=1)).to_have_text("湖边")
    expect(guest.page.get_by_text("Owner 分享")).to_be_visible()
    tiles(guest.page).first.tap()
    expect(guest.page.get_by_role("dialog", name="照片", exact=True)).to_be_visible()
    assert_sound(guest)


def test_words_find_photos_and_say_why(album: Window, photos: list[Asset]) -> None:
    Asset.objects.filter(pk=photos[0].pk).update(caption="湖边野餐")
    index_assets(asset_ids=[photos[0].pk])
    page = album.page
    page.get_by_role("button", name="搜索", exact=True).tap()
    page.get_by_role("combobox", name="搜索").fill("野餐")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("野餐")
    expect(page.get_by_role("list", name="理解为")).to_contain_text("野餐")
    expect(tiles(page)).to_have_count(1)
    expect(tiles(page)).to_have_accessible_name(re.compile("^湖边野餐.*匹配："))
    assert_sound(album)


def test_somebody_gets_a_name(album: Window, owner: User, photos: list[Asset]) -> None:
    person = make_person(owner=owner)
    make_face(asset=photos[0], person=person, crop_key="")
    page = album.page
    go_to(page, "人物")
    page.get_by_role("button", name="这是谁？").tap()
    page.get_by_role("combobox", name="名字").fill("奶奶")
    page.keyboard.press("Enter")
    expect(page.get_by_role("button", name="奶奶", exact=True)).to_be_visible()
    expect(page.get_by_text("名字已保存")).to_be_visible()
    person.refresh_from_db()
    assert person.name == "奶奶"
    assert_sound(album)


def test_the_album_answers_a_question(album: Window, photos: list[Asset]) -> None:
    sync_vocabulary()
    for photo in photos[:2]:
        make_tag(asset=photo, slug="cat")
    page = album.page
    go_to(page, "问问相册")
    page.get_by_label("你的问题").fill("有多少张猫的照片？")
    page.get_by_role("button", name="提问", exact=True).tap()
    expect(page.get_by_role("status").filter(has_text="2")).to_be_visible()
    expect(page.get_by_role("button", name="修改：猫")).to_be_visible()
    expect(tiles(page)).to_have_count(2)
    assert_sound(album)


def test_a_photo_is_thrown_away_and_comes_back(album: Window, photos: list[Asset]) -> None:
    page = album.page
    choose(page, photos[0])
    press_action(page, "移到回收站")
    expect(page.get_by_text("已将 1 张照片移到回收站")).to_be_visible()
    expect(tiles(page)).to_have_count(2)
    go_to(page, "回收站")
    choose(page, photos[0])
    assert_sound(album)
    press_action(page, "恢复")
    expect(page.get_by_text("回收站是空的。")).to_be_visible()
    go_to(page, "照片")
    expect(tiles(page)).to_have_count(3)
    assert_sound(album)


def test_an_administrator_looks_after_the_album(phone: Window, admin: User, owner: User) -> None:
    make_stage_run(asset=make_asset(owner=owner), stage=StageName.OCR, state="ready")
    page = signed_in(phone, admin, "/manage").page
    expect(page.get_by_role("heading", level=1)).to_have_text("概览")
    expect(page.get_by_role("region", name="运行状况")).to_be_visible()
    assert_sound(phone)

    go_to(page, "用户")
    expect(page.get_by_role("row").filter(has_text=owner.email)).to_be_visible()
    page.get_by_role("tab", name="邀请").tap()
    page.get_by_role("button", name="邀请", exact=True).tap()
    dialog = page.get_by_role("dialog", name="邀请", exact=True)
    dialog.get_by_label("备注").fill("给舅舅")
    dialog.get_by_role("button", name="邀请", exact=True).tap()
    expect(dialog.get_by_label("链接")).to_have_value(re.compile("#.+"))
    dialog.get_by_role("button", name="关闭").last.tap()
    expect(page.get_by_role("row").filter(has_text="给舅舅")).to_contain_text("有效")
    assert_sound(phone)

    go_to(page, "任务")
    recognition = page.get_by_role("table", name="队列").get_by_role("row").filter(has_text="识别")
    pause = recognition.get_by_role("button", name="暂停：识别")
    pause.scroll_into_view_if_needed()
    expect(pause).to_be_in_viewport(ratio=1)  # not beside the screen
    pause.tap()
    expect(page.get_by_role("button", name="继续：识别")).to_be_visible()
    assert QueuePause.objects.get().queue == "ml"
    assert_sound(phone)

    go_to(page, "设置")
    trash = page.get_by_role("form", name="回收站保留照片的时间")
    trash.get_by_role("textbox").fill("60")
    trash.get_by_role("button", name="保存").tap()
    expect(trash.get_by_role("button", name="恢复默认：TRASH_KEPT_DAYS")).to_be_visible()
    assert changeable.TRASH_KEPT_FOR.value() == timedelta(days=60)
    assert_sound(phone)
