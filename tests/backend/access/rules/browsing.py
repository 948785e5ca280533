"""Places, the map, memories and statistics."""

from backend.accounts.models import Scope
from tests.backend.access.rules.contract import Key, Rules

RULES: Rules = {
    ("GET", "places/tree"): Key(Scope.ASSETS_READ),
    ("GET", "places/photos"): Key(Scope.ASSETS_READ, ok=400),  # of no country
    ("GET", "map/clusters"): Key(Scope.ASSETS_READ, ok=400),  # of no part of the world
    ("GET", "map/cells/<str:quadkey>"): Key(Scope.ASSETS_READ, parameters={"quadkey": "1321"}),
    ("GET", "map/style"): Key(Scope.ASSETS_READ),
}
