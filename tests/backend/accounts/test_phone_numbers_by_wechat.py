"""WeChat vouches for phone numbers: a claim that nobody vouched for yields."""

import logging
import threading
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.conf import settings as configured
from django.db import connection
from django.utils import timezone
from pytest_django import Settings
from redis import Redis
from rest_framework.test import APIClient

from backend.accounts.models import AuditEntry, Session, TokenFamily, User
from tests.backend.accounts.browsers import problem
from tests.backend.accounts.letters_sent import send
from tests.backend.accounts.wechat_server import ACCESS_TOKEN, APP_SECRET, WechatServer
from tests.conftest import PASSWORD

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("redis_client")]
Api = Callable[[User], APIClient]
NUMBER = "+8613800138000"


def info(local: str = "13800138000", country: str = "86") -> dict[str, str]:
    return {"phoneNumber": local, "purePhoneNumber": local, "countryCode": country}


@pytest.fixture(autouse=True)
def offered(wechat: WechatServer, settings: Settings) -> None:
    settings.WECHAT_PHONE_NUMBERS = True
    wechat.numbers = {f"tap-{n}": info() for n in range(5)}


def verify(client: APIClient, code: str = "tap-0") -> Any:
    return client.post("/api/v1/wechat/phone-number", {"phone_code": code})


def test_the_number_that_wechat_knows_is_verified(
    wechat: WechatServer, owner: User, api: Api
) -> None:
    answer = verify(api(owner))
    assert answer.status_code == 200, answer.content
    assert answer.json()["phone_number"] == NUMBER
    assert answer.json()["phone_verified_at"] is not None
    assert wechat.asked == [{"code": "tap-0"}]
    credentials = {"login": "13800138000", "password": PASSWORD}
    assert APIClient().post("/api/v1/token", credentials).status_code == 201


def test_numbers_of_other_countries_have_their_own_code(
    wechat: WechatServer, owner: User, api: Api
) -> None:
    wechat.numbers["abroad"] = info("4155552671", "1")
    assert verify(api(owner), "abroad").json()["phone_number"] == "+14155552671"


def test_a_number_that_was_typed_before_becomes_verified(owner: User, api: Api) -> None:
    User.objects.filter(pk=owner.pk).update(phone_number=NUMBER)
    assert verify(api(owner)).json()["phone_verified_at"] is not None
    assert send() == []  # nothing has changed that its owner would have to be told


def test_another_number_that_is_typed_is_not_verified(owner: User, api: Api) -> None:
    verify(api(owner))
    body = {"phone_number": "13800138001", "current_password": PASSWORD}
    changed = api(owner).put("/api/v1/account/phone-number", body).json()
    assert (changed["phone_number"], changed["phone_verified_at"]) == ("+8613800138001", None)


def test_who_merely_typed_it_gives_it_up_and_is_told(owner: User, stranger: User, api: Api) -> None:
    User.objects.filter(pk=stranger.pk).update(phone_number=NUMBER, language="en")
    assert verify(api(owner)).status_code == 200
    stranger.refresh_from_db()
    assert stranger.phone_number is None
    entry = AuditEntry.objects.get()
    assert (entry.action, entry.target_id) == ("user.phone_number_yielded", stranger.pk)
    told = {letter.to[0]: letter for letter in send()}
    assert set(told) == {owner.email, stranger.email}
    assert told[stranger.email].subject == "Your phone number on Shiguang is another account's"
    assert owner.email not in str(told[stranger.email].body)


def test_a_number_that_was_verified_for_another_account_stays_there(
    owner: User, stranger: User, api: Api
) -> None:
    verify(api(stranger))
    assert problem(verify(api(owner), "tap-1")) == (409, "phone_taken")
    assert User.objects.get(phone_number=NUMBER) == stranger


@pytest.mark.django_db(transaction=True)
def test_of_two_whom_wechat_vouches_for_at_once_one_gets_it_and_no_claim_is_in_the_way(
    owner: User, stranger: User, admin: User, api: Api
) -> None:
    User.objects.filter(pk=admin.pk).update(phone_number=NUMBER)
    answers: list[int] = []
    together = threading.Barrier(2)

    def tap(user: User, code: str) -> None:
        try:
            client = api(user)
            together.wait(timeout=30)
            answers.append(verify(client, code).status_code)
        finally:
            connection.close()

    both = [(owner, "tap-1"), (stranger, "tap-2")]
    threads = [threading.Thread(target=tap, args=args) for args in both]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(timeout=60)
    assert sorted(answers) == [200, 409]
    assert User.objects.get(phone_number=NUMBER) in (owner, stranger)


