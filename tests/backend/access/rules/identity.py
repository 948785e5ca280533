"""Apps' tokens, identities at providers, and the way out for good."""

from backend.accounts.models import Scope
from tests.backend.access import objects
from tests.backend.access.rules.contract import OPEN, InPerson, Key, Own, Rules
from tests.conftest import PASSWORD

RULES: Rules = {
    ("POST", "token"): OPEN,
    ("POST", "token/refresh"): OPEN,
    ("GET", "tokens"): Key(Scope.ACCOUNT_READ),
    ("DELETE", "tokens/<uuid:family_id>"): Own(Scope.ACCOUNT_WRITE, objects.token_family, ok=204),
    ("GET", "identities"): Key(Scope.ACCOUNT_READ),
    ("DELETE", "identities/<uuid:identity_id>"): Own(Scope.ACCOUNT_WRITE, objects.identity, ok=204),
    ("GET", "oidc"): OPEN,
    ("POST", "oidc/authorization"): OPEN,
    ("GET", "wechat"): OPEN,
    ("POST", "wechat/token"): OPEN,
    # let in, and told that the installation of these tests has no mini-program
    ("POST", "wechat/binding"): InPerson(sends={"wechat_code": "a code"}, ok=409),
    ("POST", "wechat/phone-number"): InPerson(sends={"phone_code": "a code"}, ok=409),
    ("DELETE", "wechat/binding"): InPerson(objects.wechat, ok=204),
    ("GET", "account/deletion"): InPerson(objects.deletion),
    ("POST", "account/deletion"): InPerson(sends={"password": PASSWORD}, ok=202),
    ("DELETE", "account/deletion"): InPerson(objects.deletion, ok=204),
}
