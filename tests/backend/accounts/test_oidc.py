"""Signing in by OpenID Connect, at a real provider of our own that can lie."""

import hmac
import json
from base64 import urlsafe_b64encode
from collections.abc import Callable, Iterator
from datetime import timedelta
from typing import Any

import pytest
from django.conf import settings as configured
from django.test import Client
from django.utils import timezone
from joserfc import jwt
from rest_framework.test import APIClient

from backend.accounts.models import LinkedIdentity, Session, User
from tests.backend.accounts.browsers import set_up_totp, signed_in
from tests.backend.accounts.oidc_provider import (
    CLIENT_ID,
    CLIENT_SECRET,
    Provider,
    Running,
    new_key,
)
from tests.conftest import PASSWORD

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("redis_client")]

Api = Callable[[User], APIClient]


@pytest.fixture
def provider(settings: Any) -> Iterator[Provider]:
    with Running() as running:
        settings.OIDC_ISSUER = running.issuer
        settings.OIDC_CLIENT_ID, settings.OIDC_CLIENT_SECRET = CLIENT_ID, CLIENT_SECRET
        settings.OIDC_REGISTRATION = True
        yield running


@pytest.fixture
def browser() -> Client:
    return Client()


def set_out(browser: Client, **query: str) -> str:
    response = browser.get("/sign-in/oidc", query)
    assert response.status_code == 302, response.content
    return response["Location"]


def come_back(browser: Client, answer: dict[str, str]) -> Any:
    return browser.get("/sign-in/oidc/callback", answer)


def sign_in(browser: Client, provider: Provider, **query: str) -> Any:
    return come_back(browser, provider.authorize(set_out(browser, **query)))


def signed_in_as(browser: Client) -> str | None:
    user: dict[str, str] | None = browser.get("/api/v1/session").json()["user"]
    return user["email"] if user else None


def know(user: User, provider: Provider) -> LinkedIdentity:
    return LinkedIdentity.objects.create(
        user=user, provider="oidc", issuer=provider.issuer, subject="subject-1"
    )


def test_somebody_new_gets_an_account_and_is_known_from_then_on(
    browser: Client, provider: Provider
) -> None:
    provider.claims = {"locale": "zh-CN", "zoneinfo": "Asia/Shanghai"}
    assert sign_in(browser, provider, next="/people")["Location"] == "/people"
    user = User.objects.get()
    assert (user.email, user.name, user.language) == ("li@example.com", "Li", "zh")
    assert (user.time_zone, user.is_staff) == ("Asia/Shanghai", False)
    assert not user.has_usable_password()
    again = Client()
    provider.claims = {"email": "moved@example.com"}  # an identity is its subject, not its address
    sign_in(again, provider)
    assert signed_in_as(again) == "li@example.com"
    assert User.objects.count() == 1


def test_without_automatic_registration_nobody_new_gets_in(
    browser: Client, provider: Provider, settings: Any
) -> None:
    settings.OIDC_REGISTRATION = False
    assert sign_in(browser, provider).status_code == 403
    assert not User.objects.exists()


def test_an_account_with_the_address_is_linked_once_its_password_has_confirmed_it(
    browser: Client, provider: Provider, owner: User
) -> None:
    provider.claims = {"email": owner.email.upper()}
    assert sign_in(browser, provider)["Location"] == "/sign-in/oidc/confirm"
    assert signed_in_as(browser) is None
    assert owner.email in browser.get("/sign-in/oidc/confirm").content.decode()
    wrong = browser.post("/sign-in/oidc/confirm", {"password": "wrong"})
    assert wrong.status_code == 401
    assert not LinkedIdentity.objects.exists()
    assert browser.post("/sign-in/oidc/confirm", {"password": PASSWORD}).status_code == 302
    assert signed_in_as(browser) == owner.email
    again = Client()
    sign_in(again, provider)
    assert signed_in_as(again) == owner.email


def test_the_way_on_is_kept_while_the_password_is_asked_for(
    browser: Client, provider: Provider, owner: User
) -> None:
    provider.claims = {"email": owner.email}
    sign_in(browser, provider, next="/albums?cursor=1")
    confirmed = browser.post("/sign-in/oidc/confirm", {"password": PASSWORD})
    assert confirmed["Location"] == "/albums?cursor=1"


