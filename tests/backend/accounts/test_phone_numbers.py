"""A phone number is another name to sign in with: its owner sets it, and nobody vouches for it."""

import threading
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.conf import settings as configured
from django.db import IntegrityError, connection, transaction
from django.utils import timezone
from pytest_django import Settings
from redis import Redis
from rest_framework.test import APIClient

from backend.accounts.models import AuditEntry, Session, User
from backend.accounts.services import passwords
from backend.common import phone_numbers
from tests.backend.accounts.browsers import Browser, problem, set_up_totp, signed_in
from tests.backend.accounts.letters_sent import send
from tests.conftest import PASSWORD

pytestmark = pytest.mark.django_db
Api = Callable[[User], APIClient]
NUMBER = "+8613800138000"
USERS = "/api/v1/users"


def put(browser: Browser, number: object, password: str | None = PASSWORD) -> Any:
    proof = {} if password is None else {"current_password": password}
    return browser.put("/account/phone-number", {"phone_number": number} | proof)


def number_of(user: User) -> str | None:
    user.refresh_from_db()
    return user.phone_number


def sign_in(login: str, password: str = PASSWORD) -> Any:
    return Browser().post("/session", {"login": login, "password": password})


@pytest.mark.parametrize(
    ("typed", "number"),
    [
        ("13800138000", NUMBER),
        (" 138 0013 8000 ", NUMBER),
        ("138-0013-8000", NUMBER),
        ("+86 138 0013 8000", NUMBER),
        ("+8613800138000", NUMBER),
        ("0086 138 0013 8000", NUMBER),
        ("8613800138000", NUMBER),
        ("１３８００１３８０００", NUMBER),
        ("＋８６　１３８００１３８０００", NUMBER),
        ("\u202d138 0013 8000\u202c", NUMBER),  # as address books copy it
        ("+1 (415) 555-2671", "+14155552671"),
        ("", None),
        ("+", None),
        ("1380013", None),
        ("1380013800", None),
        ("138001380001", None),
        ("+86 138", None),
        ("+999 13800138000", None),
        ("00000000000", None),
        ("138 0013 800O", None),
        ("1800FLOWERS", None),
        ("13800138000x5", None),
        ("13800138000 #5", None),
        ("13800138000/13800138001", None),
        ("tel:+8613800138000", None),
        ("一三八零零一三八零零零", None),
        ("1380013\x008000", None),
        ("9" * 300, None),
    ],
)
def test_a_number_is_read_however_people_write_it(typed: str, number: str | None) -> None:
    assert phone_numbers.read(typed) == number


def test_a_number_without_country_code_belongs_to_the_region_of_the_installation(
    settings: Settings,
) -> None:
    assert phone_numbers.read("415 555 2671") == "+864155552671"
    settings.PHONE_REGION = "US"
    assert phone_numbers.read("415 555 2671") == "+14155552671"


def test_a_member_signs_in_by_a_number_of_their_own(owner: User) -> None:
    browser = signed_in(owner)
    answer = put(browser, "138 0013 8000")
    assert answer.status_code == 200
    assert (answer.json()["phone_number"], answer.json()["phone_verified_at"]) == (NUMBER, None)
    for login in ("13800138000", "+86 138-0013-8000", owner.email, owner.email.upper()):
        assert sign_in(login).status_code == 200, login
    pair = APIClient().post(
        "/api/v1/token", {"login": "１３８００１３８０００", "password": PASSWORD}
    )
    assert pair.status_code == 201
    form = {"login": "138 0013 8000", "password": PASSWORD}
    assert APIClient().post("/sign-in", form, format="multipart").status_code == 302


def test_clients_that_send_an_email_go_on(owner: User) -> None:
    User.objects.filter(pk=owner.pk).update(phone_number=NUMBER)
    for path in ("/api/v1/session", "/api/v1/token"):
        by_email = APIClient().post(path, {"email": owner.email, "password": PASSWORD})
        assert by_email.status_code in (200, 201)
        number = APIClient().post(path, {"email": NUMBER, "password": PASSWORD})
        assert problem(number) == (400, "invalid_input")
        names: dict[str, str]
        for names in ({}, {"email": owner.email, "login": NUMBER}):
            unclear = APIClient().post(path, {**names, "password": PASSWORD})
            assert problem(unclear) == (400, "invalid_input")


def test_the_second_factor_is_asked_for_all_the_same(owner: User) -> None:
    browser = signed_in(owner)
    put(browser, NUMBER)
    set_up_totp(browser)
    assert problem(sign_in(NUMBER)) == (401, "second_factor_required")
    tokens = APIClient().post("/api/v1/token", {"login": NUMBER, "password": PASSWORD})
    assert problem(tokens) == (401, "second_factor_required")


