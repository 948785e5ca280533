"""An administrator opens a member's library for a reason, and the member reads of it."""

from datetime import timedelta

import pytest
from django.utils import timezone
from playwright.sync_api import Page, expect

from backend.accounts.models import Scope, Session, User
from backend.accounts.services.api_keys import create_api_key, recognise
from backend.oversight.models import LibraryAccess
from backend.oversight.services.looking import looked_at_photo
from backend.oversight.services.opening import open_library
from backend.photos.models import Visibility
from tests.e2e.conftest import Window
from tests.factories import make_album, make_asset
from tests.factories.webhooks import make_webhook

pytestmark = pytest.mark.django_db(transaction=True)
REASON = "Ticket 4711: films do not play."


def _open(page: Page) -> None:
    page.get_by_role("button", name="Open the library…").click()
    dialog = page.get_by_role("dialog", name="Open the library of Owner")
    dialog.get_by_label("Reason").fill(REASON)
    dialog.get_by_role("button", name="Open the library").click()


def test_a_library_is_opened_looked_at_and_closed(administration: Window, owner: User) -> None:
    first, second = (make_asset(owner=owner, filename=f"{n}.jpg") for n in ("first", "second"))
    make_asset(owner=owner, filename="hidden.jpg", visibility=Visibility.LOCKED)
    make_album(first, owner=owner, title="Summer")
    page = administration.go("/manage/users")
    page.get_by_role("link", name="Owner", exact=True).click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Owner")
    expect(page.get_by_text("Nobody has opened this library.")).to_be_visible()
    expect(page.get_by_role("link", name="second.jpg")).to_have_count(0)

    _open(page)
    banner = page.get_by_role("region", name="Open library")
    expect(banner.get_by_role("timer")).to_contain_text("Owner: 30 minutes left")
    expect(page.locator("a[data-photo]")).to_have_count(2)
    page.locator(f"a[data-photo='{second.pk}']").click()
    viewer = page.get_by_role("dialog", name="Photo")
    expect(viewer.get_by_role("timer")).to_contain_text("Owner")
    for tool in ("Download", "Edit", "Into the trash", "Favourite", "Share"):
        expect(viewer.get_by_role("button", name=tool)).to_have_count(0)
    page.keyboard.press("Escape")
    page.get_by_role("tab", name="Albums").click()
    page.get_by_role("link", name="Summer").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Summer")
    expect(page.locator("a[data-photo]")).to_have_count(1)

    page.get_by_role("button", name="Close").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Owner")
    expect(page.get_by_role("region", name="Opened by administrators")).to_contain_text(REASON)
    access = LibraryAccess.objects.get()
    assert access.closed_at is not None
    looks = set(access.looks.values_list("kind", "name"))
    # the neighbour, which was not opened, is not on record
    assert looks == {("photos", ""), ("photo", "second.jpg"), ("albums", ""), ("album", "Summer")}
    assert administration.complaints == []


def test_it_closes_by_itself(administration: Window, owner: User) -> None:
    make_asset(owner=owner)
    page = administration.go(f"/manage/users/{owner.pk}")
    _open(page)
    expect(page.locator("a[data-photo]")).to_have_count(1)
    LibraryAccess.objects.update(expires_at=timezone.now() + timedelta(seconds=2))
    page.reload()
    expect(page.get_by_role("button", name="Open the library…")).to_be_visible()
    expect(page.locator("a[data-photo]")).to_have_count(0)


def test_who_signed_in_long_ago_is_shown_the_way_to_do_so_again(
    administration: Window, owner: User
) -> None:
    Session.objects.update(created_at=timezone.now() - timedelta(hours=1))
    page = administration.go(f"/manage/users/{owner.pk}")
    _open(page)
    dialog = page.get_by_role("dialog")
    expect(dialog.get_by_role("alert")).to_be_visible()
    dialog.get_by_role("button", name="Sign in again").click()
    page.wait_for_url("**/sign-in?next=*")
    assert not LibraryAccess.objects.exists()


def test_the_member_reads_who_looked_at_what(console: Window, owner: User, admin: User) -> None:
    asset = make_asset(owner=owner, filename="first.jpg")
    access = open_library(administrator=admin, member_id=owner.pk, reason=REASON, sign_in=owner.pk)
    looked_at_photo(access, asset)
    page = console.go("/account/security")
    section = page.get_by_role("region", name="Who looked into your library")
    expect(section).to_contain_text(REASON)
    expect(section).to_contain_text(admin.email)
    expect(section).to_contain_text("Open now")
    section.get_by_role("button", name="What Administrator looked at").click()
    dialog = page.get_by_role("dialog", name="What was looked at")
    expect(dialog.get_by_role("link", name="first.jpg")).to_be_visible()
    assert console.complaints == []


def test_everybodys_keys_and_webhooks_are_seen_and_ended(
    administration: Window, owner: User
) -> None:
    _, text = create_api_key(owner=owner, name="import", scopes=[Scope.ASSETS_READ])
    webhook, _ = make_webhook(owner=owner, url="https://example.com/told-in-secret")
    page = administration.go("/manage/integrations")
    expect(page.get_by_role("heading", level=1)).to_have_text("Keys & webhooks")
    expect(page.get_by_text("example.com", exact=True)).to_be_visible()
    assert "told-in-secret" not in page.content()
    page.get_by_role("button", name="Switch off: example.com").click()
    page.get_by_role("dialog").get_by_role("button", name="Switch off", exact=True).click()
    expect(page.get_by_text("Switched off by an administrator")).to_be_visible()
    webhook.refresh_from_db()
    assert not webhook.is_enabled
    page.get_by_role("button", name="Allow again: example.com").click()
    expect(page.get_by_text("Well", exact=True)).to_be_visible()
    page.get_by_role("button", name="Revoke: import").click()
    page.get_by_role("dialog").get_by_role("button", name="Revoke", exact=True).click()
    expect(page.get_by_text("There are no keys.")).to_be_visible()
    assert recognise(text) is None
    assert administration.complaints == []
