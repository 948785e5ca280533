"""Passkeys: made, used alone or as the second factor, and of no use to anybody else."""

from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from backend.accounts.models import Passkey, User
from backend.common.details import ZH
from tests.backend.accounts.browsers import Browser, problem, set_up_totp, signed_in
from tests.factories.authenticator import Authenticator, b64

pytestmark = pytest.mark.django_db


def make_passkey(browser: Browser, authenticator: Authenticator, name: str = "phone") -> Any:
    options = browser.post("/account/passkeys/options").json()["options"]
    return browser.post(
        "/account/passkeys", {"name": name, "passkey": authenticator.create(options)}
    )


def enter(browser: Browser, authenticator: Authenticator) -> Any:
    """By the passkey alone."""
    options = browser.post("/session/passkey/options").json()["options"]
    return browser.post("/session/passkey", {"passkey": authenticator.get(options)})


def take_second_step(browser: Browser, authenticator: Authenticator) -> Any:
    options = browser.post("/session/second-step/options").json()["options"]
    return browser.post("/session/second-step", {"passkey": authenticator.get(options)})


@pytest.fixture
def phone(owner: User) -> Authenticator:
    authenticator = Authenticator(is_synced=True)
    assert make_passkey(signed_in(owner), authenticator).status_code == 201
    return authenticator


def test_a_passkey_is_made_and_shown_without_its_key(owner: User) -> None:
    browser = signed_in(owner)
    made = make_passkey(browser, Authenticator(is_synced=True), name="Li's phone")
    assert made.status_code == 201
    assert len(made.json()["recovery_codes"]) == 10
    (shown,) = browser.get("/account/second-factors").json()["passkeys"]
    assert (shown["name"], shown["is_synced"], shown["rp_id"]) == ("Li's phone", True, "testserver")
    assert set(shown) == {"id", "name", "rp_id", "is_synced", "created_at", "last_used_at"}
    assert Passkey.objects.get().transports == ["hybrid", "internal"]


def test_the_options_name_the_user_and_leave_out_known_passkeys(
    owner: User, phone: Authenticator
) -> None:
    options = signed_in_by(phone).post("/account/passkeys/options").json()["options"]
    assert options["user"]["name"] == owner.email
    assert options["user"]["id"] == b64(owner.pk.bytes)
    assert [one["id"] for one in options["excludeCredentials"]] == [b64(phone.credential_id)]
    assert options["attestation"] == "none"


def signed_in_by(authenticator: Authenticator) -> Browser:
    browser = Browser()
    assert enter(browser, authenticator).status_code == 200
    return browser


def test_a_passkey_signs_in_alone(owner: User, phone: Authenticator) -> None:
    browser = signed_in_by(phone)
    assert browser.get("/account").json()["id"] == str(owner.pk)
    (session, *_) = browser.get("/sessions").json()["items"]
    assert (session["method"], session["is_current"]) == ("passkey", True)
    assert Passkey.objects.get().last_used_at is not None


def test_a_passkey_is_the_second_step_after_the_password(owner: User, phone: Authenticator) -> None:
    browser = Browser()
    refused = browser.sign_in(owner)
    assert problem(refused) == (401, "second_factor_required")
    assert refused.json()["methods"] == ["passkey", "recovery_code"]
    assert take_second_step(browser, phone).status_code == 200
    assert browser.is_in


def test_alone_it_has_to_verify_its_user_and_as_the_second_step_it_need_not(
    owner: User, phone: Authenticator
) -> None:
    phone.verifies_user = False
    assert problem(enter(Browser(), phone)) == (401, "wrong_passkey")
    browser = Browser()
    browser.sign_in(owner)
    assert take_second_step(browser, phone).status_code == 200


def _another_origin(phone: Authenticator) -> None:
    phone.origin = "https://shiguang.example.org"


def _another_key(phone: Authenticator) -> None:
    phone.key = Authenticator().key


def _unknown(phone: Authenticator) -> None:
    phone.credential_id = Authenticator().credential_id


def _copy(phone: Authenticator) -> None:
    phone.sign_count = 0


@pytest.mark.parametrize("spoil", [_another_origin, _another_key, _unknown, _copy])
def test_what_is_not_the_passkey_opens_nothing_and_hears_nothing(
    phone: Authenticator, spoil: Callable[[Authenticator], None]
) -> None:
    spoil(phone)
    answer = enter(Browser(), phone)
    assert problem(answer) == (401, "wrong_passkey")
    assert answer.json()["detail"] == ZH["This passkey opens nothing here."]


