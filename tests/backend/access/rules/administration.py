"""Accounts, invitations and the audit: for administrators."""

from backend.accounts.models import Scope
from tests.backend.access import objects
from tests.backend.access.rules.contract import Admin, Rules

NEW_USER = "new@example.com"

RULES: Rules = {
    ("GET", "invitations"): Admin(Scope.USERS_READ),
    ("POST", "invitations"): Admin(Scope.USERS_WRITE, sends={"note": "for grandmother"}, ok=201),
    ("DELETE", "invitations/<uuid:invitation_id>"): Admin(
        Scope.USERS_WRITE, objects.invitation, ok=204
    ),
    ("GET", "users"): Admin(Scope.USERS_READ),
    ("POST", "users"): Admin(
        Scope.USERS_WRITE,
        sends={"email": NEW_USER, "password": "correct horse battery staple"},
        ok=201,
    ),
    ("POST", "users/quotas"): Admin(
        Scope.USERS_WRITE,
        objects.account_in_question,
        sends={"user_ids": [str(objects.IN_QUESTION)], "quota_bytes": 1000},
    ),
    ("GET", "users/<uuid:user_id>"): Admin(Scope.USERS_READ, objects.another_user),
    ("PATCH", "users/<uuid:user_id>"): Admin(
        Scope.USERS_WRITE, objects.another_user, sends={"quota_bytes": 1000}
    ),
    ("DELETE", "users/<uuid:user_id>/second-factors"): Admin(
        Scope.USERS_WRITE, objects.another_user, ok=204
    ),
    ("GET", "audit"): Admin(Scope.USERS_READ),
}
