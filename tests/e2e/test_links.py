"""Sharing by a link, in a real browser: made, found again, changed, ended; and reported."""

import re
from datetime import timedelta

import pytest
from django.utils import timezone
from playwright.sync_api import Locator, Page, expect
from pytest_django import Settings

from backend.accounts.models import User
from backend.photos.models import Asset
from backend.sharing.models import GuestUploadState, ShareLink, ShareReport
from backend.sharing.services.keys import key_of
from tests.e2e.conftest import Window
from tests.factories import make_album, make_asset
from tests.factories.sharing import make_guest_upload, make_link

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.usefixtures("redis_client")]


@pytest.fixture
def photos(owner: User) -> list[Asset]:
    noon = timezone.now() - timedelta(days=1)
    return [make_asset(owner=owner, captured_at=noon - timedelta(minutes=n)) for n in range(3)]


def entry(page: Page, title: str) -> Locator:
    return page.get_by_role("listitem").filter(has=page.get_by_role("heading", name=title))


def test_an_album_is_shared_from_its_page(window: Window, owner: User, photos: list[Asset]) -> None:
    album = make_album(*photos, owner=owner, title="West Lake")
    page = window.go(f"/albums/{album.pk}")
    page.get_by_role("button", name="Make a link").click()
    dialog = page.get_by_role("dialog", name="Make a link")
    dialog.get_by_role("textbox", name=re.compile("^Password")).fill("龙井茶 2024")
    dialog.get_by_label("Name in the address").fill("West-Lake")
    dialog.get_by_label("Guests may download").uncheck()
    dialog.get_by_role("button", name="Make the link").click()
    shown = page.get_by_role("dialog", name="The link").get_by_role("textbox")
    expect(shown).to_have_value(f"{window.url}/s/west-lake")
    page.get_by_role("button", name="I have it").click()
    link = ShareLink.objects.get()
    assert (link.album, link.allows_download, link.expires_at) == (album, False, None)
    assert link.password
    assert window.complaints == []


def test_what_is_refused_is_said_in_the_dialog_and_nothing_is_lost(
    window: Window, owner: User, photos: list[Asset]
) -> None:
    make_link(owner=owner, slug="taken")
    page = window.go(f"/photos/{photos[0].pk}")
    page.locator(".photo-menu summary").click()
    page.get_by_role("button", name="Make a link").click()
    dialog = page.get_by_role("dialog", name="Make a link")
    dialog.get_by_label("Title").fill("One")
    dialog.get_by_label("Name in the address").fill("taken")
    dialog.get_by_role("button", name="Make the link").click()
    expect(dialog.get_by_role("alert")).to_have_text("Another link has this slug.")
    expect(dialog.get_by_label("Title")).to_have_value("One")
    dialog.get_by_label("Name in the address").fill("")
    dialog.get_by_role("button", name="Make the link").click()
    shown = page.get_by_role("dialog", name="The link").get_by_role("textbox")
    expect(shown).to_have_value(re.compile(r"/s/[a-z2-7]{26}$"))
    assert ShareLink.objects.get(title="One").linked_assets.get().asset == photos[0]


def test_chosen_photos_are_shared_and_a_dialog_that_is_closed_leaves_them_chosen(
    window: Window, owner: User, photos: list[Asset]
) -> None:
    page = window.go("/")
    page.locator(".tile a").first.focus()
    page.keyboard.press("x")
    bar = page.get_by_role("toolbar", name="Selected")
    bar.locator("summary").click()
    bar.get_by_role("button", name="Make a link").click()
    page.keyboard.press("Escape")
    expect(page.locator("[data-pick-count]")).to_have_text("Selected: 1")
    assert not ShareLink.objects.exists()
    bar.locator("summary").click()
    bar.get_by_role("button", name="Make a link").click()
    page.get_by_role("button", name="Make the link").click()
    page.get_by_role("button", name="I have it").click()
    expect(bar).to_be_hidden()
    assert ShareLink.objects.get().linked_assets.get().asset == photos[0]
    assert window.complaints == []


