"""Albums on a telephone: made, filled, shared with others, talked about; and links for guests."""

from datetime import timedelta

import pytest
from django.utils import timezone
from playwright.sync_api import Locator, Page, expect

from backend.accounts.models import User
from backend.albums.models import Album, AlbumComment, AlbumInvitation, AlbumMember, AlbumRole
from backend.photos.models import Asset
from backend.sharing.models import ShareLink, ShareReport
from backend.sharing.services.keys import key_of
from tests.e2e.conftest import Window
from tests.e2e.in_hand.conftest import Phones
from tests.factories import make_album, make_member, make_user
from tests.factories.sharing import make_link

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.usefixtures("redis_client")]

SHELF = "/m/pages/albums/index"
PASSWORD = "龙井茶 2024"


def of_album(album: Album) -> str:
    return f"/m/packages/collections/pages/album/index?id={album.pk}"


def of_link(link: ShareLink) -> str:
    return f"/m/packages/collections/pages/link/index?key={key_of(link)}"


def tiles(page: Page) -> Locator:
    return page.get_by_role("button", name="Photo, 4 May 2024")


@pytest.fixture
def friend() -> User:
    return make_user(name="Friend")


def test_an_album_is_made_and_filled_from_the_library(phone: Window, pictures: list[Asset]) -> None:
    page = phone.go(SHELF)
    page.get_by_role("button", name="New album").first.tap()
    page.get_by_label("Title").fill("Lakes")
    page.get_by_role("button", name="Make the album").tap()
    expect(page.get_by_role("heading", level=1, name="Lakes")).to_be_visible()
    page.get_by_role("button", name="Add photos").tap()
    tiles(page).nth(0).tap()
    tiles(page).nth(2).tap()
    page.get_by_role("button", name="Add 2").tap()
    expect(page.get_by_role("heading", level=1, name="Lakes")).to_be_visible()
    expect(tiles(page)).to_have_count(2)
    assert {entry.asset_id for entry in Album.objects.get().entries.all()} == {
        pictures[0].pk,
        pictures[2].pk,
    }
    assert phone.complaints == []


def test_the_same_in_chinese(phones: Phones, owner: User, pictures: list[Asset]) -> None:
    phone = phones("zh-CN", owner)
    page = phone.go(SHELF)
    page.get_by_role("button", name="新建相册").first.tap()
    page.get_by_label("名称").fill("湖边")
    page.get_by_role("button", name="创建相册").tap()
    expect(page.get_by_role("heading", level=1, name="湖边")).to_be_visible()
    page.get_by_role("button", name="添加照片").tap()
    page.get_by_role("button", name="照片，2024年5月4日").first.tap()
    page.get_by_role("button", name="添加 1 张").tap()
    expect(page.get_by_text("1 张照片", exact=True).last).to_be_visible()
    assert phone.complaints == []


def test_a_photo_is_taken_out_and_the_album_renamed_and_deleted(
    phone: Window, owner: User, pictures: list[Asset]
) -> None:
    album = make_album(*pictures, owner=owner, title="Lakes")
    page = phone.go(of_album(album))
    tiles(page).first.dispatch_event("touchstart")
    expect(page.get_by_text("1 chosen")).to_be_visible()
    page.get_by_role("button", name="Remove from the album").tap()
    expect(tiles(page)).to_have_count(2)
    page.get_by_role("button", name="More about this album").tap()
    page.get_by_role("button", name="Edit the album").tap()
    page.get_by_label("Title").fill("Mountains")
    page.get_by_role("button", name="Save").tap()
    expect(page.get_by_role("heading", level=1, name="Mountains")).to_be_visible()
    page.get_by_role("button", name="More about this album").tap()
    page.get_by_role("button", name="Delete the album").tap()
    with page.expect_response(lambda answer: answer.request.method == "DELETE"):
        page.get_by_role("button", name="Delete", exact=True).tap()
    expect(page.get_by_text("No albums yet.")).to_be_visible()
    assert not Album.objects.exists()


def test_somebody_is_invited_joins_talks_and_leaves(
    phone: Window, phones: Phones, owner: User, friend: User, pictures: list[Asset]
) -> None:
    album = make_album(*pictures, owner=owner, title="Lakes")
    page = phone.go(of_album(album))
    page.get_by_role("button", name="Members").tap()
    page.get_by_label("E-mail of whom you invite").fill(friend.email)
    page.get_by_role("button", name="Viewer").tap()
    page.get_by_role("button", name="Invite", exact=True).tap()
    expect(page.get_by_text(f"{friend.email} is invited.")).to_be_visible()
    invitation = AlbumInvitation.objects.get()

    theirs = phones(user=friend)
    page = theirs.go(f"/m/packages/collections/pages/join/index?invitation={invitation.pk}")
    page.get_by_role("button", name="Join").tap()
    expect(page.get_by_role("heading", level=1, name="Lakes")).to_be_visible()
    tiles(page).first.tap()
    expect(page.get_by_role("button", name="About this photo")).to_be_visible()
    page.get_by_role("button", name="Likes and comments").last.tap()
    sheet = page.get_by_role("dialog", name="Likes and comments")
    sheet.get_by_role("button", name="Like", exact=True).tap()
    expect(sheet.get_by_role("button", name="Like", pressed=True)).to_be_visible()
    sheet.get_by_role("textbox", name="Comment").fill("Lovely")
    sheet.get_by_role("button", name="Send").tap()
    expect(sheet.get_by_role("listitem")).to_contain_text("Lovely")
    assert AlbumComment.objects.get().asset_id == pictures[0].pk

    page = theirs.go(of_album(album))
    page.get_by_role("button", name="More about this album").tap()
    page.get_by_role("button", name="Leave the album").tap()
    with page.expect_response("**/members/*"):
        page.get_by_role("button", name="Leave", exact=True).tap()
    expect(page.get_by_role("heading", level=1, name="Albums")).to_be_visible()
    assert not AlbumMember.objects.filter(album=album, user=friend).exists()
    assert theirs.complaints == []