def test_guesses_at_a_number_are_counted_however_it_is_written(
    owner: User, settings: Settings, redis_client: Redis
) -> None:
    User.objects.filter(pk=owner.pk).update(phone_number=NUMBER)
    settings.RATE_LIMITS = {**settings.RATE_LIMITS, "sign_in_pair": "2/day"}
    logins = ("13800138000", "+86 138 0013 8000", "138-0013-8000")
    answers = [problem(sign_in(login, "wrong"))[1] for login in logins]
    assert answers == ["wrong_credentials", "wrong_credentials", "too_many_attempts"]


def test_guesses_do_not_tell_which_number_belongs_to_which_address(
    owner: User, settings: Settings, redis_client: Redis
) -> None:
    User.objects.filter(pk=owner.pk).update(phone_number=NUMBER)
    settings.RATE_LIMITS = {**settings.RATE_LIMITS, "sign_in_pair": "1/day"}
    sign_in(owner.email, "wrong")
    assert problem(sign_in(owner.email, "wrong"))[1] == "too_many_attempts"
    assert problem(sign_in(NUMBER, "wrong"))[1] == "wrong_credentials"


def test_a_number_is_set_and_removed_by_who_knows_the_password(owner: User) -> None:
    browser = signed_in(owner)
    for wrong in ("wrong", None):
        assert problem(put(browser, NUMBER, wrong)) == (403, "wrong_password")
    assert number_of(owner) is None
    assert put(browser, NUMBER).status_code == 200
    assert problem(put(browser, None, "wrong")) == (403, "wrong_password")
    assert put(browser, None).json()["phone_number"] is None
    assert problem(sign_in(NUMBER)) == (401, "wrong_credentials")


def test_who_has_no_password_sets_one_a_short_while_after_signing_in(owner: User) -> None:
    owner.set_unusable_password()
    owner.save()
    browser = Browser()
    browser.client.force_login(owner)
    assert put(browser, NUMBER, None).status_code == 200
    Session.objects.update(
        created_at=timezone.now() - configured.RECENT_SIGN_IN - timedelta(seconds=1)
    )
    assert problem(put(browser, None, None)) == (403, "sign_in_again")
    assert number_of(owner) == NUMBER


def test_every_change_is_told_to_the_owner(owner: User) -> None:
    User.objects.update(language="en")
    browser = signed_in(owner)
    for number in (NUMBER, "138 0013 8000", "13800138001", None):
        assert put(browser, number).status_code == 200
    told = send()
    assert len(told) == 3  # the same number once more is no change
    assert {letter.subject for letter in told} == {"Your phone number on Shiguang was changed"}
    assert all(NUMBER not in str(letter.body) for letter in told)


@pytest.mark.parametrize("typed", ["1380013", "1800FLOWERS", "138 0013 800O", "", " ", "9" * 60, 7])
def test_what_is_no_number_is_refused(owner: User, typed: object) -> None:
    refused = put(signed_in(owner), typed)
    assert refused.status_code == 400
    assert refused.json()["code"] in ("bad_phone_number", "invalid_input")
    assert number_of(owner) is None


def test_the_number_of_another_account_is_refused(owner: User, stranger: User) -> None:
    put(signed_in(stranger), NUMBER)
    refused = put(signed_in(owner), "138 0013 8000")
    assert problem(refused) == (409, "phone_taken")
    assert stranger.email not in refused.content.decode()
    assert (number_of(owner), number_of(stranger)) == (None, NUMBER)


def test_who_asks_for_many_numbers_is_slowed_down(
    owner: User, settings: Settings, redis_client: Redis
) -> None:
    """The answer tells whether somebody here has the number."""
    browser = signed_in(owner)
    settings.RATE_LIMITS = {**settings.RATE_LIMITS, "phone_number": "2/day"}
    numbers = [f"1380013800{n}" for n in range(3)]
    assert [put(browser, number).status_code for number in numbers] == [200, 200, 429]
    assert put(browser, None).status_code == 200


def test_a_number_is_no_way_to_recover_an_account(owner: User) -> None:
    put(signed_in(owner), NUMBER)
    send()
    for email in (NUMBER, "13800138000"):
        wish = Browser().post("/password-reset", {"email": email, "language": "en"})
        assert problem(wish) == (400, "invalid_input")
    passwords.ask_for_reset(email=NUMBER, language="en", address="127.0.0.1")
    assert send() == []


def test_an_api_key_sets_no_number(owner: User) -> None:
    made = signed_in(owner).post("/api-keys", {"name": "all", "scopes": ["account:write"]})
    client = APIClient(HTTP_AUTHORIZATION=f"Bearer {made.json()['key']}")
    body = {"phone_number": NUMBER, "current_password": PASSWORD}
    assert client.put("/api/v1/account/phone-number", body).status_code == 401
    assert number_of(owner) is None