def test_a_challenge_is_answered_once_and_only_where_it_was_posed(phone: Authenticator) -> None:
    browser = Browser()
    options = browser.post("/session/passkey/options").json()["options"]
    answer = phone.get(options)
    elsewhere = Browser()
    assert problem(elsewhere.post("/session/passkey", {"passkey": answer})) == (400, "no_challenge")
    assert browser.post("/session/passkey", {"passkey": answer}).status_code == 200
    browser.delete("/session")
    assert problem(browser.post("/session/passkey", {"passkey": answer})) == (400, "no_challenge")


def test_a_wrong_answer_uses_the_challenge_up(phone: Authenticator) -> None:
    browser = Browser()
    options = browser.post("/session/passkey/options").json()["options"]
    stranger = Authenticator().get(options)
    assert problem(browser.post("/session/passkey", {"passkey": stranger})) == (
        401,
        "wrong_passkey",
    )
    assert problem(browser.post("/session/passkey", {"passkey": phone.get(options)})) == (
        400,
        "no_challenge",
    )


def test_a_challenge_of_another_ceremony_is_none(owner: User, phone: Authenticator) -> None:
    browser = Browser()
    browser.sign_in(owner)
    options = browser.post("/session/passkey/options").json()["options"]
    crossed = browser.post("/session/second-step", {"passkey": phone.get(options)})
    assert problem(crossed) == (400, "no_challenge")


def test_anothers_passkey_is_no_second_step(
    owner: User, stranger: User, phone: Authenticator
) -> None:
    theirs = Authenticator()
    make_passkey(signed_in(stranger), theirs)
    browser = Browser()
    browser.sign_in(owner)
    assert problem(take_second_step(browser, theirs)) == (401, "wrong_passkey")
    assert not browser.is_in


def test_authenticators_that_do_not_count_are_welcome(owner: User) -> None:
    quiet = Authenticator(counts=False)
    make_passkey(signed_in(owner), quiet)
    for _ in range(2):
        assert enter(Browser(), quiet).status_code == 200


def test_a_passkey_is_kept_once(owner: User, stranger: User, phone: Authenticator) -> None:
    again = make_passkey(signed_in(stranger), phone)
    assert problem(again) == (409, "passkey_known")
    assert Passkey.objects.get().user == owner


def test_a_passkey_that_is_gone_opens_nothing(owner: User, phone: Authenticator) -> None:
    browser = signed_in_by(phone)
    passkey_id = Passkey.objects.get().pk
    renamed = browser.patch(f"/account/passkeys/{passkey_id}", {"name": "old phone"})
    assert renamed.json()["name"] == "old phone"
    assert browser.delete(f"/account/passkeys/{passkey_id}").status_code == 204
    assert problem(enter(Browser(), phone)) == (401, "wrong_passkey")
    assert Browser().sign_in(owner).status_code == 200


def test_the_passkey_of_an_inactive_user_opens_nothing(owner: User, phone: Authenticator) -> None:
    User.objects.filter(pk=owner.pk).update(is_active=False)
    assert problem(enter(Browser(), phone)) == (401, "wrong_passkey")


def test_recovery_codes_are_made_with_the_first_factor_only(owner: User) -> None:
    browser = signed_in(owner)
    _, codes = set_up_totp(browser)
    assert len(codes) == 10
    assert make_passkey(browser, Authenticator()).json()["recovery_codes"] == []


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner),
    max_leaves=6,
)
ODD = st.dictionaries(
    st.sampled_from(["id", "rawId", "type", "response", "clientDataJSON"]), JSON, max_size=5
)


@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(credential=ODD, response=ODD)
def test_whatever_is_sent_instead_of_a_passkey_is_refused(
    owner: User, credential: dict[str, Any], response: dict[str, Any]
) -> None:
    odd = {"id": "AA", "rawId": "AA", "type": "public-key", "response": response} | credential
    browser = Browser()
    browser.client.force_login(owner)
    browser.post("/account/passkeys/options")
    made = browser.post("/account/passkeys", {"name": "x", "passkey": odd})
    assert made.status_code == 400, made.content
    browser.post("/session/passkey/options")
    entered = browser.post("/session/passkey", {"passkey": odd})
    assert entered.status_code in {400, 401}, entered.content