def test_only_what_was_changed_is_sent(window: Window, owner: User) -> None:
    end = (timezone.now() + timedelta(days=9)).replace(hour=1, minute=2, second=3, microsecond=0)
    link = make_link(owner=owner, title="Ours", password="龙井茶 2024", expires_at=end)
    page = window.go("/links")
    ours = entry(page, "Ours")
    ours.locator("summary").click()
    ours.get_by_label("Name in the address").fill("our-lake")
    ours.get_by_label("Show where photos were taken").check()
    with page.expect_request(lambda request: request.method == "PATCH") as sent:
        ours.get_by_role("button", name="Save").click()
    assert sent.value.post_data_json == {"slug": "our-lake", "includes_location": True}
    expect(ours.get_by_label("Address of Ours")).to_have_value(f"{window.url}/s/our-lake")
    link.refresh_from_db()
    assert link.expires_at == end
    ours.locator("summary").click()
    ours.get_by_role("button", name="Remove the password").click()
    page.get_by_role("dialog").get_by_role("button", name="Remove the password").click()
    expect(ours).to_contain_text("can be guessed")
    assert window.complaints == []


def test_an_address_is_copied_and_a_link_is_ended(window: Window, owner: User) -> None:
    link = make_link(owner=owner, title="Ours")
    page = window.go("/links")
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    ours = entry(page, "Ours")
    ours.get_by_role("button", name="Copy").click()
    expect(ours.get_by_role("button", name="Copied")).to_be_visible()
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied == f"{window.url}/s/{key_of(link)}"
    ours.locator("summary").click()
    ours.get_by_role("button", name="End the link").click()
    page.get_by_role("dialog").get_by_role("button", name="End the link").click()
    expect(page.get_by_text("You share nothing by a link.")).to_be_visible()
    link.refresh_from_db()
    assert link.revoked_at is not None


def test_photos_of_guests_are_let_in_or_refused(window: Window, owner: User) -> None:
    link = make_link(owner=owner, title="Ours", allows_upload=True)
    for name in ("good.jpg", "bad.jpg"):
        make_guest_upload(link, filename=name)
    page = window.go("/links")
    page.get_by_role("link", name="2 photos of guests wait for you").click()
    page.get_by_role("button", name="Refuse : bad.jpg").click()
    expect(page.get_by_text("bad.jpg", exact=True)).to_be_hidden()
    page.get_by_role("button", name="Let in : good.jpg").click()
    expect(page.get_by_text("Nothing waits for you.")).to_be_visible()
    states = link.guest_uploads.order_by("upload").values_list("state", flat=True)
    assert list(states) == [GuestUploadState.APPROVED, GuestUploadState.REFUSED]
    assert window.complaints == []


@pytest.mark.parametrize("password", ["", "龙井茶 2024"])
def test_a_guest_reports_a_link_whether_or_not_the_password_is_known(
    door: Window, owner: User, photos: list[Asset], password: str
) -> None:
    link = make_link(owner=owner, assets=photos, password=password)
    page = door.go(f"/s/{key_of(link)}")
    opener = page.get_by_role("button", name="Report this link")
    opener.click()
    dialog = page.get_by_role("dialog", name="Report this link")
    dialog.get_by_role("button", name="Send the report").click()
    expect(dialog).to_be_visible()  # without a reason it is not sent
    assert not ShareReport.objects.exists()
    dialog.get_by_label("It shows me or mine, and I did not agree").check()
    dialog.get_by_label("In your own words (optional)").fill("在第二张")
    dialog.get_by_role("button", name="Send the report").click()
    expect(dialog.get_by_role("heading", name="Thank you")).to_be_visible()
    dialog.get_by_role("button", name="Close").click()
    expect(dialog).to_be_hidden()
    expect(opener).to_be_focused()
    report = ShareReport.objects.get()
    assert (report.link, report.reason, report.words) == (link, "privacy", "在第二张")
    assert door.complaints == []


def test_who_reports_too_often_is_told_so_and_loses_no_word(
    door: Window, owner: User, photos: list[Asset], settings: Settings
) -> None:
    settings.RATE_LIMITS = settings.RATE_LIMITS | {"share_report_address": "0/hour"}
    page = door.go(f"/s/{key_of(make_link(owner=owner, assets=photos))}")
    page.get_by_role("button", name="Report this link").click()
    dialog = page.get_by_role("dialog", name="Report this link")
    dialog.get_by_label("Something else").check()
    dialog.get_by_label("In your own words (optional)").fill("Look at the second")
    dialog.get_by_role("button", name="Send the report").click()
    expect(dialog.get_by_role("alert")).to_have_text("Too many attempts. Wait a little.")
    expect(dialog.get_by_label("In your own words (optional)")).to_have_value("Look at the second")