@pytest.mark.parametrize("needs_confirmation", [False, True])
def test_the_way_on_is_kept_through_the_second_factor(
    browser: Client, provider: Provider, owner: User, needs_confirmation: bool
) -> None:
    set_up_totp(signed_in(owner))
    if needs_confirmation:
        provider.claims = {"email": owner.email}
        sign_in(browser, provider, next="/people?hidden=1")
        arrived = browser.post("/sign-in/oidc/confirm", {"password": PASSWORD})
    else:
        know(owner, provider)
        arrived = sign_in(browser, provider, next="/people?hidden=1")
    assert arrived["Location"] == "/sign-in/second-step?next=%2Fpeople%3Fhidden%3D1"
    assert 'data-go="/people?hidden=1"' in browser.get(arrived["Location"]).content.decode()


def test_who_is_refused_may_try_another_way_and_still_arrives(
    browser: Client, provider: Provider, owner: User
) -> None:
    provider.claims = {"email_verified": False}
    refused = sign_in(browser, provider, next="/tags")
    assert 'name="next" value="/tags"' in refused.content.decode()
    assert 'data-go="/tags"' in refused.content.decode()


def test_a_second_step_that_comes_too_late_begins_again_on_the_same_way(browser: Client) -> None:
    again = browser.get("/sign-in/second-step", {"next": "/tags"})
    assert again["Location"] == "/sign-in?next=%2Ftags"


@pytest.mark.parametrize("verified", [False, None, "false", 1])
def test_an_address_that_the_provider_has_not_verified_neither_links_nor_registers(
    browser: Client, provider: Provider, owner: User, verified: object
) -> None:
    for email in (owner.email, "new@example.com"):
        provider.claims = {"email": email, "email_verified": verified}
        assert sign_in(browser, provider).status_code == 403
    assert signed_in_as(browser) is None
    assert browser.get("/sign-in/oidc/confirm")["Location"] == "/sign-in"
    assert not LinkedIdentity.objects.exists()
    assert User.objects.count() == 1


def test_an_open_session_links_by_itself(
    provider: Provider, owner: User, api: Api, browser: Client
) -> None:
    client = api(owner)
    begun = client.post("/api/v1/oidc/authorization", {"link": True, "next": "/tags"})
    arrived = client.get("/sign-in/oidc/callback", provider.authorize(begun.json()["url"]))
    assert arrived["Location"] == "/tags"
    (identity,) = client.get("/api/v1/identities").json()["items"]
    assert (identity["provider"], identity["label"]) == ("oidc", "li@example.com")
    sign_in(browser, provider)
    assert signed_in_as(browser) == owner.email


def test_an_identity_of_somebody_else_cannot_be_linked(
    provider: Provider, owner: User, stranger: User, api: Api
) -> None:
    know(stranger, provider)
    client = api(owner)
    begun = client.post("/api/v1/oidc/authorization", {"link": True})
    answer = provider.authorize(begun.json()["url"])
    refused = client.get("/sign-in/oidc/callback", answer)
    assert refused.status_code == 409
    assert "/account/security" in refused.content.decode()
    assert LinkedIdentity.objects.get().user == stranger


def test_nobody_links_to_an_account_that_was_left_meanwhile(
    provider: Provider, owner: User, api: Api
) -> None:
    client = api(owner)
    url = client.post("/api/v1/oidc/authorization", {"link": True}).json()["url"]
    session = client.session
    del session["_auth_user_id"]
    session.save()
    assert client.get("/sign-in/oidc/callback", provider.authorize(url)).status_code == 401
    assert not LinkedIdentity.objects.exists()


def test_a_session_that_was_left_open_links_nothing(
    provider: Provider, owner: User, api: Api
) -> None:
    client = api(owner)
    long_ago = timezone.now() - configured.RECENT_SIGN_IN - timedelta(seconds=1)
    Session.objects.update(created_at=long_ago)
    refused = client.post("/api/v1/oidc/authorization", {"link": True})
    assert (refused.status_code, refused.json()["code"]) == (403, "sign_in_again")
    assert client.post("/api/v1/oidc/authorization", {"link": False}).status_code == 200


def test_linking_wants_a_session(provider: Provider) -> None:
    assert APIClient().post("/api/v1/oidc/authorization", {"link": True}).status_code == 401


def test_the_last_way_in_cannot_be_unlinked(browser: Client, provider: Provider, api: Api) -> None:
    sign_in(browser, provider)
    user = User.objects.get()
    url = f"/api/v1/identities/{user.identities.get().pk}"
    refused = api(user).delete(url)
    assert (refused.status_code, refused.json()["code"]) == (409, "last_way_in")
    user.set_password(PASSWORD)
    user.save()
    assert api(user).delete(url).status_code == 204
    assert not LinkedIdentity.objects.exists()


