"""Authenticator apps and recovery codes, from setting up to the second step of signing in."""

from datetime import timedelta

import pyotp
import pytest
from django.test import override_settings
from django.utils import timezone
from redis import Redis

from backend.accounts.models import Letter, RecoveryCode, Session, TotpDevice, User
from backend.accounts.services import totp
from tests.backend.accounts.browsers import (
    Browser,
    forget_last_code,
    problem,
    set_up_totp,
    signed_in,
)
from tests.conftest import PASSWORD

pytestmark = pytest.mark.django_db
OTHERS = (
    "anonymous",
    "user",
    "sign_in_address",
    "sign_in_pair",
    "sign_in_email",
    "letters_address",
)
LIMITS = dict.fromkeys(OTHERS, "99999/day")


def test_an_app_is_set_up_by_its_first_code(owner: User) -> None:
    browser = signed_in(owner)
    begun = browser.post("/account/totp").json()
    assert begun["uri"].startswith("otpauth://totp/Shiguang:owner%40example.com?secret=")
    assert begun["qr_code"].startswith("data:image/svg+xml")
    assert browser.get("/account/second-factors").json()["totp_since"] is None
    wrong = browser.post("/account/totp/confirm", {"code": "000000"})
    assert problem(wrong) == (400, "code_mismatch")
    code = pyotp.TOTP(begun["secret"]).now()
    codes = browser.post("/account/totp/confirm", {"code": code}).json()["recovery_codes"]
    assert len(set(codes)) == 10
    state = browser.get("/account/second-factors").json()
    assert state["totp_since"] is not None
    assert state["recovery_codes_left"] == 10
    assert Letter.objects.get(user=owner).kind == "second_factor_changed"


def test_the_secret_is_sealed_and_codes_are_hashed(owner: User) -> None:
    app, codes = set_up_totp(signed_in(owner))
    assert app.secret not in TotpDevice.objects.get(user=owner).sealed_secret
    kept = set(RecoveryCode.objects.values_list("sha256", flat=True))
    assert not kept & {code.replace("-", "") for code in codes}


def test_before_it_is_confirmed_an_app_is_asked_for_nothing(owner: User) -> None:
    signed_in(owner).post("/account/totp")
    assert Browser().sign_in(owner).status_code == 200


def test_the_password_alone_opens_nothing_once_there_is_an_app(owner: User) -> None:
    app, _ = set_up_totp(signed_in(owner))
    forget_last_code(owner)
    browser = Browser()
    refused = browser.sign_in(owner)
    assert problem(refused) == (401, "second_factor_required")
    assert refused.json()["methods"] == ["totp", "recovery_code"]
    state = browser.get("/session").json()
    assert (state["signed_in"], state["second_step"]) == (False, ["totp", "recovery_code"])
    assert browser.get("/account").status_code == 401
    assert problem(browser.post("/session/second-step", {"code": "123456"})) == (401, "wrong_code")
    assert not browser.is_in
    assert browser.post("/session/second-step", {"code": app.now()}).status_code == 200
    assert browser.get("/account").json()["id"] == str(owner.pk)


def test_a_code_is_good_once(owner: User) -> None:
    app, _ = set_up_totp(signed_in(owner))
    forget_last_code(owner)
    code = app.now()
    first, second = Browser(), Browser()
    for browser in (first, second):
        browser.sign_in(owner)
    assert first.post("/session/second-step", {"code": code}).status_code == 200
    assert problem(second.post("/session/second-step", {"code": code})) == (401, "wrong_code")


def test_the_code_that_set_the_app_up_signs_nobody_in(owner: User) -> None:
    app, _ = set_up_totp(signed_in(owner))
    browser = Browser()
    browser.sign_in(owner)
    last_step = TotpDevice.objects.get(user=owner).last_step
    replayed = app.generate_otp(last_step)
    assert problem(browser.post("/session/second-step", {"code": replayed})) == (401, "wrong_code")


