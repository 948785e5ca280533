"""Sharing, in a real browser: links made, found again, changed and ended; partners' photos."""

import re
from datetime import timedelta
from pathlib import Path

import pytest
from django.utils import timezone
from playwright.sync_api import Locator, Page, expect

from backend.accounts.models import User
from backend.photos.models import Asset
from backend.sharing.models import GuestUploadState, Partnership, ShareLink
from backend.sharing.services.keys import key_of
from backend.sharing.services.partnerships import (
    PartnerTerms,
    accept_partnership,
    invite_partner,
    show_in_timeline,
)
from backend.sharing.services.visits import note_view
from tests.e2e.conftest import Window
from tests.e2e.console.pictures import stored_pictures
from tests.factories import make_asset
from tests.factories.sharing import make_guest_upload, make_link

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.usefixtures("redis_client")]


@pytest.fixture
def partner(owner: User, stranger: User) -> Partnership:
    """Who shows the owner everything, and is called Mei."""
    User.objects.filter(pk=stranger.pk).update(name="Mei")
    seen = invite_partner(owner=stranger, email=owner.email, terms=PartnerTerms())
    accept_partnership(partner=owner, partnership_id=seen.pk)
    return seen


def card(page: Page, title: str) -> Locator:
    return page.get_by_role("listitem").filter(has=page.get_by_role("heading", name=title))


def test_chosen_photos_are_shared_and_a_dialog_that_is_closed_leaves_them_chosen(
    console: Window, owner: User
) -> None:
    photo = make_asset(owner=owner, renditions=True)
    make_link(owner=owner, slug="taken")
    page = console.go("/")
    page.locator("[data-photo]").focus()
    page.keyboard.press("x")
    share = page.get_by_role("toolbar").get_by_role("button", name="Share by a link")
    share.click()
    dialog = page.get_by_role("dialog", name="Make a link")
    dialog.get_by_role("button", name="Cancel").click()
    expect(page.locator("[data-count]")).to_have_text("1 chosen")
    share.click()
    dialog.get_by_label("Title").fill("West Lake")
    dialog.get_by_role("textbox", name="Password").fill("龙井茶 2024")
    dialog.get_by_label("Name in the address").fill("taken")
    dialog.get_by_label("download photos").uncheck()
    dialog.get_by_role("button", name="Make the link").click()
    expect(dialog.get_by_role("alert")).to_have_text("Another link has this slug.")
    dialog.get_by_label("Name in the address").fill("West-Lake")
    dialog.get_by_role("button", name="Make the link").click()
    made = page.get_by_role("dialog", name="The link")
    address = made.get_by_role("textbox", name="Address of the link")
    expect(address).to_have_value(f"{console.url}/s/west-lake")
    expect(made.get_by_role("img", name="QR code")).not_to_have_js_property("naturalWidth", 0)
    made.get_by_role("button", name="Done").click()
    expect(page.get_by_role("toolbar")).to_be_hidden()
    link = ShareLink.objects.get(slug="west-lake")
    assert (link.linked_assets.get().asset, link.allows_download) == (photo, False)
    assert (link.expires_at, bool(link.password)) == (None, True)
    refused = "Failed to load resource: the server responded with a status of 409 (Conflict)"
    assert console.complaints == [refused]


def test_links_tell_who_came_and_only_what_was_changed_is_sent(
    console: Window, owner: User, sample_photos: Path
) -> None:
    end = (timezone.now() + timedelta(days=9)).replace(hour=1, minute=2, second=3, microsecond=0)
    photos = stored_pictures(owner, sample_photos)
    link = make_link(
        owner=owner, assets=photos, title="Ours", password="龙井茶 2024", expires_at=end
    )
    note_view(link=link, visitor="somebody")
    page = console.go("/links")
    ours = card(page, "Ours")
    expect(ours).to_contain_text("Active")
    expect(ours).to_contain_text("1 visit · 0 downloads · last on")
    ours.get_by_role("button", name="Visits: Ours").click()
    visits = page.get_by_role("dialog", name="Visits: Ours")
    expect(visits.get_by_role("row")).to_have_count(2)
    page.keyboard.press("Escape")
    ours.get_by_role("button", name="Change Ours").click()
    dialog = page.get_by_role("dialog", name="Ours")
    dialog.get_by_label("Name in the address").fill("our-lake")
    dialog.get_by_label("see where photos were taken").check()
    dialog.get_by_role("button", name="Save").click()
    address = ours.get_by_role("textbox", name="Address of Ours")
    expect(address).to_have_value(f"{console.url}/s/our-lake")
    link.refresh_from_db()
    assert (link.includes_location, link.expires_at) == (True, end)  # to the second
    ours.get_by_role("button", name="Change Ours").click()
    dialog.get_by_role("button", name="Remove the password").click()
    sure = page.get_by_role("dialog", name="Remove the password")
    sure.get_by_role("button", name="Remove the password").click()
    expect(ours).to_contain_text("can be guessed")
    assert console.complaints == []