def test_it_takes_a_recent_sign_in(owner: User, api: Api) -> None:
    client = api(owner)
    Session.objects.update(
        created_at=timezone.now() - configured.RECENT_SIGN_IN - timedelta(seconds=1)
    )
    assert problem(verify(client)) == (403, "sign_in_again")


@pytest.mark.parametrize(
    ("number", "answer"),
    [
        (40029, (400, "phone_code_refused")),
        (47001, (400, "phone_code_refused")),
        (45011, (429, "too_many_attempts")),
        (40013, (503, "unavailable")),
        (48001, (503, "unavailable")),  # an app of a person, which WeChat tells no numbers
    ],
)
def test_wechats_errors_are_told_apart(
    wechat: WechatServer, owner: User, api: Api, number: int, answer: tuple[int, str]
) -> None:
    wechat.errors = [number]
    refused = verify(api(owner))
    assert problem(refused) == answer
    assert ACCESS_TOKEN not in refused.content.decode()


def test_a_code_is_good_once(owner: User, api: Api) -> None:
    assert verify(api(owner)).status_code == 200
    assert problem(verify(api(owner))) == (400, "phone_code_refused")


def test_a_busy_wechat_is_asked_again(wechat: WechatServer, owner: User, api: Api) -> None:
    wechat.errors = [-1, -1]
    assert verify(api(owner)).status_code == 200


def test_without_the_right_secret_wechat_gives_no_token(
    owner: User, api: Api, settings: Settings
) -> None:
    settings.WECHAT_APP_SECRET = "another"
    assert problem(verify(api(owner))) == (503, "unavailable")


@pytest.mark.parametrize(
    "answer",
    [None, "13800138000", {}, {"purePhoneNumber": 1, "countryCode": "86"}, {"countryCode": "86"}],
    ids=str,
)
def test_an_answer_that_makes_no_sense_sets_nothing(
    wechat: WechatServer, owner: User, api: Api, answer: object
) -> None:
    wechat.numbers["odd"] = answer
    assert problem(verify(api(owner), "odd")) == (503, "unavailable")
    owner.refresh_from_db()
    assert owner.phone_number is None


def test_a_number_that_cannot_be_is_refused(wechat: WechatServer, owner: User, api: Api) -> None:
    wechat.numbers["short"] = info("138")
    assert problem(verify(api(owner), "short")) == (400, "bad_phone_number")


def test_nothing_is_asked_of_wechat_where_it_is_not_offered(
    wechat: WechatServer, owner: User, api: Api, settings: Settings
) -> None:
    assert APIClient().get("/api/v1/wechat").json()["verifies_phone_numbers"] is True
    settings.WECHAT_PHONE_NUMBERS = False
    assert problem(verify(api(owner))) == (409, "not_offered")
    assert wechat.asked == []
    assert APIClient().get("/api/v1/wechat").json()["verifies_phone_numbers"] is False


def test_attempts_are_limited(
    wechat: WechatServer, owner: User, api: Api, settings: Settings, redis_client: Redis
) -> None:
    """WeChat charges for each."""
    settings.RATE_LIMITS = {**settings.RATE_LIMITS, "phone_number": "2/day"}
    answers = [verify(api(owner), f"tap-{n}").status_code for n in range(3)]
    assert answers == [200, 200, 429]
    assert len(wechat.asked) == 2


def test_no_secret_is_logged(
    wechat: WechatServer, owner: User, api: Api, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.DEBUG):
        verify(api(owner), "tap-1")
        wechat.breaks_off = True
        assert verify(api(owner), "tap-2").status_code == 503
    for secret in (APP_SECRET, ACCESS_TOKEN, "tap-1", "tap-2", "13800138000"):
        assert secret not in caplog.text


def test_an_account_that_is_joined_brings_its_verified_number_along(
    wechat: WechatServer, owner: User, api: Api, settings: Settings
) -> None:
    settings.WECHAT_REGISTRATION = "open"
    pair = APIClient().post("/api/v1/wechat/token", {"wechat_code": "li-1", "newcomer": {}})
    mini_program = APIClient(HTTP_AUTHORIZATION=f"Bearer {pair.json()['access_token']}")
    assert verify(mini_program).status_code == 200
    assert TokenFamily.objects.count() == 1
    bound = api(owner).post("/api/v1/wechat/binding", {"wechat_code": "li-2"})
    assert bound.status_code == 201
    owner.refresh_from_db()
    assert owner.phone_number == NUMBER
    assert owner.phone_verified_at is not None
    assert not User.objects.exclude(pk=owner.pk).filter(phone_number=NUMBER).exists()
