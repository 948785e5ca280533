"""Taking everything along, leaving and thinking better of it, and figures, in the console."""

from datetime import UTC, datetime

import pytest
from playwright.sync_api import expect

from backend.accounts.models import AccountDeletion, User
from backend.exports.models import Archive
from tests.conftest import PASSWORD
from tests.e2e.conftest import Window
from tests.e2e.console.conftest import sign_in
from tests.factories import make_asset

pytestmark = pytest.mark.django_db(transaction=True)


def test_an_export_is_begun_and_given_up(console: Window) -> None:
    page = console.go("/account/data")
    page.get_by_role("button", name="Prepare an export").click()
    entries = page.get_by_role("list", name="Exports")
    expect(entries.get_by_text("Being prepared")).to_be_visible()
    assert Archive.objects.count() == 1
    entries.get_by_role("button", name="Stop").click()
    page.get_by_role("dialog").get_by_role("button", name="Stop", exact=True).click()
    expect(page.get_by_role("button", name="Prepare an export")).to_be_visible()
    assert not Archive.objects.exists()
    assert console.complaints == []


def test_who_wants_to_leave_shows_who_they_are_and_can_think_better_of_it(
    console: Window, owner: User
) -> None:
    page = console.go("/account/data")
    page.get_by_role("button", name="Delete my account").click()
    dialog = page.get_by_role("dialog", name="Delete the account")
    dialog.get_by_label("Your password").fill("a guess")
    dialog.get_by_role("button", name="Delete everything").click()
    expect(dialog.get_by_role("alert")).to_be_visible()
    assert not AccountDeletion.objects.exists()
    dialog.get_by_label("Your password").fill(PASSWORD)
    dialog.get_by_role("button", name="Delete everything").click()
    page.get_by_role("dialog").get_by_role("link", name="Sign in").click()
    sign_in(page, owner)
    page.wait_for_url("**/account/data")
    page.get_by_role("navigation", name="Account").get_by_role("link", name="Profile").click()
    page.get_by_role("alert").get_by_role("link", name="Keep it").click()
    page.get_by_role("button", name="Keep my account").click()
    expect(page.get_by_role("button", name="Delete my account")).to_be_visible()
    assert not AccountDeletion.objects.exists()


def test_what_the_library_holds_is_told_in_words_and_leads_on(console: Window, owner: User) -> None:
    for year in (2023, 2024):
        make_asset(owner=owner, captured_at=datetime(year, 5, 4, 10, tzinfo=UTC))
    page = console.go("/account/statistics")
    years = page.get_by_role("list", name="By year")
    expect(years.get_by_role("listitem")).to_have_count(2)
    months = page.get_by_role("table", name="By month")
    expect(months.get_by_role("row")).to_have_count(1 + 13)  # those without photos, too
    page.get_by_text("Size", exact=True).click()
    expect(months.get_by_role("columnheader", name="Size")).to_be_attached()
    years.get_by_role("link", name="2023").click()
    page.wait_for_url("**/search?date_from=2023-01-01&date_to=2023-12-31")
    assert console.complaints == []