def test_a_member_gets_another_role(phone: Window, owner: User, friend: User) -> None:
    album = make_album(owner=owner, title="Lakes")
    make_member(album, friend)
    page = phone.go(of_album(album))
    page.get_by_role("button", name="Members").tap()
    member = page.get_by_role("listitem").filter(has_text="Friend")
    member.get_by_role("button", name="Role of Friend: Viewer").tap()
    member.get_by_role("button", name="Contributor").tap()
    expect(member.get_by_role("button", name="Role of Friend: Contributor")).to_be_visible()
    assert AlbumMember.objects.get(album=album, user=friend).role == AlbumRole.CONTRIBUTOR
    mine = page.get_by_role("listitem").filter(has_text="(you)")
    expect(mine.get_by_role("button")).to_have_count(0)
    assert phone.complaints == []


def test_a_comment_is_reworded_by_who_said_it(
    phone: Window, phones: Phones, owner: User, friend: User
) -> None:
    album = make_album(owner=owner, title="Lakes")
    make_member(album, friend)
    theirs = phones(user=friend)
    page = theirs.go(of_album(album))
    page.get_by_role("button", name="Likes and comments").tap()
    page.get_by_role("textbox", name="Comment").fill("Lovly\nlakes")
    page.get_by_role("button", name="Send").tap()
    page.get_by_role("button", name="Change the comment").tap()
    page.get_by_role("textbox", name="Change the comment").fill("Lovely\nlakes")
    page.get_by_role("button", name="Save").tap()
    expect(page.get_by_role("listitem")).to_contain_text("edited")
    assert AlbumComment.objects.get().text == "Lovely\nlakes"
    page = phone.go(of_album(album))
    page.get_by_role("button", name="Likes and comments").tap()
    expect(page.get_by_role("listitem")).to_contain_text("edited")
    expect(page.get_by_role("button", name="Delete the comment")).to_be_visible()
    expect(page.get_by_role("button", name="Change the comment")).to_be_hidden()
    assert theirs.complaints == []


def test_an_invitation_on_the_shelf_is_declined(phones: Phones, owner: User, friend: User) -> None:
    album = make_album(owner=owner, title="Lakes")
    AlbumInvitation.objects.create(
        album=album, email=friend.email, invited_by=owner, role=AlbumRole.VIEWER
    )
    page = phones(user=friend).go(SHELF)
    page.get_by_role("button", name="Decline").tap()
    expect(page.get_by_role("button", name="Decline")).to_be_hidden()
    assert not AlbumInvitation.objects.exists()


def test_what_happened_is_read(phone: Window, phones: Phones, owner: User, friend: User) -> None:
    album = make_album(owner=owner, title="Lakes")
    make_member(album, friend)
    page = phones(user=friend).go(of_album(album))
    page.get_by_role("button", name="Likes and comments").tap()
    page.get_by_role("textbox", name="Comment").fill("When do we go again?")
    page.get_by_role("button", name="Send").tap()
    expect(page.get_by_role("listitem")).to_contain_text("again")
    page = phone.go(of_album(album))
    page.get_by_role("button", name="Activity").tap()
    expect(page.get_by_text("Friend commented")).to_be_visible()


def test_a_guest_opens_the_door_looks_around_and_saves(
    phones: Phones, owner: User, pictures: list[Asset]
) -> None:
    link = make_link(owner=owner, assets=pictures, title="Secret", password=PASSWORD)
    guest = phones()
    page = guest.go(of_link(link))
    page.get_by_label("Password").fill("wrong")
    page.get_by_role("button", name="Show the photos").tap()
    expect(page.get_by_text("That is not the password.")).to_be_visible()
    assert "Secret" not in page.content()
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Show the photos").tap()
    expect(page.get_by_role("heading", level=1)).to_have_text("Secret")
    expect(tiles(page)).to_have_count(3)
    tiles(page).nth(1).tap()
    with page.expect_download():
        page.get_by_role("button", name="Save to this phone").tap()


def test_a_link_without_downloads_offers_none(
    phones: Phones, owner: User, pictures: list[Asset]
) -> None:
    link = make_link(owner=owner, assets=pictures, allows_download=False)
    page = phones().go(of_link(link))
    tiles(page).first.tap()
    expect(page.get_by_role("button", name="About this photo")).to_be_visible()
    expect(page.get_by_role("button", name="Save to this phone")).to_be_hidden()


def test_links_that_have_ended_or_are_suspended_say_so(
    phones: Phones, owner: User, pictures: list[Asset]
) -> None:
    past = timezone.now() - timedelta(minutes=1)
    guest = phones()
    page = guest.go(of_link(make_link(owner=owner, assets=pictures, expired_at=past)))
    expect(page.get_by_text("it has ended")).to_be_visible()
    suspended = make_link(owner=owner, assets=pictures)
    ShareLink.objects.filter(pk=suspended.pk).update(suspended_at=timezone.now())
    page = guest.go(of_link(suspended))
    expect(page.get_by_text("has suspended the link")).to_be_visible()


def test_a_guest_reports_a_link(phones: Phones, owner: User, pictures: list[Asset]) -> None:
    link = make_link(owner=owner, assets=pictures)
    page = phones().go(of_link(link))
    page.get_by_role("button", name="Report this link").tap()
    page.get_by_role("button", name="It shows me or mine").tap()
    page.get_by_role("button", name="Send the report").tap()
    expect(page.get_by_text("Thank you.")).to_be_attached()
    assert ShareReport.objects.get().reason == "privacy"