def test_clocks_may_be_half_a_minute_off_and_no_more(
    owner: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    app, _ = set_up_totp(signed_in(owner))
    monkeypatch.setattr("backend.accounts.services.totp.time.time", lambda: 1_800_000_015.0)
    now = 1_800_000_015 // 30
    for step, right in ((now - 2, False), (now - 1, True), (now + 1, True), (now + 2, False)):
        forget_last_code(owner)
        assert totp.verify(user=owner, code=app.generate_otp(step)) is right
    forget_last_code(owner)
    assert totp.verify(user=owner, code=app.generate_otp(now))
    assert not totp.verify(user=owner, code=app.generate_otp(now - 1))


def test_codes_follow_the_standard(monkeypatch: pytest.MonkeyPatch, owner: User) -> None:
    """RFC 6238, appendix B, the SHA-1 column: its eight digits end in these six."""
    secret = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"
    monkeypatch.setattr("backend.accounts.services.totp.pyotp.random_base32", lambda: secret)
    for seconds, code in ((59, "287082"), (1_111_111_109, "081804"), (20_000_000_000, "353130")):
        TotpDevice.objects.all().delete()
        totp.begin(user=owner)
        monkeypatch.setattr(
            "backend.accounts.services.totp.time.time", lambda at=seconds: float(at)
        )
        assert totp.confirm(user=owner, code=code) is not None


def test_a_recovery_code_opens_once_however_it_is_typed(owner: User) -> None:
    _, codes = set_up_totp(signed_in(owner))
    first, second = Browser(), Browser()
    for browser in (first, second):
        browser.sign_in(owner)
    typed = f" {codes[0].upper().replace('-', ' ')} "
    assert first.post("/session/second-step", {"code": typed}).status_code == 200
    assert problem(second.post("/session/second-step", {"code": codes[0]})) == (401, "wrong_code")
    assert first.get("/account/second-factors").json()["recovery_codes_left"] == 9


def test_new_recovery_codes_replace_the_old_ones(owner: User) -> None:
    browser = signed_in(owner)
    assert problem(browser.post("/account/recovery-codes")) == (409, "no_second_factor")
    _, old = set_up_totp(browser)
    new = browser.post("/account/recovery-codes").json()["recovery_codes"]
    other = Browser()
    other.sign_in(owner)
    assert problem(other.post("/session/second-step", {"code": old[0]})) == (401, "wrong_code")
    assert other.post("/session/second-step", {"code": new[0]}).status_code == 200


def test_recovery_codes_go_with_the_last_factor(owner: User) -> None:
    browser = signed_in(owner)
    set_up_totp(browser)
    assert browser.delete("/account/totp").status_code == 204
    assert not RecoveryCode.objects.exists()
    assert Browser().sign_in(owner).status_code == 200


def test_there_is_one_app_at_a_time(owner: User) -> None:
    browser = signed_in(owner)
    set_up_totp(browser)
    assert problem(browser.post("/account/totp")) == (409, "totp_exists")
    again = browser.post("/account/totp/confirm", {"code": "123456"})
    assert problem(again) == (409, "totp_not_begun")


@override_settings(RATE_LIMITS=LIMITS | {"second_factor": "3/day"})
def test_codes_cannot_be_guessed_for_long(redis_client: Redis, owner: User) -> None:
    _, codes = set_up_totp(signed_in(owner))
    browser = Browser()
    browser.sign_in(owner)
    for _ in range(3):
        assert browser.post("/session/second-step", {"code": "000000"}).status_code == 401
    answer = browser.post("/session/second-step", {"code": codes[0]})
    assert problem(answer) == (429, "too_many_attempts")
    assert int(answer["Retry-After"]) > 0


def test_the_second_step_has_to_be_taken_soon_and_with_the_same_password(owner: User) -> None:
    _, codes = set_up_totp(signed_in(owner))
    late, changed = Browser(), Browser()
    for browser in (late, changed):
        browser.sign_in(owner)
    session = late.client.session
    session["half_sign_in"][3] -= 601
    session.save()
    assert problem(late.post("/session/second-step", {"code": codes[0]})) == (
        401,
        "no_half_sign_in",
    )
    owner.set_password(PASSWORD + "!")
    owner.save()
    assert problem(changed.post("/session/second-step", {"code": codes[0]})) == (
        401,
        "no_half_sign_in",
    )


def test_a_browser_that_was_left_open_changes_no_second_factor(owner: User) -> None:
    browser = signed_in(owner)
    Session.objects.update(created_at=timezone.now() - timedelta(minutes=16))
    for refused in (
        browser.post("/account/totp"),
        browser.delete("/account/totp"),
        browser.post("/account/recovery-codes"),
        browser.post("/account/passkeys/options"),
        browser.post("/account/email", {"email": "x@example.com"}),
    ):
        assert problem(refused) == (403, "sign_in_again")
    assert browser.sign_in(owner).status_code == 200
    assert browser.post("/account/totp").status_code == 201
