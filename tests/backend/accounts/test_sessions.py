"""Signing in: by e-mail and password, without a hint to whoever guesses."""

from typing import Any
from unittest.mock import ANY

import pytest
from django.contrib.auth.hashers import MD5PasswordHasher
from django.test import Client, override_settings
from redis import Redis

from backend.accounts.models import User
from backend.config.settings import base
from tests.conftest import PASSWORD

pytestmark = pytest.mark.django_db


@pytest.fixture
def browser() -> Client:
    """A browser that checks nothing, but whose server checks CSRF."""
    return Client(enforce_csrf_checks=True)


def sign_in(browser: Client, login: str, password: str, **headers: str) -> Any:
    if "csrftoken" not in browser.cookies:
        browser.get("/api/v1/session")
    headers.setdefault("X-CSRFToken", browser.cookies["csrftoken"].value)
    body = {"login": login, "password": password}
    return browser.post("/api/v1/session", body, content_type="application/json", headers=headers)


def test_a_visitor_is_told_that_nobody_is_signed_in_and_gets_a_csrf_cookie(browser: Client) -> None:
    response = browser.get("/api/v1/session")
    assert response.json() == {
        "signed_in": False,
        "user": None,
        "second_step": None,
        "has_to_enrol": False,
    }
    assert browser.cookies["csrftoken"].value


def test_signing_in_starts_a_session(browser: Client, owner: User) -> None:
    response = sign_in(browser, owner.email, PASSWORD)
    assert response.status_code == 200
    assert response.json()["user"]["id"] == str(owner.pk)
    assert browser.get("/api/v1/session").json() == {
        "signed_in": True,
        "user": ANY,
        "second_step": None,
        "has_to_enrol": False,
    }
    assert browser.get("/api/v1/account").status_code == 200
    cookie = browser.cookies["sessionid"]
    assert cookie["httponly"]
    assert cookie["samesite"] == "Lax"


def test_the_case_of_an_address_and_blanks_around_it_do_not_matter(
    browser: Client, owner: User
) -> None:
    assert sign_in(browser, f" {owner.email.upper()} ", PASSWORD).status_code == 200


def test_a_session_that_somebody_else_prepared_is_not_kept(browser: Client, owner: User) -> None:
    """Session fixation: the attacker's session key must not become the victim's."""
    browser.get("/api/v1/session")
    session = browser.session
    session["planted"] = True
    session.save()
    browser.cookies["sessionid"] = str(session.session_key)
    token = browser.cookies["csrftoken"].value
    assert sign_in(browser, owner.email, PASSWORD).status_code == 200
    assert browser.cookies["sessionid"].value != session.session_key
    assert browser.cookies["csrftoken"].value != token


def test_signing_in_needs_the_csrf_token(browser: Client, owner: User) -> None:
    response = sign_in(browser, owner.email, PASSWORD, **{"X-CSRFToken": "x" * 32})
    assert response.status_code == 403
    assert response.json()["code"] == "csrf_failed"
    assert "sessionid" not in browser.cookies


def test_unsafe_methods_of_a_session_need_the_csrf_token(browser: Client, owner: User) -> None:
    sign_in(browser, owner.email, PASSWORD)
    refused = browser.patch("/api/v1/account", {"name": "x"}, content_type="application/json")
    assert (refused.status_code, refused.json()["code"]) == (403, "csrf_failed")
    accepted = browser.patch(
        "/api/v1/account",
        {"name": "x"},
        content_type="application/json",
        headers={"X-CSRFToken": browser.cookies["csrftoken"].value},
    )
    assert accepted.status_code == 200


def test_an_address_that_the_database_could_not_hold_is_merely_wrong(owner: User) -> None:
    form = {"login": "owner\x00@example.com", "password": PASSWORD}
    assert Client().post("/sign-in", form).status_code == 401


