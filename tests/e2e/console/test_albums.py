"""Albums in the web console: made, filled, arranged, shared, talked about, and saved."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, Page, expect

from backend.accounts.models import User
from backend.albums.models import (
    Album,
    AlbumComment,
    AlbumInvitation,
    AlbumMember,
    AlbumOrder,
    AlbumRole,
)
from backend.albums.selectors.contents import album_assets
from backend.photos.models import Asset
from tests.e2e.conftest import Window
from tests.factories import make_album, make_asset, make_member, make_person

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def photos(owner: User) -> list[Asset]:
    """The newest first, as the timeline has them."""
    return [make_asset(owner=owner) for _ in range(3)][::-1]


def tile(page: Page | Locator, photo: Asset) -> Locator:
    return page.locator(f'[data-photo="{photo.pk}"]')


def choose(page: Page | Locator, *photos: Asset) -> None:
    for photo in photos:
        tile(page, photo).focus()
        tile(page, photo).press("x")


def order_of(album: Album) -> list[Asset]:
    return list(album_assets(Album.objects.get(pk=album.pk)))


def settled(page: Page, is_so: Callable[[], bool]) -> None:
    for _ in range(50):
        if is_so():
            return
        page.wait_for_timeout(100)
    assert is_so()


def test_chosen_photos_go_into_a_new_album(
    photos: list[Asset], console: Window, owner: User
) -> None:
    make_album(owner=owner, title="Elsewhere")
    page = console.page
    choose(page, *photos[:2])
    page.get_by_role("button", name="Add to an album").click()
    dialog = page.get_by_role("dialog", name="Add 2 photos to an album")
    expect(dialog.get_by_role("button", name="Elsewhere")).to_be_visible()
    dialog.get_by_label("Title of an album").fill("Lakes")
    dialog.get_by_role("button", name="Make the album “Lakes”").click()
    expect(page.get_by_text("2 photos added.")).to_be_visible()
    page.get_by_role("link", name="Albums").click()
    page.get_by_role("list", name="Albums").get_by_role("link", name="Lakes").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Lakes")
    expect(page.get_by_text("2 photos ·")).to_be_visible()
    assert console.complaints == []


def test_an_album_is_made_and_filled_from_the_library(photos: list[Asset], console: Window) -> None:
    page = console.go("/albums")
    page.get_by_role("button", name="New album").click()
    page.get_by_role("menuitem", name="Chosen by hand").click()
    page.get_by_role("dialog").get_by_label("Title").fill("Spring")
    page.get_by_role("button", name="Make album").click()
    page.get_by_role("button", name="Add photos").click()
    dialog = page.get_by_role("dialog", name="Add photos to “Spring”")
    tile(dialog, photos[0]).click()
    tile(dialog, photos[2]).click()
    dialog.get_by_role("button", name="Add 2 photos").click()
    expect(dialog).to_be_hidden()
    expect(tile(page, photos[2])).to_be_visible()
    assert order_of(Album.objects.get()) == [photos[0], photos[2]]
    page.get_by_role("button", name="Add photos").click()
    expect(tile(dialog, photos[1])).to_be_visible()
    expect(tile(dialog, photos[0])).to_have_count(0)
    assert console.complaints == []


def test_photos_are_put_in_order_by_keys_and_by_dragging_them(
    photos: list[Asset], console: Window, owner: User
) -> None:
    album = make_album(*photos, owner=owner, title="Spring", order=AlbumOrder.MANUAL)
    first, second, third = order_of(album)
    page = console.go(f"/albums/{album.pk}")
    tile(page, first).press("Alt+ArrowRight")
    settled(page, lambda: order_of(album) == [second, first, third])
    tile(page, third).drag_to(tile(page, second), target_position={"x": 4, "y": 20})
    settled(page, lambda: order_of(album) == [third, second, first])
    assert console.complaints == []


def test_a_photo_becomes_the_cover_and_others_are_taken_out_and_put_back(
    photos: list[Asset], console: Window, owner: User
) -> None:
    album = make_album(*photos, owner=owner, title="Spring")
    page = console.go(f"/albums/{album.pk}")
    choose(page, photos[1])
    page.get_by_role("button", name="Make it the cover").click()
    expect(page.get_by_text("This is the cover now.")).to_be_visible(timeout=15_000)
    album.refresh_from_db()
    assert album.chosen_cover_id == photos[1].pk
    choose(page, photos[0], photos[2])
    page.get_by_role("button", name="Take out of the album").click()
    expect(tile(page, photos[0])).to_have_count(0)
    page.get_by_role("button", name="Undo").click()
    expect(tile(page, photos[0])).to_be_visible()
    assert console.complaints == []


def test_an_album_is_edited_put_into_another_and_deleted(
    photos: list[Asset], console: Window, owner: User
) -> None:
    outer = make_album(owner=owner, title="2024")
    album = make_album(*photos, owner=owner, title="Sprong")
    page = console.go(f"/albums/{album.pk}")
    more = page.get_by_role("button", name="More about this album")
    more.click()
    page.get_by_role("menuitem", name="Edit album").click()
    dialog = page.get_by_role("dialog", name="Edit album")
    dialog.get_by_label("Title").fill("Spring")
    dialog.get_by_label("Description").fill("By the lake")
    dialog.get_by_role("combobox", name="Lies in").click()
    page.get_by_role("option", name="2024").click()
    dialog.get_by_role("button", name="Save").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Spring")
    page.get_by_role("link", name="2024", exact=True).click()
    page.get_by_role("list", name="Albums in this one").get_by_role("link").click()
    album.refresh_from_db()
    assert (album.parent_id, album.description) == (outer.pk, "By the lake")
    expect(page.get_by_text("By the lake")).to_be_visible()
    more.click()
    page.get_by_role("menuitem", name="Delete album").click()
    page.get_by_role("dialog").get_by_role("button", name="Delete").click()
    page.wait_for_url("**/albums")
    assert list(Album.objects.all()) == [outer]
    assert console.complaints == []


def test_somebody_is_asked_to_join_and_may_be_made_owner(
    console: Window, owner: User, stranger: User, admin: User
) -> None:
    album = make_album(owner=owner, title="Spring")
    make_member(album, stranger)
    page = console.go(f"/albums/{album.pk}")
    page.get_by_role("button", name="2 members").click()
    dialog = page.get_by_role("dialog", name="Members")
    dialog.get_by_label("E-mail of whom to invite").fill(admin.email)
    dialog.get_by_role("button", name="Invite").click()
    expect(dialog.get_by_text("invited as Contributor")).to_be_visible()
    assert AlbumInvitation.objects.get().email == admin.email
    dialog.get_by_role("button", name=f"Take the invitation of {admin.email} back").click()
    expect(dialog.get_by_text("invited as Contributor")).to_be_hidden()
    dialog.get_by_role("combobox", name="Role of Stranger").click()
    page.get_by_role("option", name="Manager").click()
    member = AlbumMember.objects.filter(album=album, user=stranger)
    settled(page, lambda: member.get().role == AlbumRole.MANAGER)
    dialog.get_by_role("button", name="More about Stranger").click()
    page.get_by_role("menuitem", name="Make owner").click()
    page.get_by_role("dialog", name="Make Stranger the owner?").get_by_role(
        "button", name="Make owner"
    ).click()
    settled(page, lambda: Album.objects.get().owner_id == stranger.pk)
    assert console.complaints == []


def test_an_invitation_is_accepted_and_the_album_left_again(
    console: Window, owner: User, stranger: User
) -> None:
    album = make_album(make_asset(owner=stranger), owner=stranger, title="Trip")
    AlbumInvitation.objects.create(
        album=album, email=owner.email, role=AlbumRole.VIEWER, invited_by=stranger
    )
    page = console.go("/albums")
    page.get_by_role("region", name="Invitations").get_by_role("button", name="Join").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Trip")
    expect(page.get_by_text("shared by Stranger")).to_be_visible()
    expect(page.get_by_role("button", name="Add photos")).to_have_count(0)
    page.get_by_role("button", name="More about this album").click()
    page.get_by_role("menuitem", name="Leave album").click()
    page.get_by_role("dialog").get_by_role("button", name="Leave").click()
    page.wait_for_url("**/albums")
    assert not AlbumMember.objects.filter(user=owner).exists()
    assert console.complaints == []


def test_members_talk_about_a_photo_and_about_the_album(
    console: Window, owner: User, stranger: User
) -> None:
    photo = make_asset(owner=stranger)
    album = make_album(photo, owner=stranger, title="Trip")
    make_member(album, owner)
    page = console.go(f"/albums/{album.pk}?photo={photo.pk}")
    viewer = page.get_by_role("dialog", name="Photo")
    viewer.get_by_role("button", name="About this photo").click()
    panel = viewer.get_by_role("complementary", name="About this photo")
    expect(panel.get_by_text("Added by Stranger")).to_be_visible()
    panel.get_by_role("button", name="Like", exact=True).click()
    expect(panel.get_by_text("1 like")).to_be_visible()
    panel.get_by_role("textbox", name="Comment").fill("Lovely")
    panel.get_by_role("button", name="Send").click()
    expect(panel.get_by_role("list", name="Comments")).to_contain_text("Lovely")
    assert AlbumComment.objects.get().asset_id == photo.pk
    viewer.get_by_role("button", name="Close").click()
    about = page.get_by_role("region", name="Likes and comments")
    about.get_by_role("textbox", name="Comment").fill("What a trop")
    about.get_by_role("button", name="Send").click()
    about.get_by_role("button", name="Edit").click()
    said = about.get_by_role("list", name="Comments")
    said.get_by_role("textbox", name="Comment").fill("What a trip")
    said.get_by_role("button", name="Save").click()
    expect(said.get_by_text("What a trip")).to_be_visible()
    said.get_by_role("button", name="Delete").click()
    page.get_by_role("dialog").get_by_role("button", name="Delete").click()
    expect(said.get_by_role("listitem")).to_have_count(0)
    assert AlbumComment.objects.filter(asset=None).count() == 0
    assert console.complaints == []


def test_news_are_marked_in_the_navigation_until_they_are_read(
    console: Window, owner: User, stranger: User
) -> None:
    album = make_album(make_asset(owner=stranger), owner=stranger, title="Trip")
    make_member(album, owner)
    page = console.go("/albums/activity")
    link = page.get_by_role("navigation").get_by_role("link", name="Albums")
    expect(link).to_contain_text("There is something new")
    expect(page.get_by_text("Stranger added 1 photo")).to_be_visible()
    page.get_by_role("button", name="All read").click()
    expect(link).not_to_contain_text("There is something new")
    page.get_by_role("link", name="Trip").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Trip")
    assert console.complaints == []


def test_a_rule_is_tried_and_becomes_an_album(console: Window, owner: User) -> None:
    make_person(owner=owner, name="Mei")
    make_asset(owner=owner, is_favorite=True, rating=5)
    make_asset(owner=owner, is_favorite=True)
    make_asset(owner=owner)
    page = console.go("/albums/smart")
    page.get_by_label("Title").fill("Best")
    preview = page.get_by_role("region", name="Preview")
    page.get_by_role("button", name="Add a condition").click()
    page.get_by_role("menuitem", name="Favourites").click()
    expect(preview).to_contain_text("2 photos")
    page.get_by_role("button", name="Add a condition").click()
    page.get_by_role("menuitem", name="Stars").click()
    expect(preview).to_contain_text("1 photo")
    page.get_by_role("button", name="Make album").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Best")
    expect(page.get_by_role("list", name="Fills itself")).to_contain_text("★★★★ or more")
    rule = {"match": "all", "conditions": [{"favorite": True}, {"rating": 4}]}
    assert Album.objects.get().rule == rule
    page.get_by_role("link", name="Change the rule").click()
    page.get_by_role("button", name="Remove the condition Stars").click()
    page.get_by_role("button", name="Save").click()
    expect(page.get_by_text("2 photos", exact=True)).to_be_visible()
    assert console.complaints == []