def test_the_database_keeps_numbers_in_one_spelling_and_of_one_account(
    owner: User, stranger: User
) -> None:
    for bad in ("13800138000", "+86 13800138000", "", "+0123456789"):
        with pytest.raises(IntegrityError), transaction.atomic():
            User.objects.filter(pk=owner.pk).update(phone_number=bad)
    with pytest.raises(IntegrityError), transaction.atomic():
        User.objects.filter(pk=owner.pk).update(phone_verified_at=timezone.now())
    with pytest.raises(IntegrityError), transaction.atomic():
        User.objects.update(phone_number=NUMBER)


@pytest.mark.django_db(transaction=True)
def test_of_two_who_want_the_same_number_at_once_one_gets_it(
    owner: User, stranger: User, api: Api
) -> None:
    answers: dict[User, int] = {}
    together = threading.Barrier(2)

    def want(user: User) -> None:
        try:
            client = api(user)
            together.wait(timeout=30)
            body = {"phone_number": NUMBER, "current_password": PASSWORD}
            answers[user] = client.put("/api/v1/account/phone-number", body).status_code
        finally:
            connection.close()

    threads = [threading.Thread(target=want, args=(user,)) for user in (owner, stranger)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(timeout=60)
    assert sorted(answers.values()) == [200, 409]
    (winner,) = [user for user, status in answers.items() if status == 200]
    assert User.objects.get(phone_number=NUMBER) == winner


def test_an_administrator_makes_an_account_with_a_number(api: Api, admin: User) -> None:
    wish = {"email": "li@example.com", "password": PASSWORD, "phone_number": "138 0013 8000"}
    made = api(admin).post(USERS, wish)
    assert made.status_code == 201
    assert (made.json()["phone_number"], made.json()["phone_verified_at"]) == (NUMBER, None)
    assert sign_in("13800138000").status_code == 200
    assert AuditEntry.objects.get().details["phone_number"] == NUMBER
    other = {**wish, "email": "wang@example.com"}
    assert problem(api(admin).post(USERS, other)) == (409, "phone_taken")
    assert problem(api(admin).post(USERS, wish | {"phone_number": "13800138001"})) == (
        409,
        "email_taken",
    )
    assert problem(api(admin).post(USERS, other | {"phone_number": "1380"})) == (
        400,
        "bad_phone_number",
    )
    assert User.objects.count() == 2


def test_an_administrator_changes_and_removes_a_number(
    api: Api, admin: User, owner: User, stranger: User
) -> None:
    User.objects.filter(pk=stranger.pk).update(phone_number="+8613800138001")
    client, one = api(admin), f"{USERS}/{owner.pk}"
    assert client.patch(one, {"phone_number": "13800138000"}).json()["phone_number"] == NUMBER
    entry = AuditEntry.objects.get()
    assert entry.details == {"phone_number": {"from": None, "to": NUMBER}}
    assert problem(client.patch(one, {"phone_number": "13800138001"})) == (409, "phone_taken")
    assert problem(client.patch(one, {"phone_number": "nobody"})) == (400, "bad_phone_number")
    verified = timezone.now()
    User.objects.filter(pk=owner.pk).update(phone_verified_at=verified)
    client.patch(one, {"phone_number": NUMBER, "name": "Li"})  # the same as before
    owner.refresh_from_db()
    assert owner.phone_verified_at == verified
    assert client.patch(one, {"phone_number": None}).json()["phone_number"] is None
    assert [letter.to for letter in send()] == [[owner.email]] * 2


def test_accounts_are_found_by_a_part_of_the_number(api: Api, admin: User, owner: User) -> None:
    User.objects.filter(pk=owner.pk).update(phone_number=NUMBER)
    for q, count in (("138 0013", 1), ("%2B86138", 1), ("８０００", 1), ("9999", 0), ("%2B", 0)):
        found = api(admin).get(f"{USERS}?q={q}").json()["items"]
        assert len(found) == count, q


def test_the_number_goes_with_the_account_and_is_shown_to_no_other_member(
    owner: User, stranger: User, api: Api
) -> None:
    User.objects.filter(pk=owner.pk).update(phone_number=NUMBER)
    client = api(owner)
    album = client.post("/api/v1/albums", {"title": "Spring"}).json()["id"]
    client.post(f"/api/v1/albums/{album}/members", {"email": stranger.email, "role": "viewer"})
    client.post("/api/v1/partners", {"email": stranger.email})
    for path in ("albums", f"albums/{album}", f"albums/{album}/members", "partners"):
        assert NUMBER not in api(stranger).get(f"/api/v1/{path}").content.decode()
    owner.delete()
    assert put(signed_in(stranger), NUMBER).status_code == 200