def test_every_wrong_way_in_gets_the_same_answer_for_the_same_work(
    browser: Client, owner: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    User.objects.create_user("gone@example.com", PASSWORD, is_active=False)
    User.objects.filter(pk=owner.pk).update(phone_number="+8613800138000")
    hashed: list[str] = []
    encode = MD5PasswordHasher.encode

    def counting(self: MD5PasswordHasher, password: str, salt: str) -> str:
        hashed.append(password)
        return encode(self, password, salt)

    monkeypatch.setattr(MD5PasswordHasher, "encode", counting)
    answers = set()
    for login, password in (
        (owner.email, "wrong"),
        ("nobody@example.com", PASSWORD),
        ("gone@example.com", PASSWORD),
        ("138 0013 8000", "wrong"),
        ("138 0013 8001", PASSWORD),
        ("0", PASSWORD),
        ("nobody", PASSWORD),
    ):
        hashed.clear()
        response = sign_in(browser, login, password)
        document = {k: v for k, v in response.json().items() if k != "instance"}
        answers.add((response.status_code, tuple(document.items()), len(hashed)))
    assert len(answers) == 1
    ((status, members, hashes),) = answers
    assert (status, dict(members)["code"], hashes) == (401, "wrong_credentials", 1)


def test_signing_out_ends_the_session_on_the_server(browser: Client, owner: User) -> None:
    sign_in(browser, owner.email, PASSWORD)
    stolen = Client()
    stolen.cookies["sessionid"] = browser.cookies["sessionid"].value
    assert stolen.get("/api/v1/account").status_code == 200
    response = browser.delete(
        "/api/v1/session", headers={"X-CSRFToken": browser.cookies["csrftoken"].value}
    )
    assert response.status_code == 204
    assert stolen.get("/api/v1/account").status_code == 401


def test_signing_out_without_a_session_changes_nothing(browser: Client) -> None:
    assert browser.delete("/api/v1/session").status_code == 204


def test_a_user_who_was_deactivated_is_out_at_once(browser: Client, owner: User) -> None:
    sign_in(browser, owner.email, PASSWORD)
    User.objects.filter(pk=owner.pk).update(is_active=False)
    assert browser.get("/api/v1/account").status_code == 401
    assert browser.get("/api/v1/session").json()["signed_in"] is False


NAMES = ("anonymous", "user", "sign_in_address", "sign_in_pair", "sign_in_email")
LIMITS = dict.fromkeys(NAMES, "99999/day")
HOME, ELSEWHERE = "198.51.100.7", "192.0.2.1"


@override_settings(RATE_LIMITS=LIMITS | {"sign_in_pair": "3/day"})
def test_guessing_at_one_account_from_one_place_locks_nobody_out_elsewhere(
    redis_client: Redis, owner: User
) -> None:
    guesser = Client(REMOTE_ADDR=ELSEWHERE)
    answers = [sign_in(guesser, owner.email, "x").status_code for _ in range(4)]
    assert answers == [401, 401, 401, 429]
    assert sign_in(guesser, owner.email, PASSWORD).status_code == 429
    assert sign_in(Client(REMOTE_ADDR=HOME), owner.email, PASSWORD).status_code == 200


@override_settings(RATE_LIMITS=LIMITS | {"sign_in_pair": "3/day", "sign_in_email": "4/day"})
def test_what_one_place_may_no_more_does_not_count_for_all(
    redis_client: Redis, owner: User
) -> None:
    for _ in range(9):
        sign_in(Client(REMOTE_ADDR=ELSEWHERE), owner.email, "x")
    assert sign_in(Client(REMOTE_ADDR=HOME), owner.email, PASSWORD).status_code == 200


@override_settings(RATE_LIMITS=LIMITS | {"sign_in_email": "3/day"})
def test_many_who_guess_together_do_not_keep_the_owner_out_of_where_they_were_before(
    redis_client: Redis, owner: User
) -> None:
    assert sign_in(Client(REMOTE_ADDR=HOME), owner.email, PASSWORD).status_code == 200
    for n in range(9):
        sign_in(Client(REMOTE_ADDR=f"192.0.2.{n}"), owner.email, "x")
    assert sign_in(Client(REMOTE_ADDR=ELSEWHERE), owner.email, PASSWORD).status_code == 429
    assert sign_in(Client(REMOTE_ADDR=HOME), owner.email, "x").status_code == 401
    assert sign_in(Client(REMOTE_ADDR=HOME), owner.email, PASSWORD).status_code == 200


@override_settings(RATE_LIMITS=LIMITS | {"sign_in_pair": "3/day"})
def test_an_account_that_does_not_exist_is_slowed_down_alike(
    redis_client: Redis, owner: User
) -> None:
    for email in (owner.email, "nobody@example.com"):
        answers = [sign_in(Client(), email, "x") for _ in range(4)]
        assert [answer.status_code for answer in answers] == [401, 401, 401, 429]
        assert {answer.json()["code"] for answer in answers[:3]} == {"wrong_credentials"}


@override_settings(RATE_LIMITS=LIMITS | {"sign_in_pair": "3/day"})
def test_the_addresses_of_one_ipv6_network_are_one(redis_client: Redis, owner: User) -> None:
    for n in range(3):
        sign_in(Client(REMOTE_ADDR=f"2001:db8::{n}"), owner.email, "x")
    for address, status in (("2001:db8::9", 429), ("2001:db8:0:1::9", 200)):
        answer = sign_in(Client(REMOTE_ADDR=address), owner.email, PASSWORD)
        assert answer.status_code == status


@override_settings(RATE_LIMITS=LIMITS | dict.fromkeys(NAMES[2:], "2/day"))
def test_successes_are_not_counted(redis_client: Redis, owner: User) -> None:
    for _ in range(4):
        assert sign_in(Client(), owner.email, PASSWORD).status_code == 200


@override_settings(RATE_LIMITS=LIMITS | {"sign_in_email": "3/day"})
def test_guessing_at_one_account_is_slowed_down_from_wherever_it_comes(
    redis_client: Redis, owner: User
) -> None:
    for n in range(3):
        assert sign_in(Client(REMOTE_ADDR=f"192.0.2.{n}"), owner.email, "x").status_code == 401
    response = sign_in(Client(REMOTE_ADDR="192.0.2.9"), owner.email.upper(), PASSWORD)
    assert (response.status_code, response.json()["code"]) == (429, "too_many_attempts")
    assert int(response["Retry-After"]) > 0


@override_settings(RATE_LIMITS=LIMITS | {"sign_in_address": "3/day"})
def test_guessing_from_one_address_is_slowed_down_whatever_the_account(
    redis_client: Redis, owner: User
) -> None:
    for n in range(3):
        assert sign_in(Client(), f"user{n}@example.com", "x").status_code == 401
    assert sign_in(Client(), owner.email, PASSWORD).status_code == 429


@override_settings(RATE_LIMITS=LIMITS | {"sign_in_pair": "3/day"})
def test_a_success_clears_the_count_of_the_place(redis_client: Redis, owner: User) -> None:
    for _ in range(3):
        assert sign_in(Client(), owner.email, "x").status_code == 401
        assert sign_in(Client(), owner.email, PASSWORD).status_code == 200


@override_settings(REDIS_URL="redis://127.0.0.1:1/0")
def test_nobody_signs_in_while_attempts_cannot_be_counted(owner: User) -> None:
    response = sign_in(Client(), owner.email, PASSWORD)
    assert (response.status_code, response.json()["code"]) == (503, "unavailable")


def test_passwords_are_kept_by_argon2() -> None:
    """The test settings have a cheap hasher, so this looks at the product's own."""
    assert base.PASSWORD_HASHERS == ["django.contrib.auth.hashers.Argon2PasswordHasher"]
    with override_settings(PASSWORD_HASHERS=base.PASSWORD_HASHERS):
        user = User.objects.create_user("argon@example.com", PASSWORD)
        assert user.password.startswith("argon2$argon2id$")
        assert user.check_password(PASSWORD)
