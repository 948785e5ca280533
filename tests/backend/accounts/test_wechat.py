"""WeChat mini-programs sign in by `wx.login`, against a server that keeps WeChat's contract."""

import logging
from collections.abc import Callable
from typing import Any

import pytest
from rest_framework.test import APIClient

from backend.accounts.models import LinkedIdentity, TokenFamily, User, WechatSession
from backend.accounts.services import invitations, wechat_sign_in
from backend.common import sealing
from tests.backend.accounts.wechat_server import (
    APP_ID,
    APP_SECRET,
    SESSION_KEY,
    WechatServer,
)

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("redis_client")]

Api = Callable[[User], APIClient]


def sign_in(code: str, **body: object) -> Any:
    return APIClient().post("/api/v1/wechat/token", {"wechat_code": code, **body})


def bind(client: APIClient, code: str) -> Any:
    return client.post("/api/v1/wechat/binding", {"wechat_code": code})


def problem(response: Any) -> tuple[int, str]:
    return response.status_code, response.json()["code"]


def account_of(pair: Any) -> Any:
    client = APIClient()
    client.credentials(HTTP_AUTHORIZATION=f"Bearer {pair.json()['access_token']}")
    return client.get("/api/v1/account").json()


def test_a_bound_user_signs_in_by_a_code_alone(wechat: WechatServer, owner: User, api: Api) -> None:
    assert bind(api(owner), "li-1").status_code == 201
    pair = sign_in("li-2", device_name="WeChat")
    assert pair.status_code == 201, pair.content
    assert account_of(pair)["email"] == owner.email
    assert TokenFamily.objects.get().method == "wechat"
    query = wechat.asked[-1]
    assert query == {
        "appid": APP_ID,
        "secret": APP_SECRET,
        "js_code": "li-2",
        "grant_type": "authorization_code",
    }


def test_a_user_who_is_bound_to_no_account_is_told_so(wechat: WechatServer) -> None:
    assert problem(sign_in("li-1")) == (404, "wechat_not_bound")
    assert not User.objects.exists()


def test_binding_again_changes_nothing_and_unbinding_ends_the_way_in(
    wechat: WechatServer, owner: User, api: Api
) -> None:
    client = api(owner)
    assert bind(client, "li-1").json()["id"] == bind(client, "li-2").json()["id"]
    assert client.delete("/api/v1/wechat/binding").status_code == 204
    assert client.delete("/api/v1/wechat/binding").status_code == 404
    assert problem(sign_in("li-3")) == (404, "wechat_not_bound")
    assert not WechatSession.objects.exists()


def test_one_wechat_user_opens_one_account_and_an_account_has_one(
    wechat: WechatServer, owner: User, stranger: User, api: Api
) -> None:
    wechat.codes["wang"] = {"openid": "o-wang"}
    bind(api(owner), "li-1")
    assert problem(bind(api(stranger), "li-2")) == (409, "identity_taken")
    assert problem(bind(api(owner), "wang")) == (409, "identity_taken")
    assert LinkedIdentity.objects.get().user == owner


def test_the_union_id_knows_a_user_of_the_operators_other_app(
    wechat: WechatServer, owner: User, api: Api, settings: Any
) -> None:
    wechat.codes["old"] = {"openid": "o-in-old-app", "unionid": "u-li"}
    wechat.codes["new"] = {"openid": "o-in-new-app", "unionid": "u-li"}
    bind(api(owner), "old")
    LinkedIdentity.objects.update(issuer="wechat:wxolder")  # as if that app had been another
    pair = sign_in("new")
    assert account_of(pair)["email"] == owner.email
    assert LinkedIdentity.objects.count() == 2


def test_the_session_key_is_sealed_and_told_to_nobody(
    wechat: WechatServer, owner: User, api: Api
) -> None:
    answers = [bind(api(owner), "li-1"), sign_in("li-2"), api(owner).get("/api/v1/identities")]
    for answer in answers:
        assert SESSION_KEY not in answer.content.decode()
        assert "o-li" not in answer.content.decode()
    kept = WechatSession.objects.get().sealed_session_key
    assert SESSION_KEY not in kept
    assert wechat_sign_in.session_key_of(owner) == SESSION_KEY
    with pytest.raises(sealing.Unsealable):
        sealing.unseal(kept, purpose="something else")


def test_no_secret_is_logged_however_much_is_logged(
    wechat: WechatServer, owner: User, api: Api, caplog: pytest.LogCaptureFixture
) -> None:
    """`httpx` would write addresses out, but for the product's settings of logs."""
    with caplog.at_level(logging.DEBUG):
        bind(api(owner), "li-1")
        sign_in("li-2")
        sign_in("never-was")
        wechat.breaks_off = True
        assert sign_in("li-3").status_code == 503
    assert caplog.records
    for secret in (APP_SECRET, "li-1", "li-2", "li-3", "never-was", SESSION_KEY, "o-li"):
        assert secret not in caplog.text
        assert secret.replace(" ", "+") not in caplog.text


