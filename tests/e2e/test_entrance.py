"""The doors in a real browser: an invitation, a passkey, an authenticator app, another password."""

import re
from collections.abc import Iterator

import pyotp
import pytest
from django.core import mail
from playwright.sync_api import Page, expect
from pytest_django import Settings
from pytest_django.live_server_helper import LiveServer

from backend.accounts.models import User
from backend.accounts.services import posting
from backend.accounts.services.invitations import create_invitation
from tests.backend.accounts.browsers import forget_last_code
from tests.conftest import PASSWORD
from tests.e2e.conftest import Window

NEW = "staple battery horse, correct"


@pytest.fixture(autouse=True)
def public_url(settings: Settings, live_server: LiveServer) -> None:
    settings.PUBLIC_URL = live_server.url


@pytest.fixture
def authenticator(door: Window) -> Iterator[None]:
    """Chromium's own, as a device that knows its user's finger."""
    session = door.page.context.new_cdp_session(door.page)
    session.send("WebAuthn.enable")
    options = {
        "protocol": "ctap2",
        "transport": "internal",
        "hasResidentKey": True,
        "hasUserVerification": True,
        "isUserVerified": True,
        "automaticPresenceSimulation": True,
    }
    session.send("WebAuthn.addVirtualAuthenticator", {"options": options})
    yield
    session.detach()


def link_from_last_letter() -> str:
    posting.send_due()
    links: list[str] = re.findall(r"http\S+#\w+", str(mail.outbox[-1].body))
    return links[0]


def sign_in(door: Window, password: str = PASSWORD, email: str = "owner@example.com") -> Page:
    page = door.go("/sign-in")
    page.get_by_label("E-mail").fill(email)
    page.get_by_label("Password", exact=True).fill(password)
    page.get_by_role("button", name="Sign in", exact=True).click()
    return page


def sign_out(page: Page) -> None:
    page.get_by_role("button", name="Account of").click()
    page.get_by_role("menuitem", name="Sign out").click()
    page.wait_for_url("**/sign-in")


def set_app_up(page: Page) -> pyotp.TOTP:
    form = page.get_by_role("form", name="Authenticator app")
    form.get_by_role("button", name="Set up an app").click()
    app = pyotp.TOTP(form.locator("code").inner_text().replace(" ", ""))
    form.get_by_role("textbox").first.click()
    page.keyboard.type(app.now())
    form.get_by_role("button", name="Confirm").click()
    page.get_by_role("button", name="I have kept").click()
    return app


@pytest.mark.django_db(transaction=True)
def test_an_invitation_becomes_an_account(door: Window, admin: User) -> None:
    _, secret = create_invitation(actor=admin, quota_bytes=None)
    page = door.go(f"/register#{secret}")
    page.get_by_label("E-mail").fill("li@example.com")
    page.get_by_role("button", name="Send the link").click()
    expect(page.get_by_text("A letter is on its way")).to_be_visible()
    page.goto(link_from_last_letter())
    page.get_by_role("button", name="简体中文").click()
    expect(page.get_by_label("你的姓名")).to_be_visible()
    page.get_by_role("button", name="English").click()
    page.get_by_label("Your name").fill("Li")
    page.get_by_label("New password").fill("password1234")
    page.get_by_role("button", name="Make the account").click()
    expect(page.get_by_role("alert")).to_contain_text("too common")
    door.complaints.clear()  # Chromium reports the refusal
    page.get_by_label("New password").fill(NEW)
    page.get_by_role("button", name="Make the account").click()
    page.wait_for_url(f"{door.url}/")
    assert User.objects.get(email="li@example.com").name == "Li"
    assert not door.complaints


@pytest.mark.django_db(transaction=True)
def test_a_passkey_is_made_and_opens_the_door(
    door: Window, owner: User, authenticator: None
) -> None:
    sign_in(door).wait_for_url(f"{door.url}/")
    page = door.go("/account/security")
    page.get_by_label("Name of the new passkey").fill("laptop")
    page.get_by_role("button", name="Add a passkey").click()
    page.get_by_role("button", name="I have kept").click()
    expect(page.get_by_text("laptop", exact=True)).to_be_visible()
    sign_out(page)
    page.get_by_role("button", name="Sign in with a passkey").click()
    page.wait_for_url(f"{door.url}/")
    assert not door.complaints


@pytest.mark.django_db(transaction=True)
def test_an_app_is_set_up_and_asked_for(door: Window, owner: User) -> None:
    sign_in(door).wait_for_url(f"{door.url}/")
    page = door.go("/account/security")
    app = set_app_up(page)
    expect(page.get_by_role("button", name="Remove the app")).to_be_visible()
    sign_out(page)
    forget_last_code(owner)
    page = sign_in(door)
    page.get_by_label("Code of the authenticator app").fill(app.now())
    page.get_by_role("button", name="Go on").click()
    page.wait_for_url(f"{door.url}/")
    assert not door.complaints


@pytest.mark.django_db(transaction=True)
def test_a_forgotten_password_is_replaced(door: Window, owner: User) -> None:
    page = door.go("/sign-in")
    page.get_by_role("link", name="Forgotten password").click()
    page.get_by_label("E-mail").fill(owner.email)
    page.get_by_role("button", name="Send the link").click()
    expect(page.get_by_text("If there is an account")).to_be_visible()
    page.goto(link_from_last_letter())
    page.get_by_label("New password").fill(NEW)
    page.get_by_role("button", name="Set the password").click()
    expect(page.get_by_text("every device was signed out")).to_be_visible()
    sign_in(door, NEW).wait_for_url(f"{door.url}/")
    assert not door.complaints


@pytest.mark.django_db(transaction=True)
def test_an_administrator_without_a_second_factor_is_led_to_set_one_up(
    door: Window, admin: User, settings: Settings
) -> None:
    settings.ADMIN_SECOND_FACTOR_REQUIRED = True
    page = sign_in(door, email=admin.email)
    page.wait_for_url("**/account/security")
    expect(page.get_by_text("Administrators need a second factor here")).to_be_visible()
    page.get_by_role("link", name="People", exact=True).click()
    page.wait_for_url("**/account/security")
    set_app_up(page)
    page.get_by_role("link", name="People", exact=True).click()
    page.wait_for_url("**/people")