def test_an_inactive_account_stays_closed(browser: Client, provider: Provider, owner: User) -> None:
    know(owner, provider)
    User.objects.update(is_active=False)
    assert sign_in(browser, provider).status_code == 401
    assert signed_in_as(browser) is None


# What a hostile provider, network or browser may try.

LIES: list[dict[str, object]] = [
    {"nonce": "of another sign-in"},
    {"nonce": None},
    {"aud": "another-client"},
    {"aud": [CLIENT_ID, "another-client"]},  # without azp
    {"aud": [CLIENT_ID, "another-client"], "azp": "another-client"},
    {"azp": "another-client"},
    {"aud": None},
    {"iss": "http://127.0.0.1:1"},
    {"iss": None},
    {"exp": 1_000_000_000},
    {"exp": None},
    {"exp": "tomorrow"},
    {"iat": 32_503_680_000},
    {"iat": None},
    {"sub": None},
    {"sub": ""},
    {"sub": "x" * 256},
]


@pytest.mark.parametrize("lie", LIES, ids=str)
def test_a_token_that_is_not_meant_for_this_sign_in_is_refused(
    browser: Client, provider: Provider, owner: User, lie: dict[str, object]
) -> None:
    know(owner, provider)
    provider.claims = lie
    assert sign_in(browser, provider).status_code == 401
    assert signed_in_as(browser) is None


def _part(value: bytes) -> str:
    return urlsafe_b64encode(value).rstrip(b"=").decode()


def _unsigned(provider: Provider) -> str:
    _, body, _ = provider._sign("n").split(".")
    return f"{_part(json.dumps({'alg': 'none'}).encode())}.{body}."


def _signed_with_the_public_key(provider: Provider) -> str:
    """HMAC with what everybody can read as the secret: the classic confusion of algorithms."""
    _, body, _ = provider._sign("n").split(".")
    signed = f"{_part(json.dumps({'alg': 'HS256', 'kid': 'first'}).encode())}.{body}"
    secret = provider.key.as_pem(private=False)
    return f"{signed}.{_part(hmac.digest(secret, signed.encode(), 'sha256'))}"


def _signed_by_another(provider: Provider) -> str:
    return jwt.encode({"alg": "RS256", "kid": "first"}, {"sub": "subject-1"}, new_key("first"))


@pytest.mark.parametrize(
    "forge",
    [_unsigned, _signed_with_the_public_key, _signed_by_another, lambda _: "a.b.c", lambda _: "x"],
)
def test_a_token_that_the_provider_has_not_signed_is_refused(
    browser: Client, provider: Provider, owner: User, forge: Callable[[Provider], str]
) -> None:
    know(owner, provider)
    provider.id_token = forge(provider)
    assert sign_in(browser, provider).status_code == 401
    assert signed_in_as(browser) is None


def test_an_answer_is_good_once_and_only_in_the_browser_that_asked(
    browser: Client, provider: Provider, owner: User
) -> None:
    know(owner, provider)
    answer = provider.authorize(set_out(browser))
    other = Client()
    set_out(other)
    assert come_back(other, answer).status_code == 401  # the state of another browser
    assert come_back(Client(), answer).status_code == 401
    assert come_back(browser, answer).status_code == 302
    browser.logout()
    assert come_back(browser, answer).status_code == 401  # replayed
    assert signed_in_as(browser) is None


def test_a_wrong_state_spends_the_attempt(browser: Client, provider: Provider, owner: User) -> None:
    know(owner, provider)
    answer = provider.authorize(set_out(browser))
    assert come_back(browser, answer | {"state": "guessed"}).status_code == 401
    assert come_back(browser, answer).status_code == 401


def test_a_code_of_another_attempt_fails_at_the_verifier(
    browser: Client, provider: Provider, owner: User
) -> None:
    """PKCE: a stolen code is of no use to whoever has not begun that attempt."""
    know(owner, provider)
    stolen = provider.authorize(set_out(Client()))["code"]
    mine = provider.authorize(set_out(browser))
    assert come_back(browser, mine | {"code": stolen}).status_code == 401


def test_an_answer_in_the_name_of_another_issuer_is_refused(
    browser: Client, provider: Provider, owner: User
) -> None:
    know(owner, provider)
    answer = provider.authorize(set_out(browser))
    assert come_back(browser, answer | {"iss": "https://evil.example"}).status_code == 401


