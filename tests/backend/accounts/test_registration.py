"""Making an account: by invitation or openly, with an address that is one's own."""

from datetime import timedelta
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from pytest_django import Settings
from redis import Redis

from backend.accounts.models import Invitation, Letter, MailedLink, User
from backend.accounts.services.invitations import create_invitation, revoke_invitation
from tests.backend.accounts.browsers import Browser, problem
from tests.backend.accounts.letters_sent import link_in, mailed_secret, send
from tests.conftest import PASSWORD

pytestmark = pytest.mark.django_db
LI = "li@example.com"


@pytest.fixture
def anybody_may(settings: Settings) -> None:
    settings.REGISTRATION = "open"


def ask(email: str = LI, **fields: str) -> Any:
    return Browser().post("/registration", {"email": email, "language": "en", **fields})


def make(browser: Browser | None = None, **fields: object) -> Any:
    said = {"name": "Li", "password": PASSWORD, "language": "en", "time_zone": "Asia/Shanghai"}
    return (browser or Browser()).post("/registration/confirm", said | fields)


def invite(admin: User, **fields: Any) -> tuple[Invitation, str]:
    return create_invitation(actor=admin, **({"quota_bytes": None} | fields))


@pytest.mark.usefixtures("anybody_may")
def test_an_account_is_made_by_the_link_in_a_letter() -> None:
    assert ask(" Li@Example.com ").status_code == 202
    assert not User.objects.exists()
    (letter,) = send()
    assert letter.to == [LI]
    page, secret = link_in(letter)
    assert page == "/register/finish"
    browser = Browser()
    made = make(browser, token=secret)
    assert made.status_code == 201
    assert made.json()["user"]["email"] == LI
    assert browser.is_in
    user = User.objects.get()
    assert (user.name, user.language, user.time_zone) == ("Li", "en", "Asia/Shanghai")
    assert user.check_password(PASSWORD)
    assert not user.is_staff


@pytest.mark.usefixtures("anybody_may")
def test_a_link_is_good_once() -> None:
    ask()
    secret = mailed_secret()
    assert make(token=secret).status_code == 201
    assert problem(make(token=secret)) == (404, "bad_link")


@pytest.mark.usefixtures("anybody_may")
def test_a_link_is_kept_as_a_hash_and_ends_after_a_day() -> None:
    ask()
    secret = mailed_secret()
    link = MailedLink.objects.get()
    assert secret not in str(vars(link))
    assert timedelta(hours=23) < link.expires_at - timezone.now() <= timedelta(days=1)
    MailedLink.objects.update(expires_at=timezone.now())
    assert problem(make(token=secret)) == (404, "bad_link")


@pytest.mark.usefixtures("anybody_may")
def test_what_is_wrong_with_the_account_leaves_the_link_good() -> None:
    ask()
    secret = mailed_secret()
    wrongs: tuple[tuple[dict[str, Any], str], ...] = (
        ({"password": "short"}, "weak_password"),
        ({"password": "password123"}, "weak_password"),
        ({"password": LI}, "weak_password"),
        ({"time_zone": "Mars/Olympus"}, "unknown_time_zone"),
    )
    for wrong, code in wrongs:
        assert problem(make(token=secret, **wrong)) == (400, code), wrong
    assert make(token=secret).status_code == 201


@pytest.mark.usefixtures("anybody_may")
def test_asking_gives_away_nothing_about_who_has_an_account(owner: User) -> None:
    gone = User.objects.create_user("gone@example.com", PASSWORD, is_active=False)
    answers = set()
    for email in (owner.email, gone.email, LI):
        with CaptureQueriesContext(connection) as queries:
            answer = ask(email)
        work = tuple(query["sql"].split("VALUES")[0] for query in queries)
        answers.add((answer.status_code, answer.content, work))
    assert len(answers) == 1
    told = {letter.to[0]: letter for letter in send()}
    assert set(told) == {owner.email, LI}
    assert "/register/finish#" not in told[owner.email].body
    assert "You have one already" in told[owner.email].body


def test_without_an_invitation_nobody_registers_where_it_takes_one() -> None:
    assert problem(ask()) == (403, "registration_closed")
    assert Browser().get("/registration").json() == {
        "mode": "invitation",
        "password_min_length": 10,
    }
    assert not Letter.objects.exists()


