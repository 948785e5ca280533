"""One's own account in the console: profile, ways in, devices, and keys that are shown once."""

import re

import pytest
from django.test import Client
from playwright.sync_api import expect

from backend.accounts.models import User
from backend.accounts.services.api_keys import recognise
from tests.conftest import PASSWORD
from tests.e2e.conftest import Window

pytestmark = pytest.mark.django_db(transaction=True)
NEW_PASSWORD = "an entirely different horse"


def test_a_member_says_who_and_where_they_are(console: Window, owner: User) -> None:
    page = console.go("/account")
    page.get_by_label("Name", exact=True).fill("王芳")
    page.get_by_role("combobox", name="Time zone").fill("Asia/Shang")
    page.get_by_role("option", name="Asia/Shanghai").click()
    page.get_by_role("button", name="Save").click()
    expect(page.get_by_text("Saved.")).to_be_visible()
    owner.refresh_from_db()
    assert (owner.name, owner.time_zone) == ("王芳", "Asia/Shanghai")
    assert console.complaints == []


def test_a_password_is_set_by_who_knows_the_current_one(console: Window, owner: User) -> None:
    page = console.go("/account/security")
    form = page.get_by_role("form", name="Password")
    form.get_by_label("Current password").fill("a guess")
    form.get_by_label("New password").fill(NEW_PASSWORD)
    form.get_by_role("button", name="Set the password").click()
    expect(form.get_by_role("alert")).to_be_visible()
    form.get_by_label("Current password").fill(PASSWORD)
    form.get_by_role("button", name="Set the password").click()
    expect(page.get_by_text("The password is set.")).to_be_visible()
    owner.refresh_from_db()
    assert owner.check_password(NEW_PASSWORD)


def test_a_phone_number_is_set_signs_in_and_is_removed(console: Window, owner: User) -> None:
    page = console.go("/account")
    form = page.get_by_role("form", name="Phone number")
    form.get_by_label("Phone number").fill("138 0013 8000")
    form.get_by_label("Current password").fill(PASSWORD)
    form.get_by_role("button", name="Set the number").click()
    expect(form.get_by_text("Saved.")).to_be_visible()
    expect(form.get_by_label("Phone number")).to_have_value("+8613800138000")
    page.context.clear_cookies()
    page = console.go("/account")
    page.get_by_label("E-mail or phone number").fill("13800138000")
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Sign in", exact=True).click()
    page.wait_for_url(f"{console.url}/account")
    page.get_by_role("form", name="Phone number").get_by_label("Current password").fill(PASSWORD)
    page.get_by_role("button", name="Remove the number").click()
    expect(page.get_by_role("button", name="Remove the number")).to_be_hidden()
    owner.refresh_from_db()
    assert owner.phone_number is None
    assert console.complaints == []


def test_a_number_that_cannot_be_is_refused_in_words(console: Window) -> None:
    page = console.go("/account")
    form = page.get_by_role("form", name="Phone number")
    form.get_by_label("Phone number").fill("1800FLOWERS")
    form.get_by_label("Current password").fill(PASSWORD)
    form.get_by_role("button", name="Set the number").click()
    expect(form.get_by_role("alert")).to_contain_text("There is no such phone number")


def test_an_authenticator_app_is_set_up_by_its_digits(console: Window) -> None:
    page = console.go("/account/security")
    page.get_by_role("button", name="Set up an app").click()
    expect(page.get_by_role("img", name="QR code")).to_be_visible()
    page.get_by_label("Six digits").first.click()
    page.keyboard.type("000000")
    page.get_by_role("button", name="Confirm").click()
    expect(page.get_by_role("form", name="Authenticator app").get_by_role("alert")).to_be_visible()


def test_another_browser_is_signed_out(console: Window, owner: User) -> None:
    other = Client(headers={"user-agent": "Mozilla/5.0 (iPhone) Version/18 Safari/605"})
    signs_in = {"email": owner.email, "password": PASSWORD}
    other.post("/api/v1/session", signs_in, content_type="application/json")
    page = console.go("/account/devices")
    expect(page.get_by_text("This browser")).to_be_visible()
    page.get_by_role("button", name="Sign out: Safari · iPhone").click()
    expect(page.get_by_text("Safari · iPhone")).to_be_hidden()
    assert other.get("/api/v1/account").status_code == 401


def test_a_key_is_made_shown_once_and_revoked(console: Window) -> None:
    page = console.go("/account/keys")
    form = page.get_by_role("form", name="A new key")
    form.get_by_label("Name").fill("import")
    form.get_by_label("uploads:write").check()
    form.get_by_role("button", name="Make a key").click()
    dialog = page.get_by_role("dialog", name="Your new key")
    text = dialog.locator("pre").inner_text()
    assert re.fullmatch(r"sg_\w+", text)
    key = recognise(text)
    assert key is not None
    assert (key.name, key.scopes) == ("import", ["uploads:write"])
    assert key.expires_at is not None
    dialog.get_by_role("button", name="I have kept it").click()
    page.get_by_role("button", name="Revoke: import").click()
    page.get_by_role("dialog").get_by_role("button", name="Revoke", exact=True).click()
    expect(page.get_by_text("There are no keys.")).to_be_visible()
    assert recognise(text) is None
    assert console.complaints == []
