"""The door: in with e-mail and password, out by a button."""

import pytest
from django.test import Client
from pytest_django import Settings
from redis import Redis

from backend.accounts.models import User
from tests.conftest import PASSWORD

DOOR = "/sign-in"


def enter(client: Client, password: str = PASSWORD, **fields: str) -> tuple[int, str]:
    answer = client.post(DOOR, {"login": "owner@example.com", "password": password, **fields})
    return answer.status_code, answer.headers.get("Location", "")


def test_a_member_comes_to_the_page_that_was_asked_for(owner: User, client: Client) -> None:
    assert enter(client, next="/people?hidden=1") == (302, "/people?hidden=1")
    assert client.get("/").status_code == 200


@pytest.mark.parametrize(
    "elsewhere", ["https://evil.example/", "//evil.example", "javascript:alert(1)", "\\\\evil"]
)
def test_nobody_is_sent_to_another_site(owner: User, client: Client, elsewhere: str) -> None:
    assert enter(client, next=elsewhere) == (302, "/")


def test_a_wrong_password_says_so_and_keeps_the_address(owner: User, client: Client) -> None:
    answer = client.post(DOOR, {"login": "owner@example.com", "password": "wrong"})
    assert answer.status_code == 401
    page = answer.content.decode()
    assert 'role="alert"' in page
    assert 'value="owner@example.com"' in page


def test_attempts_are_limited(
    owner: User, client: Client, settings: Settings, redis_client: Redis
) -> None:
    settings.RATE_LIMITS = {**settings.RATE_LIMITS, "sign_in_email": "1/min"}
    enter(client, "wrong")
    assert enter(client)[0] == 429


def test_the_form_wants_its_token(owner: User) -> None:
    careful = Client(enforce_csrf_checks=True)
    assert enter(careful)[0] == 403


def test_signing_out_needs_a_press_of_the_button(browser: Client) -> None:
    assert browser.get("/sign-out").status_code == 405
    assert browser.get("/").status_code == 200
    assert browser.post("/sign-out").status_code == 302
    assert browser.get("/").status_code == 302


def test_members_need_not_sign_in_twice(browser: Client) -> None:
    assert browser.get(DOOR).status_code == 302