def test_who_says_no_at_the_provider_is_told_to_begin_again(
    browser: Client, provider: Provider
) -> None:
    answer = {"error": "access_denied", "state": provider.authorize(set_out(browser))["state"]}
    assert come_back(browser, answer).status_code == 401


@pytest.mark.parametrize(
    "where", ["https://evil.example/", "//evil.example", "javascript:alert(1)"]
)
def test_the_way_on_stays_on_this_site(
    browser: Client, provider: Provider, owner: User, where: str
) -> None:
    know(owner, provider)
    assert sign_in(browser, provider, next=where)["Location"] == "/"


# Keys and rights.


def test_a_key_that_the_provider_has_renewed_is_fetched_once(
    browser: Client, provider: Provider, owner: User
) -> None:
    know(owner, provider)
    sign_in(browser, provider)
    browser.logout()
    provider.key = new_key("second")
    provider.asked.clear()
    assert sign_in(browser, provider).status_code == 302
    assert provider.asked.count("/jwks") == 1
    browser.logout()
    provider.asked.clear()
    assert sign_in(browser, provider).status_code == 302
    assert provider.asked.count("/jwks") == 0
    provider.key = new_key("never published")
    provider.published = [new_key("third")]
    assert sign_in(Client(), provider).status_code == 401


def test_the_address_may_come_from_the_userinfo_endpoint_of_the_same_subject(
    browser: Client, provider: Provider
) -> None:
    provider.claims = {"email": None, "email_verified": None}
    provider.userinfo = {"sub": "somebody else", "email": "a@b.org", "email_verified": True}
    assert sign_in(browser, provider).status_code == 403
    provider.userinfo = {"sub": "subject-1", "email": "a@b.org", "email_verified": True}
    assert sign_in(browser, provider).status_code == 302
    assert signed_in_as(browser) == "a@b.org"


def test_claims_may_give_and_take_rights(
    browser: Client, provider: Provider, settings: Any
) -> None:
    settings.OIDC_ADMIN_CLAIM, settings.OIDC_ADMIN_VALUE = "groups", "album-admins"
    settings.OIDC_QUOTA_CLAIM = "album_quota"
    settings.ADMIN_SECOND_FACTOR_REQUIRED = False
    provider.claims = {"groups": ["staff", "album-admins"], "album_quota": 1000}
    sign_in(browser, provider)
    user = User.objects.get()
    assert (user.is_staff, user.quota_bytes) == (True, 1000)
    provider.claims = {"groups": ["staff"], "album_quota": -1}
    sign_in(Client(), provider)
    user.refresh_from_db()
    assert (user.is_staff, user.quota_bytes) == (False, 1000)


@pytest.mark.parametrize(
    "documents",
    [
        {"issuer": "https://id.example.com"},
        {"token_endpoint": "http://id.example.com/token"},
        {"jwks_uri": "file:///etc/passwd"},
        {"authorization_endpoint": None},
    ],
    ids=str,
)
def test_a_provider_that_describes_itself_wrongly_is_not_used(
    browser: Client, provider: Provider, documents: dict[str, Any]
) -> None:
    provider.documents = documents
    assert browser.get("/sign-in/oidc").status_code == 503


def test_a_provider_that_is_down_is_said_to_be(browser: Client, settings: Any) -> None:
    settings.OIDC_ISSUER, settings.OIDC_CLIENT_ID = "http://127.0.0.1:1", "album"
    assert browser.get("/sign-in/oidc").status_code == 503


def test_without_a_provider_there_is_no_such_way(browser: Client) -> None:
    assert browser.get("/sign-in/oidc").status_code == 409
    assert "oidc" not in browser.get("/sign-in").content.decode()
    answer = browser.get("/api/v1/oidc").json()
    assert answer["is_enabled"] is False
    assert APIClient().post("/api/v1/oidc/authorization").json()["code"] == "not_offered"


def test_a_provider_that_names_itself_in_its_answers_must_do_so(
    browser: Client, provider: Provider, owner: User
) -> None:
    """RFC 9207, section 2.4."""
    know(owner, provider)
    provider.documents = {"authorization_response_iss_parameter_supported": True}
    answer = provider.authorize(set_out(browser))
    assert come_back(browser, answer).status_code == 401
    answer = provider.authorize(set_out(browser))
    assert come_back(browser, answer | {"iss": provider.issuer}).status_code == 302
