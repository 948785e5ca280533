"""The change feed."""

from backend.accounts.models import Scope
from tests.backend.access.rules.contract import Key, Rules

RULES: Rules = {("GET", "changes"): Key(Scope.ASSETS_READ)}
