"""Who began in the mini-program gets other ways in, and can join that account with another."""

import threading
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.conf import settings as configured
from django.db import connection
from django.utils import timezone
from pytest_django import Settings
from rest_framework.test import APIClient

from backend.accounts.models import AccountDeletion, AuditEntry, LinkedIdentity, TokenFamily, User
from backend.accounts.services import quota
from backend.common import errors
from backend.operations.services.erasing import erase_due_accounts
from backend.storage.store import ObjectStore
from tests.backend.accounts.browsers import Browser
from tests.backend.accounts.letters_sent import link_in, send
from tests.backend.accounts.wechat_server import WechatServer
from tests.conftest import PASSWORD
from tests.factories import make_album, make_asset, make_member

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("redis_client")]

Api = Callable[[User], APIClient]


@pytest.fixture
def li(wechat: WechatServer, settings: Settings) -> APIClient:
    """The mini-program of somebody whose account WeChat has made."""
    settings.WECHAT_REGISTRATION = "open"
    return mini_program("li-0", newcomer={"language": "en"})


def mini_program(code: str, **body: object) -> APIClient:
    client = APIClient()
    pair = client.post("/api/v1/wechat/token", {"wechat_code": code, **body})
    assert pair.status_code == 201, pair.content
    client.credentials(HTTP_AUTHORIZATION=f"Bearer {pair.json()['access_token']}")
    return client


def made_by_wechat() -> User:
    return User.objects.get(email__endswith="@wechat.invalid")


def bind(client: APIClient, code: str) -> Any:
    return client.post("/api/v1/wechat/binding", {"wechat_code": code})


def set_password(client: APIClient) -> Any:
    return client.post("/api/v1/account/password", {"password": PASSWORD})


def problem(response: Any) -> tuple[int, str]:
    return response.status_code, response.json()["code"]


def test_the_mini_program_sets_an_address_and_then_a_password(li: APIClient) -> None:
    shown = li.get("/api/v1/account").json()
    assert (shown["has_email"], shown["has_password"]) == (False, False)
    assert li.post("/api/v1/account/email", {"email": "li@example.com"}).status_code == 202
    (letter,) = send()
    page, secret = link_in(letter)
    assert (letter.to, page) == (["li@example.com"], "/confirm-email")
    assert Browser().post("/account/email/confirm", {"token": secret}).status_code == 204
    assert set_password(li).status_code == 204
    shown = li.get("/api/v1/account").json()  # the app that asked goes on
    assert (shown["has_email"], shown["has_password"]) == (True, True)
    assert [letter.to for letter in send()] == [["li@example.com"]]  # none to where nobody reads
    assert Browser().sign_in(User.objects.get()).status_code == 200
    assert li.delete("/api/v1/wechat/binding").status_code == 204


def test_a_password_without_an_address_to_sign_in_by_is_refused(li: APIClient) -> None:
    assert problem(set_password(li)) == (409, "email_needed")
    assert not User.objects.get().has_usable_password()


def test_an_app_that_signed_in_long_ago_changes_no_way_in(li: APIClient) -> None:
    long_ago = timezone.now() - configured.RECENT_SIGN_IN - timedelta(seconds=1)
    TokenFamily.objects.update(created_at=long_ago)
    wish = li.post("/api/v1/account/email", {"email": "thief@example.com"})
    assert problem(wish) == (403, "sign_in_again")
    assert problem(set_password(li)) == (403, "sign_in_again")
    assert problem(bind(li, "thief")) == (403, "sign_in_again")
    assert LinkedIdentity.objects.count() == 1
    assert not send()


def test_a_password_that_an_app_sets_signs_the_others_out(li: APIClient) -> None:
    User.objects.update(email="li@example.com")
    other = mini_program("li-1")
    assert set_password(li).status_code == 204
    assert li.get("/api/v1/account").status_code == 200
    assert other.get("/api/v1/account").status_code == 401


