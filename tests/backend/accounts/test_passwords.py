"""Passwords: changed by who knows them, or reset by a link; everything else is signed out."""

from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from pytest_django import Settings
from redis import Redis

from backend.accounts.models import MailedLink, TokenFamily, User
from tests.backend.accounts.browsers import Browser, problem, set_up_totp, signed_in
from tests.backend.accounts.letters_sent import link_in, mailed_secret, send
from tests.conftest import PASSWORD
from tests.factories import sign_app_in

pytestmark = pytest.mark.django_db
NEW = "staple battery horse, correct"


def change(browser: Browser, current: str | None = PASSWORD, new: str = NEW) -> Any:
    body = {"password": new} | ({} if current is None else {"current_password": current})
    return browser.post("/account/password", body)


def ask_for_reset(email: str) -> Any:
    return Browser().post("/password-reset", {"email": email, "language": "en"})


def reset(token: str, password: str = NEW) -> Any:
    return Browser().post("/password-reset/confirm", {"token": token, "password": password})


def test_a_change_signs_out_everything_but_the_browser_that_made_it(owner: User) -> None:
    here, elsewhere = signed_in(owner), signed_in(owner)
    sign_app_in(owner)
    assert change(here).status_code == 204
    assert here.is_in
    assert not elsewhere.is_in
    assert TokenFamily.objects.get().revoked_at is not None
    assert Browser().sign_in(owner).status_code == 401
    assert Browser().sign_in(owner, NEW).status_code == 200
    assert [letter.subject for letter in send()] == ["你的拾光密码已更改"]


def test_a_change_takes_the_current_password(owner: User) -> None:
    browser = signed_in(owner)
    for wrong in ("wrong", None):
        assert problem(change(browser, current=wrong)) == (403, "wrong_password")
    owner.refresh_from_db()
    assert owner.check_password(PASSWORD)


def test_guessing_at_the_current_password_is_limited(
    owner: User, settings: Settings, redis_client: Redis
) -> None:
    browser = signed_in(owner)
    settings.RATE_LIMITS = {**settings.RATE_LIMITS, "own_password": "2/day"}
    codes = [problem(change(browser, current="wrong"))[1] for _ in range(3)]
    assert codes == ["wrong_password", "wrong_password", "too_many_attempts"]


def test_a_weak_password_is_refused_with_every_reason(owner: User) -> None:
    browser = signed_in(owner)
    refused = change(browser, new="12345678")
    assert problem(refused) == (400, "weak_password")
    reasons = {one["code"] for one in refused.json()["errors"]}
    assert {"password_too_short", "password_too_common"} <= reasons
    assert problem(change(browser, new=owner.email)) == (400, "weak_password")


def test_who_has_no_password_yet_sets_a_first_one(owner: User) -> None:
    owner.set_unusable_password()
    owner.save()
    browser = Browser()
    browser.client.force_login(owner)
    assert change(browser, current=None).status_code == 204
    assert Browser().sign_in(owner, NEW).status_code == 200


def test_a_password_is_reset_by_the_link_in_a_letter(owner: User) -> None:
    elsewhere = signed_in(owner)
    assert ask_for_reset(owner.email.upper()).status_code == 202
    (letter,) = send()
    assert letter.to == [owner.email]
    page, secret = link_in(letter)
    assert page == "/reset-password"
    assert reset(secret).status_code == 204
    assert not elsewhere.is_in
    assert Browser().sign_in(owner, NEW).status_code == 200
    assert problem(reset(secret)) == (404, "bad_link")


def test_asking_gives_away_nothing_about_who_has_an_account(owner: User) -> None:
    User.objects.create_user("gone@example.com", PASSWORD, is_active=False)
    answers = set()
    for email in (owner.email, "gone@example.com", "nobody@example.com"):
        with CaptureQueriesContext(connection) as queries:
            answer = ask_for_reset(email)
        work = tuple(query["sql"].split("VALUES")[0] for query in queries)
        answers.add((answer.status_code, answer.content, work))
    assert len(answers) == 1
    assert [letter.to for letter in send()] == [[owner.email]]


def test_a_weak_password_leaves_the_link_good_and_a_reset_ends_all_links(owner: User) -> None:
    for _ in range(2):
        ask_for_reset(owner.email)
    first, second = (link_in(letter)[1] for letter in send())
    assert problem(reset(first, "short")) == (400, "weak_password")
    assert reset(first).status_code == 204
    assert problem(reset(second)) == (404, "bad_link")
    assert not MailedLink.objects.exists()


def test_a_link_for_another_purpose_resets_nothing(owner: User) -> None:
    browser = signed_in(owner)
    browser.post("/account/email", {"email": "new@example.com"})
    assert problem(reset(mailed_secret())) == (404, "bad_link")


def test_a_reset_does_not_stand_in_for_the_second_factor(owner: User) -> None:
    set_up_totp(signed_in(owner))
    send()
    ask_for_reset(owner.email)
    assert reset(mailed_secret()).status_code == 204
    assert problem(Browser().sign_in(owner, NEW)) == (401, "second_factor_required")


def test_letters_are_in_the_language_of_their_reader(owner: User) -> None:
    User.objects.filter(pk=owner.pk).update(language="zh")
    ask_for_reset(owner.email)
    (letter,) = send()
    assert letter.subject == "设置拾光的新密码"
    assert "你好" in letter.body
    assert letter.extra_headers["Auto-Submitted"] == "auto-generated"


def test_an_address_changes_when_its_owner_follows_the_link(owner: User) -> None:
    browser = signed_in(owner)
    assert browser.post("/account/email", {"email": "New@example.com"}).status_code == 202
    owner.refresh_from_db()
    assert owner.email == "owner@example.com"
    secret = mailed_secret()
    assert Browser().post("/account/email/confirm", {"token": secret}).status_code == 204
    owner.refresh_from_db()
    assert owner.email == "new@example.com"
    assert browser.is_in
    assert [letter.to for letter in send()] == [["owner@example.com"]]


def test_an_address_that_somebody_has_is_not_given_away(owner: User, stranger: User) -> None:
    browser = signed_in(owner)
    assert browser.post("/account/email", {"email": stranger.email}).status_code == 202
    assert send() == []


def test_an_address_that_was_taken_meanwhile_is_refused(owner: User) -> None:
    signed_in(owner).post("/account/email", {"email": "new@example.com"})
    secret = mailed_secret()
    User.objects.create_user("new@example.com", PASSWORD)
    answer = Browser().post("/account/email/confirm", {"token": secret})
    assert problem(answer) == (409, "email_taken")