def test_a_letter_that_was_open_to_all_does_not_outlast_that(settings: Settings) -> None:
    settings.REGISTRATION = "open"
    ask()
    secret = mailed_secret()
    settings.REGISTRATION = "invitation"
    assert problem(make(token=secret)) == (403, "registration_closed")


def test_an_invitation_for_an_address_is_mailed_and_needs_no_second_letter(admin: User) -> None:
    invitation, secret = invite(admin, email=LI, quota_bytes=5000, language="en")
    (letter,) = send()
    assert link_in(letter) == ("/register", secret)
    shown = Browser().post("/registration/invitation", {"invitation": secret})
    assert shown.json()["email"] == LI
    assert make(invitation=secret).status_code == 201
    user = User.objects.get(email=LI)
    assert user.quota_bytes == 5000
    invitation.refresh_from_db()
    assert invitation.accepted_by == user
    assert problem(make(invitation=secret)) == (404, "bad_invitation")


def test_an_invitation_for_nobody_in_particular_has_an_address_confirmed_first(
    admin: User,
) -> None:
    _, secret = invite(admin)
    assert problem(make(invitation=secret)) == (400, "email_not_confirmed")
    assert ask(invitation=secret).status_code == 202
    assert make(token=mailed_secret()).status_code == 201
    assert problem(ask("wang@example.com", invitation=secret)) == (404, "bad_invitation")


def test_one_invitation_makes_one_account_however_many_letters_were_sent(admin: User) -> None:
    _, secret = invite(admin)
    links = []
    for email in (LI, "wang@example.com"):
        ask(email, invitation=secret)
        links.append(mailed_secret())
    assert make(token=links[0]).status_code == 201
    assert problem(make(token=links[1])) == (404, "bad_invitation")


def test_the_invitation_of_one_is_of_no_use_to_another(admin: User) -> None:
    _, secret = invite(admin, email=LI)
    assert problem(ask("wang@example.com", invitation=secret)) == (404, "bad_invitation")


def test_invitations_that_are_over_open_nothing(admin: User) -> None:
    revoked, first = invite(admin)
    revoke_invitation(actor=admin, invitation_id=revoked.pk)
    expired, second = invite(admin, email=LI)
    Invitation.objects.filter(pk=expired.pk).update(expires_at=timezone.now())
    for secret in (first, second, "x" * 43):
        for answer in (
            ask(invitation=secret),
            make(invitation=secret),
            Browser().post("/registration/invitation", {"invitation": secret}),
        ):
            assert problem(answer) == (404, "bad_invitation")


def test_revoking_also_ends_the_letters_that_were_asked_for(admin: User) -> None:
    invitation, secret = invite(admin)
    ask(invitation=secret)
    link = mailed_secret()
    revoke_invitation(actor=admin, invitation_id=invitation.pk)
    assert problem(make(token=link)) == (404, "bad_invitation")


@pytest.mark.usefixtures("anybody_may")
def test_two_letters_for_one_address_make_one_account() -> None:
    for _ in range(2):
        ask()
    first, second = (link_in(letter)[1] for letter in send())
    assert make(token=first).status_code == 201
    assert problem(make(token=second)) == (409, "email_taken")


@pytest.mark.usefixtures("anybody_may")
def test_no_mailbox_is_flooded(settings: Settings, redis_client: Redis) -> None:
    settings.RATE_LIMITS = {**settings.RATE_LIMITS, "letters_email": "2/day"}
    statuses = [ask(email).status_code for email in (LI, LI.upper(), LI, "wang@example.com")]
    assert statuses == [202, 202, 429, 202]


@pytest.mark.usefixtures("anybody_may")
def test_nobody_asks_or_guesses_without_end(settings: Settings, redis_client: Redis) -> None:
    settings.RATE_LIMITS = {
        **settings.RATE_LIMITS,
        "letters_address": "2/day",
        "links_address": "2/day",
    }
    assert [ask(f"{n}@example.com").status_code for n in range(3)] == [202, 202, 429]
    guesses = [make(token="x" * 43).status_code for _ in range(3)]
    assert guesses == [404, 404, 429]


def test_making_an_account_needs_the_csrf_token(admin: User) -> None:
    _, secret = invite(admin, email=LI)
    browser = Browser()
    refused = browser.client.post(
        "/api/v1/registration/confirm",
        {"invitation": secret, "password": PASSWORD},
        content_type="application/json",
    )
    assert problem(refused) == (403, "csrf_failed")
