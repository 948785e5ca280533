"""Photos looked at on a telephone: turned over, enlarged, favoured, thrown away and taken back."""

import pytest
from playwright.sync_api import Locator, Page, expect

from backend.accounts.models import User
from backend.photos.models import Asset
from tests.e2e.conftest import Window
from tests.e2e.in_hand.conftest import Finger, Phones

pytestmark = pytest.mark.django_db(transaction=True)


def shown(page: Page) -> Locator:
    """The photo that the viewer shows."""
    return page.get_by_role("main").get_by_role("img", name="Photo, 4 May 2024")


def open_first(page: Page) -> None:
    page.get_by_role("button", name="Photo, 4 May 2024").first.tap()
    expect(shown(page)).to_be_visible()


def picture_of(page: Page) -> str:
    return shown(page).get_attribute("src") or ""


def width_of(page: Page) -> float:
    box = shown(page).bounding_box()
    assert box is not None
    return box["width"]


def test_a_finger_turns_from_photo_to_photo_and_not_beyond_the_last(phone: Window) -> None:
    page = phone.page
    open_first(page)
    newest = picture_of(page)
    Finger(shown(page)).swipe(250)  # there is none before
    expect(shown(page)).to_have_attribute("src", newest)
    Finger(shown(page)).swipe(-250)
    expect(shown(page)).not_to_have_attribute("src", newest)
    Finger(shown(page)).swipe(250)
    expect(shown(page)).to_have_attribute("src", newest)
    assert phone.complaints == []


def test_two_fingers_enlarge_and_then_one_moves_the_photo(phone: Window) -> None:
    page = phone.page
    open_first(page)
    newest, width = picture_of(page), width_of(page)
    Finger(shown(page)).spread(100)
    assert width_of(page) > width * 2
    Finger(page.get_by_role("main")).swipe(-250)
    expect(shown(page)).to_have_attribute("src", newest)


def test_two_taps_enlarge_and_two_more_show_it_whole(phone: Window) -> None:
    page = phone.page
    open_first(page)
    width = width_of(page)
    middle = {"x": 195, "y": 400}
    for wider in (2.5, 1):
        page.touchscreen.tap(**middle)
        page.touchscreen.tap(**middle)
        page.wait_for_timeout(400)
        assert width_of(page) == pytest.approx(width * wider)


def test_one_is_favoured_and_described(phone: Window, pictures: list[Asset]) -> None:
    page = phone.page
    open_first(page)
    page.get_by_role("button", name="Favourite").tap()
    expect(page.get_by_role("button", name="Favourite", pressed=True)).to_be_visible()
    page.get_by_role("button", name="About this photo").tap()
    sheet = page.get_by_role("dialog", name="About this photo")
    expect(sheet).to_be_focused()  # not its field, which would bring the keyboard up
    expect(sheet.get_by_text("Place unknown")).to_be_visible()
    sheet.get_by_label("Caption").fill("By the lake")
    sheet.get_by_role("button", name="Save").tap()
    expect(sheet.get_by_role("button", name="Save")).to_be_hidden()
    pictures[0].refresh_from_db()
    assert (pictures[0].is_favorite, pictures[0].caption) == (True, "By the lake")
    assert phone.complaints == []


def test_one_goes_to_the_trash_and_is_taken_back(phone: Window, pictures: list[Asset]) -> None:
    page = phone.page
    open_first(page)
    newest = picture_of(page)
    page.get_by_role("button", name="Move to trash").tap()
    expect(shown(page)).not_to_have_attribute("src", newest)
    pictures[0].refresh_from_db()
    assert pictures[0].trashed_at is not None
    with page.expect_response("**/assets/restore"):
        page.get_by_role("button", name="Undo").tap()
    pictures[0].refresh_from_db()
    assert pictures[0].trashed_at is None


def test_the_original_is_saved(phone: Window, pictures: list[Asset]) -> None:
    page = phone.page
    open_first(page)
    with page.expect_download() as saved:
        page.get_by_role("button", name="Save to this phone").tap()
    assert saved.value.suggested_filename == pictures[0].filename


def test_one_is_shared_by_a_link(phone: Window, phones: Phones) -> None:
    page = phone.page
    open_first(page)
    page.get_by_role("button", name="Share", exact=True).tap()
    page.get_by_role("button", name="Make the link").tap()
    sheet = page.locator("dialog")  # one, though the timeline lies below
    address = sheet.get_by_label("Address of the link")
    expect(address).to_contain_text("/s/")
    key = address.inner_text().rsplit("/", 1)[1]
    sheet.get_by_role("button", name="Copy the link").tap()
    expect(sheet.get_by_role("status")).to_have_text("Copied")
    sheet.get_by_role("button", name="Close").tap()
    expect(sheet).to_have_count(0)
    expect(page.get_by_text("Copied")).to_be_visible()
    guest = phones()
    guest.go(f"/m/packages/collections/pages/link/index?key={key}")
    expect(guest.page.get_by_role("button", name="Photo, 4 May 2024")).to_have_count(1)


def test_in_chinese_a_photo_is_found_again_at_its_own_address(
    phones: Phones, owner: User, pictures: list[Asset]
) -> None:
    phone = phones("zh-CN", owner)
    page = phone.go(f"/m/packages/viewer/pages/photo/index?id={pictures[1].pk}")
    expect(page.get_by_role("heading", level=1)).to_have_text("2024年5月4日")
    page.get_by_role("button", name="照片信息").tap()
    expect(page.get_by_role("dialog", name="照片信息").get_by_text("地点未知")).to_be_visible()
    assert phone.complaints == []
