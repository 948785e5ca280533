"""Places, the map, memories and statistics."""

from backend.accounts.models import Scope
from tests.backend.access import objects
from tests.backend.access.rules.contract import Admin, Key, Own, Rules

RULES: Rules = {
    ("GET", "places/tree"): Key(Scope.ASSETS_READ),
    ("GET", "places/photos"): Key(Scope.ASSETS_READ, ok=400),  # of no country
    ("GET", "map/clusters"): Key(Scope.ASSETS_READ, ok=400),  # of no part of the world
    ("GET", "map/cells/<str:quadkey>"): Key(Scope.ASSETS_READ, parameters={"quadkey": "1321"}),
    ("GET", "map/style"): Key(Scope.ASSETS_READ),
    # memories
    ("GET", "memories"): Key(Scope.ASSETS_READ),
    ("GET", "memories/<uuid:memory_id>"): Own(Scope.ASSETS_READ, objects.memory),
    ("PATCH", "memories/<uuid:memory_id>"): Own(
        Scope.ASSETS_WRITE, objects.memory, sends={"name": "Picnic"}
    ),
    ("DELETE", "memories/<uuid:memory_id>"): Own(Scope.ASSETS_WRITE, objects.memory, ok=204),
    ("GET", "memories/exclusions"): Key(Scope.ASSETS_READ),
    ("POST", "memories/exclusions"): Key(
        Scope.ASSETS_WRITE, sends={"first_day": "2020-01-01", "last_day": "2020-01-02"}, ok=201
    ),
    ("DELETE", "memories/exclusions/<uuid:exclusion_id>"): Own(
        Scope.ASSETS_WRITE, objects.exclusion, ok=204
    ),
    # poems, of which there are none until a model that writes them is released
    ("GET", "assets/<uuid:asset_id>/poems"): Own(Scope.ASSETS_READ, objects.asset),
    ("POST", "assets/<uuid:asset_id>/poems"): Own(
        Scope.ASSETS_WRITE, objects.asset, sends={"words": ["雪"]}, ok=503
    ),
    ("DELETE", "poems/<uuid:poem_id>"): Own(Scope.ASSETS_WRITE, objects.poem, ok=204),
    # statistics
    ("GET", "statistics"): Key(Scope.ASSETS_READ),
    ("GET", "statistics/installation"): Admin(Scope.JOBS_READ),
    ("GET", "statistics/ingest"): Admin(Scope.JOBS_READ),
    ("GET", "statistics/sentiment"): Admin(Scope.JOBS_READ),
    ("GET", "statistics/users"): Admin(Scope.JOBS_READ),
}
