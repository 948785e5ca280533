"""Ways in with a browser; accounts of one's own, and what they are signed in by."""

from backend.accounts.models import Scope
from tests.backend.access import objects
from tests.backend.access.rules.contract import HALFWAY, OPEN, Browser, InPerson, Key, Own, Rules

_PASSKEY = {"name": "phone", "passkey": {"id": "AA", "rawId": "AA", "type": "public-key"}}

RULES: Rules = {
    ("GET", "session"): OPEN,
    ("POST", "session"): OPEN,
    ("DELETE", "session"): OPEN,
    ("POST", "session/second-step"): HALFWAY,
    ("POST", "session/second-step/options"): HALFWAY,
    ("POST", "session/passkey"): OPEN,
    ("POST", "session/passkey/options"): OPEN,
    ("GET", "sessions"): Key(Scope.ACCOUNT_READ),
    ("DELETE", "sessions"): Key(Scope.ACCOUNT_WRITE, ok=204),
    ("DELETE", "sessions/<uuid:session_id>"): Own(Scope.ACCOUNT_WRITE, objects.browser, ok=204),
    ("GET", "registration"): OPEN,
    ("POST", "registration"): OPEN,
    ("POST", "registration/invitation"): OPEN,
    ("POST", "registration/confirm"): OPEN,
    ("POST", "password-reset"): OPEN,
    ("POST", "password-reset/confirm"): OPEN,
    ("POST", "account/email/confirm"): OPEN,
    ("POST", "account/email"): InPerson(sends={"email": "another@example.com"}, ok=202),
    ("POST", "account/password"): InPerson(
        sends={
            "current_password": "correct horse battery staple",
            "password": "staple battery horse, correct",
        },
        ok=204,
    ),
    ("PUT", "account/phone-number"): InPerson(
        sends={"phone_number": None, "current_password": "correct horse battery staple"}
    ),
    ("GET", "account/second-factors"): Browser(),
    ("POST", "account/totp"): Browser(ok=201),
    ("DELETE", "account/totp"): Browser(ok=204),
    ("POST", "account/recovery-codes"): Browser(objects.passkey, ok=201),
    ("POST", "account/passkeys/options"): Browser(),
    ("PATCH", "account/passkeys/<uuid:passkey_id>"): Browser(
        objects.passkey, sends={"name": "old phone"}
    ),
    ("DELETE", "account/passkeys/<uuid:passkey_id>"): Browser(objects.passkey, ok=204),
    # What would be accepted depends on a secret or a challenge: these get as far as being wrong.
    ("POST", "account/totp/confirm"): Browser(objects.begun_totp, sends={"code": "000000"}, ok=400),
    ("POST", "account/passkeys"): Browser(sends=_PASSKEY, ok=400),
}