def test_binding_to_my_other_account_moves_wechat_and_retires_the_empty_one(
    li: APIClient, owner: User, api: Api, store: ObjectStore
) -> None:
    empty = made_by_wechat()
    assert bind(api(owner), "li-1").status_code == 201
    assert LinkedIdentity.objects.get().user == owner
    assert li.get("/api/v1/account").status_code == 401
    assert mini_program("li-2").get("/api/v1/account").json()["email"] == owner.email
    (entry,) = AuditEntry.objects.all()
    assert (entry.action, entry.actor_id, entry.target_id) == ("user.joined", owner.pk, empty.pk)
    assert bind(api(owner), "li-3").status_code == 201  # again, and nothing changes
    assert AuditEntry.objects.count() == 1
    erase_due_accounts()
    assert list(User.objects.all()) == [owner]
    assert AccountDeletion.objects.get().erased_at is not None
    assert mini_program("li-4").get("/api/v1/account").json()["email"] == owner.email


@pytest.mark.parametrize("make", [make_asset, make_album], ids=["a photo", "an album"])
def test_an_account_that_holds_anything_stays_and_says_what_to_do(
    li: APIClient, owner: User, api: Api, make: Callable[..., object]
) -> None:
    make(owner=made_by_wechat())
    refused = bind(api(owner), "li-1")
    assert problem(refused) == (409, "account_not_empty")
    assert "解绑" in refused.json()["detail"]
    assert li.get("/api/v1/account").status_code == 200
    assert LinkedIdentity.objects.get().user == made_by_wechat()


def test_a_member_of_somebodys_album_is_not_empty(
    li: APIClient, owner: User, stranger: User, api: Api
) -> None:
    make_member(make_album(owner=stranger), made_by_wechat())
    assert problem(bind(api(owner), "li-1")) == (409, "account_not_empty")


def test_an_account_with_another_way_in_is_not_taken(li: APIClient, owner: User, api: Api) -> None:
    other = made_by_wechat()
    other.set_password(PASSWORD)
    other.save()
    assert problem(bind(api(owner), "li-1")) == (409, "identity_taken")
    other.set_unusable_password()
    other.is_active = False
    other.save()
    assert problem(bind(api(owner), "li-2")) == (409, "identity_taken")
    assert not AuditEntry.objects.exists()


def test_who_has_another_wechat_user_unbinds_that_first(
    li: APIClient, wechat: WechatServer, owner: User, api: Api
) -> None:
    wechat.codes["wang"] = {"openid": "o-wang"}
    bind(api(owner), "wang")
    assert problem(bind(api(owner), "li-1")) == (409, "identity_taken")
    assert made_by_wechat().is_active


def test_the_same_person_in_the_operators_other_app_moves_along(
    wechat: WechatServer, settings: Settings, owner: User, api: Api
) -> None:
    settings.WECHAT_REGISTRATION = "open"
    wechat.codes["old"] = {"openid": "o-in-old-app", "unionid": "u-li"}
    wechat.codes["new"] = {"openid": "o-in-new-app", "unionid": "u-li"}
    mini_program("old", newcomer={})
    LinkedIdentity.objects.update(issuer="wechat:wxolder")  # as if that app had been another
    assert bind(api(owner), "new").status_code == 201
    assert {identity.user for identity in LinkedIdentity.objects.all()} == {owner}


def test_nothing_is_taken_in_for_an_account_that_was_just_retired(
    li: APIClient, owner: User, api: Api
) -> None:
    """An upload that was let in before, and waited for the lock."""
    empty = made_by_wechat()
    bind(api(owner), "li-1")
    with pytest.raises(errors.NotPermitted) as refusal:
        quota.reserve(owner_id=empty.pk, size=1)
    assert refusal.value.code == "account_closed"


@pytest.mark.django_db(transaction=True)
def test_of_two_who_take_the_same_wechat_user_one_gets_it(
    li: APIClient, owner: User, stranger: User, api: Api
) -> None:
    answers: dict[User, tuple[int, str]] = {}

    def take(user: User, code: str) -> None:
        try:
            response = bind(api(user), code)
            answers[user] = (response.status_code, response.json().get("code", ""))
        finally:
            connection.close()

    both = [(owner, "li-1"), (stranger, "li-2")]
    threads = [threading.Thread(target=take, args=args) for args in both]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(timeout=60)
    assert sorted(answers.values()) == [(201, ""), (409, "identity_taken")]
    (winner,) = [user for user, answer in answers.items() if answer[0] == 201]
    assert LinkedIdentity.objects.get().user == winner
    assert AuditEntry.objects.count() == 1