def test_an_address_is_copied_and_a_link_is_ended(console: Window, owner: User) -> None:
    link = make_link(owner=owner, title="Ours")
    old = make_link(owner=owner, title="Old", expired_at=timezone.now() - timedelta(days=1))
    page = console.go("/links")
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    ours = card(page, "Ours")
    ours.get_by_role("button", name="Copy").click()
    expect(ours.get_by_role("button", name="Copied")).to_be_visible()
    assert page.evaluate("navigator.clipboard.readText()").endswith(f"/s/{key_of(link)}")
    ours.get_by_role("button", name="End the link").click()
    sure = page.get_by_role("dialog", name="End the link")
    sure.get_by_role("button", name="End the link").click()
    expect(page.get_by_text("You share nothing by a link.")).to_be_visible()
    link.refresh_from_db()
    assert link.revoked_at is not None
    page.get_by_text("Ended", exact=True).click()
    expect(card(page, "Ours")).to_contain_text("Ended")
    expect(card(page, old.title)).to_contain_text("Expired")
    assert console.complaints == []


def test_photos_of_guests_are_let_in_or_refused(console: Window, owner: User) -> None:
    link = make_link(owner=owner, title="Ours", allows_upload=True)
    for name in ("good.jpg", "bad.jpg"):
        make_guest_upload(link, filename=name, guest_name="Li")
    page = console.go("/links")
    page.get_by_role("link", name="2 photos of guests wait for you").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Photos of guests")
    expect(page.get_by_role("listitem").first).to_contain_text("Li")
    page.get_by_role("button", name="Refuse: bad.jpg").click()
    expect(page.get_by_text("Refused", exact=True)).to_be_visible()
    page.get_by_role("button", name="Let in: good.jpg").click()
    expect(page.get_by_text("Nothing waits for you.")).to_be_visible()
    states = link.guest_uploads.order_by("upload").values_list("state", flat=True)
    assert list(states) == [GuestUploadState.APPROVED, GuestUploadState.REFUSED]


def test_partners_photos_come_and_go_among_ones_own(
    console: Window, owner: User, stranger: User, partner: Partnership, sample_photos: Path
) -> None:
    show_in_timeline(partner=owner, partnership_id=partner.pk, shown=True)
    theirs = stored_pictures(stranger, sample_photos)
    mine = stored_pictures(owner, sample_photos, caption="Mine")[0]
    page = console.go("/")
    tiles = page.locator("[data-photo]")
    tiles.first.wait_for()
    switch = page.get_by_role("group", name="Partners").get_by_text("Mei", exact=True)
    expect(tiles).to_have_count(6)
    expect(page.get_by_role("link", name=re.compile("of Mei$")).locator("img")).to_have_count(3)
    switch.click()
    expect(tiles).to_have_count(3)
    assert not Partnership.objects.get().in_timeline
    switch.click()
    expect(tiles).to_have_count(6)
    page.locator(f"[data-photo='{theirs[2].pk}']").click()
    viewer = page.get_by_role("dialog", name="Photo")
    expect(viewer.get_by_role("button", name="Copy to your photos")).to_be_visible()
    expect(viewer.get_by_role("button", name="Favourite")).to_be_hidden()
    page.keyboard.press("Escape")
    page.locator(f"[data-photo='{mine.pk}']").click()
    expect(viewer.get_by_role("button", name="Favourite")).to_be_visible()


def test_what_a_partner_shows_is_copied(
    console: Window, owner: User, stranger: User, partner: Partnership, sample_photos: Path
) -> None:
    theirs = stored_pictures(stranger, sample_photos)
    page = console.go("/")
    page.get_by_role("link", name="Photos of Mei").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Photos of Mei")
    page.locator(f"[data-photo='{theirs[2].pk}']").click()
    viewer = page.get_by_role("dialog", name="Photo")
    expect(viewer.get_by_role("button", name="Close")).to_be_focused()
    page.keyboard.press("ArrowRight")
    expect(page).to_have_url(re.compile(str(theirs[1].pk)))
    viewer.get_by_role("button", name="Copy to your photos").click()
    expect(page.get_by_text("1 photo copied to yours.")).to_be_visible()
    copy = Asset.objects.get(owner=owner)
    assert copy.sha256 == theirs[1].sha256
    assert console.complaints == []
