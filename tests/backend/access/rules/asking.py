"""Questions to the album, and what people are to its owner."""

from backend.accounts.models import Scope
from tests.backend.access import objects
from tests.backend.access.rules.contract import Key, Own, Rules

RULES: Rules = {
    ("POST", "ask"): Key(Scope.ASSETS_READ, sends={"text": "去年夏天"}),
    ("GET", "relations"): Key(Scope.PEOPLE_READ),
    ("GET", "relations/kinds"): Key(Scope.PEOPLE_READ),
    ("GET", "people/<uuid:person_id>/relations"): Own(Scope.PEOPLE_READ, objects.person),
    ("PUT", "people/<uuid:person_id>/relations"): Own(
        Scope.PEOPLE_WRITE, objects.person, sends={"kinds": ["paternal-grandmother"]}
    ),
}
