"""What is held back: whose it is reads why and appeals, administrators judge."""

from backend.accounts.models import Scope
from tests.backend.access import moderation_objects as objects
from tests.backend.access.rules.contract import Admin, Key, Own, Rules

NOBODY = "01990d3a-0d52-7b0e-9a31-5be6a1f0c2d4"
READ, WRITE = Scope.USERS_READ, Scope.USERS_WRITE

RULES: Rules = {
    ("GET", "moderation/held"): Key(Scope.SHARES_READ),
    ("POST", "moderation/held/<uuid:case_id>/appeal"): Own(
        Scope.SHARES_WRITE, objects.held, sends={"words": "一幅名画"}, ok=201
    ),
    ("GET", "moderation/cases"): Admin(READ),
    # 404: there is no such case
    ("POST", "moderation/cases/decide"): Admin(
        WRITE, sends={"ids": [NOBODY], "verdict": "approve"}, ok=404
    ),
    ("GET", "moderation/cases/<uuid:case_id>"): Admin(READ, objects.case),
    ("GET", "moderation/terms"): Admin(READ),
    ("PATCH", "moderation/terms"): Admin(WRITE, sends={"threshold": 0.7}),
    ("GET", "moderation/statistics"): Admin(READ),
}
