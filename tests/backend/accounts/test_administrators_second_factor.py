"""Administrators need a second factor where the installation says so."""

import pytest
from django.test import Client
from pytest_django import Settings

from backend.accounts.models import Passkey, User
from backend.accounts.services.users import reset_second_factors
from tests.backend.accounts.browsers import Browser, problem, set_up_totp, signed_in
from tests.backend.accounts.test_passkeys import make_passkey
from tests.conftest import PASSWORD
from tests.factories.authenticator import Authenticator

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def required(settings: Settings) -> None:
    settings.ADMIN_SECOND_FACTOR_REQUIRED = True


def test_an_administrator_without_one_can_only_set_one_up(admin: User) -> None:
    browser = signed_in(admin)
    assert browser.get("/session").json()["has_to_enrol"] is True
    for path in ("/assets", "/users", "/api-keys", "/tokens"):
        assert problem(browser.get(path)) == (403, "enrolment_required"), path
    refused = browser.post("/api-keys", {"name": "x", "scopes": ["users:write"]})
    assert problem(refused) == (403, "enrolment_required")
    assert browser.get("/account").status_code == 200
    assert browser.get("/account/second-factors").json()["is_required"] is True


@pytest.mark.parametrize("by", ["totp", "passkey"])
def test_setting_one_up_opens_everything_at_once(admin: User, by: str) -> None:
    browser = signed_in(admin)
    if by == "totp":
        set_up_totp(browser)
    else:
        make_passkey(browser, Authenticator())
    assert browser.get("/users").status_code == 200
    assert browser.get("/session").json()["has_to_enrol"] is False


def test_the_last_one_has_to_stay(admin: User) -> None:
    browser = signed_in(admin)
    set_up_totp(browser)
    assert problem(browser.delete("/account/totp")) == (409, "last_second_factor")
    made = make_passkey(browser, Authenticator()).json()
    assert browser.delete("/account/totp").status_code == 204
    refused = browser.delete(f"/account/passkeys/{made['id']}")
    assert problem(refused) == (409, "last_second_factor")
    assert Passkey.objects.exists()


def test_others_are_not_asked_for_one(owner: User) -> None:
    browser = signed_in(owner)
    assert browser.get("/assets").status_code == 200
    set_up_totp(browser)
    assert browser.delete("/account/totp").status_code == 204


def test_who_has_lost_it_sets_up_a_new_one(admin: User) -> None:
    browser = signed_in(admin)
    set_up_totp(browser)
    reset_second_factors(actor=admin, user_id=admin.pk)
    assert not browser.is_in
    again = signed_in(admin)
    assert again.get("/session").json()["has_to_enrol"] is True


def test_an_app_gets_no_tokens_for_such_an_administrator(admin: User) -> None:
    answer = Browser().post(
        "/token", {"email": admin.email, "password": PASSWORD, "device_name": "phone"}
    )
    assert problem(answer) == (403, "enrolment_required")


def test_pages_lead_to_the_account(admin: User) -> None:
    client = Client()
    entered = client.post("/sign-in", {"login": admin.email, "password": PASSWORD})
    assert entered.status_code == 302
    assert client.get("/")["Location"] == "/account/security"
    assert client.get("/account/security").status_code == 200
