"""One's own account in a real browser: a key that is shown once, and leaving and coming back."""

import re

import pytest
from playwright.sync_api import expect

from backend.accounts.models import AccountDeletion, User
from backend.accounts.services.api_keys import recognise
from tests.conftest import PASSWORD
from tests.e2e.conftest import Window


@pytest.mark.django_db(transaction=True)
def test_a_key_is_made_shown_once_and_revoked(window: Window, owner: User) -> None:
    page = window.go("/account/keys")
    page.get_by_placeholder("What it is for").fill("import")
    page.get_by_role("group", name="Uploads").get_by_label("change").check()
    page.get_by_role("button", name="Make the key").click()
    shown = page.get_by_role("dialog").get_by_label("Your key")
    expect(shown).to_have_value(re.compile(r"^sg_\w+$"))
    text = shown.input_value()
    key = recognise(text)
    assert key is not None
    assert (key.name, key.scopes) == ("import", ["uploads:write"])
    assert key.expires_at is not None
    page.get_by_role("button", name="I have it").click()
    page.get_by_text("Change: import").click()
    page.get_by_role("button", name="Revoke").click()
    page.get_by_role("dialog").get_by_role("button", name="Revoke").click()
    expect(page.get_by_text("You have no keys.")).to_be_visible()
    assert recognise(text) is None
    assert not window.complaints


@pytest.mark.django_db(transaction=True)
def test_who_leaves_may_come_back_and_stay(window: Window, owner: User) -> None:
    page = window.go("/account/data")
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Delete my account").click()
    page.get_by_role("button", name="Delete everything").click()
    expect(page.get_by_text("Until this day you can sign in again")).to_be_visible()
    assert page.locator("time").inner_text()
    page.get_by_role("link", name="Sign in").click()
    page.get_by_label("E-mail").fill(owner.email)
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Sign in", exact=True).click()
    page.wait_for_url(f"{window.url}/")
    page.get_by_role("link", name="Keep my account").click()
    page.wait_for_url("**/account/data")
    page.get_by_role("button", name="Keep my account").click()
    expect(page.get_by_role("button", name="Delete my account")).to_be_visible()
    assert not AccountDeletion.objects.exists()
    assert not window.complaints
