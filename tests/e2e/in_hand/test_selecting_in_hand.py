"""Several photos chosen on a telephone, and what is done with all of them at once."""

import pytest
from playwright.sync_api import Locator, Page, expect

from backend.accounts.models import User
from backend.albums.models import Album
from backend.photos.models import Asset
from backend.sharing.models import ShareLink
from tests.e2e.conftest import Window
from tests.e2e.in_hand.conftest import Phones
from tests.factories import make_album, make_asset, make_member, make_user

pytestmark = pytest.mark.django_db(transaction=True)

FAVOURITES = "/m/packages/discovering/pages/favourites/index"
# As telephones have it; the browser of the tests hands on nothing.
SHARING = """
    navigator.canShare = () => true
    navigator.share = async ({ files }) => { window.handed = files.map(({ name }) => name) }
"""


def tiles(page: Page, *, pressed: bool | None = None) -> Locator:
    found = page.get_by_role("button", name="Photo, 4 May 2024", pressed=pressed)
    return found.filter(visible=True)


def bar(page: Page) -> Locator:
    return page.get_by_label("With the chosen photos")


def begin(page: Page) -> None:
    """Without a long press, as with a keyboard or a reader of screens."""
    expect(tiles(page).first).to_be_visible()
    page.get_by_role("button", name="Select photos").tap()
    expect(bar(page)).to_contain_text("Touch photos to choose them")


def test_a_long_press_chooses_one_and_a_tap_another(phone: Window, pictures: list[Asset]) -> None:
    page = phone.page
    tiles(page).nth(1).dispatch_event("touchstart")
    expect(bar(page)).to_contain_text("1 chosen")
    tiles(page).nth(1).dispatch_event("touchend")
    tiles(page).nth(0).tap()
    expect(bar(page)).to_contain_text("2 chosen")
    expect(tiles(page, pressed=True)).to_have_count(2)
    page.get_by_role("button", name="Cancel").tap()
    expect(bar(page)).to_be_hidden()
    expect(tiles(page, pressed=True)).to_have_count(0)
    assert phone.complaints == []


def test_a_whole_month_goes_to_the_trash_and_comes_back(
    phone: Window, owner: User, pictures: list[Asset]
) -> None:
    page = phone.page
    begin(page)
    page.get_by_role("button", name="All of May 2024").tap()
    expect(bar(page)).to_contain_text("3 chosen")
    expect(page.get_by_role("button", name="All of May 2024", pressed=True)).to_be_visible()
    bar(page).get_by_role("button", name="Move to trash").tap()
    expect(page.get_by_text("3 photos moved to trash")).to_be_visible()
    expect(tiles(page)).to_have_count(0)
    assert not Asset.objects.filter(owner=owner, trashed_at=None).exists()
    page.get_by_role("button", name="Undo").tap()
    expect(tiles(page)).to_have_count(3)
    assert phone.complaints == []


def test_with_a_keyboard_two_become_favourites(phone: Window, pictures: list[Asset]) -> None:
    page = phone.page
    expect(tiles(page).first).to_be_visible()
    page.get_by_role("button", name="Select photos").press("Enter")
    tiles(page).nth(0).press("Enter")
    tiles(page).nth(2).press("Space")
    bar(page).get_by_role("button", name="Favourite").press("Enter")
    expect(page.get_by_text("2 photos are favourites now")).to_be_visible()
    page = phone.go(FAVOURITES)
    begin(page)
    tiles(page).nth(0).tap()
    bar(page).get_by_role("button", name="No longer a favourite").tap()
    expect(tiles(page)).to_have_count(1)
    favourites = Asset.objects.filter(is_favorite=True)
    assert [asset.pk for asset in favourites] == [pictures[2].pk]


def test_two_are_put_into_a_new_album(phone: Window, pictures: list[Asset]) -> None:
    page = phone.page
    begin(page)
    tiles(page).nth(0).tap()
    tiles(page).nth(1).tap()
    bar(page).get_by_role("button", name="Add to an album").tap()
    page.get_by_role("button", name="New album…").tap()
    page.get_by_label("Title").fill("Lakes")
    page.get_by_role("button", name="Make the album").tap()
    expect(page.get_by_text("Added to “Lakes”")).to_be_visible()
    expect(bar(page)).to_be_hidden()
    chosen = {pictures[0].pk, pictures[1].pk}
    assert {entry.asset_id for entry in Album.objects.get().entries.all()} == chosen