@pytest.mark.parametrize(
    ("number", "status", "code"),
    [
        (40029, 401, "wechat_code_refused"),
        (40163, 401, "wechat_code_refused"),
        (45011, 429, "too_many_attempts"),
        (40226, 403, "wechat_user_blocked"),
        (40013, 503, "unavailable"),  # the operator's mistake, and no business of the user's
        (40125, 503, "unavailable"),
        (99999, 503, "unavailable"),
    ],
)
def test_wechats_errors_are_told_apart(
    wechat: WechatServer, number: int, status: int, code: str
) -> None:
    wechat.errors = [number]
    response = sign_in("li-1")
    assert problem(response) == (status, code)
    assert len(wechat.asked) == 1  # none of them is better a moment later
    assert APP_SECRET not in response.content.decode()


def test_a_code_is_good_once(wechat: WechatServer, owner: User, api: Api) -> None:
    bind(api(owner), "li-1")
    assert problem(sign_in("li-1")) == (401, "wechat_code_refused")


def test_a_busy_wechat_is_asked_again_with_the_same_code(
    wechat: WechatServer, owner: User, api: Api
) -> None:
    wechat.errors = [-1, -1]
    assert bind(api(owner), "li-1").status_code == 201
    assert [query["js_code"] for query in wechat.asked] == ["li-1"] * 3
    wechat.errors = [-1, -1, -1]
    assert problem(sign_in("li-2")) == (503, "unavailable")


def test_an_answer_that_breaks_off_may_have_spent_the_code_so_it_is_not_sent_again(
    wechat: WechatServer,
) -> None:
    wechat.breaks_off = True
    assert problem(sign_in("li-1")) == (503, "unavailable")
    assert len(wechat.asked) == 1


def test_a_wechat_that_cannot_be_reached_is_said_to_be(wechat: WechatServer, settings: Any) -> None:
    settings.WECHAT_API_URL = "http://127.0.0.1:1"
    assert problem(sign_in("li-1")) == (503, "unavailable")


@pytest.mark.parametrize(
    "answer", [{}, {"openid": ""}, {"openid": 7}, {"openid": "o", "session_key": None}], ids=str
)
def test_an_answer_that_makes_no_sense_signs_nobody_in(
    wechat: WechatServer, answer: dict[str, Any]
) -> None:
    wechat.codes["odd"] = answer
    assert problem(sign_in("odd", newcomer={})) == (503, "unavailable")


def test_a_newcomer_gets_an_account_where_registration_is_open(
    wechat: WechatServer, settings: Any
) -> None:
    settings.WECHAT_REGISTRATION = "open"
    first = sign_in("li-1", newcomer={"language": "en"})
    assert first.status_code == 201
    user = User.objects.get()
    assert (user.language, user.has_usable_password()) == ("en", False)
    assert user.email.endswith("@wechat.invalid")
    assert "o-li" not in user.email
    sign_in("li-2", newcomer={})
    assert User.objects.count() == 1


def test_a_newcomer_needs_an_invitation_where_it_is_not(
    wechat: WechatServer, admin: User, settings: Any
) -> None:
    settings.WECHAT_REGISTRATION = "invitation"
    assert problem(sign_in("li-1", newcomer={})) == (403, "registration_closed")
    wrong = sign_in("li-2", newcomer={"invitation": "x" * 43})
    assert problem(wrong) == (404, "bad_invitation")
    invitation, secret = invitations.create_invitation(actor=admin, quota_bytes=1000)
    assert sign_in("li-3", newcomer={"invitation": secret}).status_code == 201
    invitation.refresh_from_db()
    assert invitation.accepted_by is not None
    assert invitation.accepted_by.quota_bytes == 1000
    wechat.codes["wang"] = {"openid": "o-wang"}
    again = sign_in("wang", newcomer={"invitation": secret})
    assert problem(again) == (404, "bad_invitation")
    settings.WECHAT_REGISTRATION = "closed"
    _, other = invitations.create_invitation(actor=admin, quota_bytes=None)
    wechat.codes["zhao"] = {"openid": "o-zhao"}
    closed = sign_in("zhao", newcomer={"invitation": other})
    assert problem(closed) == (403, "registration_closed")


def test_an_inactive_account_stays_closed(wechat: WechatServer, owner: User, api: Api) -> None:
    bind(api(owner), "li-1")
    User.objects.update(is_active=False)
    assert sign_in("li-2").status_code == 401


def test_who_was_made_by_wechat_cannot_unbind_the_only_way_in(
    wechat: WechatServer, settings: Any, api: Api
) -> None:
    settings.WECHAT_REGISTRATION = "open"
    sign_in("li-1", newcomer={})
    client = api(User.objects.get())
    assert problem(client.delete("/api/v1/wechat/binding")) == (409, "last_way_in")


def test_without_a_mini_program_there_is_no_such_way() -> None:
    assert problem(sign_in("li-1")) == (409, "not_offered")
    assert APIClient().get("/api/v1/wechat").json()["is_enabled"] is False
