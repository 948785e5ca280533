"""Accounts, apps and keys."""

from backend.accounts.models import Scope
from tests.backend.access import objects
from tests.backend.access.rules.contract import Key, Own, Rules

RULES: Rules = {
    ("GET", "account"): Key(Scope.ACCOUNT_READ),
    ("PATCH", "account"): Key(Scope.ACCOUNT_WRITE, sends={"name": "Li"}),
    ("GET", "api-keys"): Key(Scope.ACCOUNT_READ),
    ("POST", "api-keys"): Key(
        Scope.ACCOUNT_WRITE, sends={"name": "new", "scopes": ["account:write"]}, ok=201
    ),
    ("PATCH", "api-keys/<uuid:key_id>"): Own(
        Scope.ACCOUNT_WRITE, objects.api_key, sends={"name": "renamed"}
    ),
    ("POST", "api-keys/<uuid:key_id>/rotate"): Own(Scope.ACCOUNT_WRITE, objects.account_key),
    ("DELETE", "api-keys/<uuid:key_id>"): Own(Scope.ACCOUNT_WRITE, objects.api_key, ok=204),
}