def test_two_are_saved(phone: Window, pictures: list[Asset]) -> None:
    page = phone.page
    saved: list[str] = []
    page.on("download", lambda download: saved.append(download.suggested_filename))
    begin(page)
    tiles(page).nth(0).tap()
    tiles(page).nth(2).tap()
    bar(page).get_by_role("button", name="Save to this phone").tap()
    expect(page.get_by_text("2 saved")).to_be_visible()
    page.wait_for_timeout(500)
    assert saved == [pictures[0].filename, pictures[2].filename]


def test_two_are_shared_by_a_link(phone: Window, phones: Phones, pictures: list[Asset]) -> None:
    page = phone.page
    begin(page)
    tiles(page).nth(1).tap()
    tiles(page).nth(2).tap()
    bar(page).get_by_role("button", name="Share", exact=True).tap()
    page.get_by_role("button", name="Make the link").tap()
    key = page.get_by_label("Address of the link").inner_text().rsplit("/", 1)[1]
    page.get_by_role("button", name="Copy the link").tap()
    guest = phones()
    guest.go(f"/m/packages/collections/pages/link/index?key={key}")
    expect(tiles(guest.page)).to_have_count(2)


def test_two_are_handed_on_as_files(phones: Phones, owner: User, pictures: list[Asset]) -> None:
    phone = phones(user=owner)
    phone.page.add_init_script(SHARING)
    page = phone.go("/m/pages/timeline/index")
    begin(page)
    tiles(page).nth(0).tap()
    tiles(page).nth(1).tap()
    bar(page).get_by_role("button", name="Share", exact=True).tap()
    page.get_by_role("button", name="As files").tap()
    page.get_by_role("button", name="Share…").tap()
    expect(page.get_by_role("dialog")).to_be_hidden()
    assert page.evaluate("window.handed") == [pictures[0].filename, pictures[1].filename]
    assert not ShareLink.objects.exists()
    assert phone.complaints == []


def test_what_was_found_is_chosen_and_forgotten_with_the_next_search(
    phone: Window, pictures: list[Asset]
) -> None:
    page = phone.go("/m/pages/search/index")
    expect(page.get_by_role("button", name="Select photos")).to_be_hidden()
    page.get_by_role("searchbox").fill("2024")
    page.get_by_role("searchbox").press("Enter")
    begin(page)
    tiles(page).nth(0).tap()
    expect(bar(page)).to_contain_text("1 chosen")
    page.get_by_role("searchbox").fill("May 2024")
    page.get_by_role("searchbox").press("Enter")
    expect(bar(page)).to_be_hidden()


def test_a_viewer_of_an_album_saves_and_takes_nothing_out(
    phones: Phones, owner: User, pictures: list[Asset]
) -> None:
    album = make_album(*pictures, owner=owner, title="Lakes")
    friend = make_user(name="Friend")
    make_member(album, friend)
    page = phones(user=friend).go(f"/m/packages/collections/pages/album/index?id={album.pk}")
    begin(page)
    tiles(page).first.tap()
    expect(bar(page).get_by_role("button", name="Save to this phone")).to_be_visible()
    expect(bar(page).get_by_role("button", name="Remove from the album")).to_be_hidden()


def test_the_same_in_chinese(phones: Phones, owner: User) -> None:
    make_asset(owner=owner, is_favorite=True)
    phone = phones("zh-CN", owner)
    page = phone.go(FAVOURITES)
    page.get_by_role("button", name="选择照片").tap()
    page.get_by_role("button", name="照片，").tap()
    expect(page.get_by_text("已选择 1 项")).to_be_visible()
    page.get_by_role("button", name="取消收藏").tap()
    expect(page.get_by_text("已取消收藏 1 张照片")).to_be_visible()
    assert phone.complaints == []
