"""The locked folder, stacks, recipes, and edits of many photos."""

from backend.accounts.models import Scope
from tests.backend.access import objects
from tests.backend.access.rules.contract import Key, Own, Rules

ID = str(objects.STACKED)
DAY = {"bucket": "2024-05-01"}
LOCKED = {"asset_id": ID}
PRIMARY = {"primary_id": ID}
IDS = {"asset_ids": [ID]}

RULES: Rules = {
    ("PATCH", "assets"): Key(
        Scope.ASSETS_WRITE, sends={"ids": [ID], "changes": {"is_favorite": True}}
    ),
    ("GET", "timeline/buckets/<str:bucket>/layout"): Key(Scope.ASSETS_READ, parameters=DAY),
    ("PUT", "assets/<uuid:asset_id>/recipe"): Own(
        Scope.ASSETS_WRITE, objects.asset, sends={"steps": [{"action": "rotate", "degrees": 90}]}
    ),
    ("DELETE", "assets/<uuid:asset_id>/recipe"): Own(Scope.ASSETS_WRITE, objects.asset),
    # the locked folder; 403: it is closed
    ("GET", "locked"): Key(Scope.ASSETS_READ),
    ("POST", "locked/open"): Key(Scope.ASSETS_READ, sends={"secret": "wrong"}, ok=403),
    ("POST", "locked/close"): Key(Scope.ASSETS_READ, ok=204),
    ("PUT", "locked/pin"): Key(
        Scope.ACCOUNT_WRITE, sends={"pin": "1234", "secret": "wrong"}, ok=403
    ),
    ("GET", "locked/assets"): Key(Scope.ASSETS_READ, ok=403),
    ("POST", "locked/assets"): Key(Scope.ASSETS_WRITE, sends={"ids": [ID]}),
    ("POST", "locked/assets/release"): Key(Scope.ASSETS_WRITE, sends={"ids": [ID]}, ok=403),
    ("GET", "locked/assets/<uuid:asset_id>"): Key(Scope.ASSETS_READ, parameters=LOCKED, ok=403),
    ("DELETE", "locked/assets/<uuid:asset_id>"): Key(Scope.ASSETS_WRITE, parameters=LOCKED, ok=403),
    ("GET", "locked/assets/<uuid:asset_id>/original"): Key(
        Scope.ASSETS_READ, parameters=LOCKED, ok=403
    ),
    # stacks
    ("GET", "stacks"): Key(Scope.ASSETS_READ),
    ("POST", "stacks"): Key(Scope.ASSETS_WRITE, sends={"asset_ids": [ID, ID[:-1] + "5"]}, ok=404),
    ("POST", "stacks/automatic"): Key(Scope.ASSETS_WRITE, sends={"origin": "burst"}),
    ("GET", "stacks/<uuid:stack_id>"): Own(Scope.ASSETS_READ, objects.stack),
    ("PATCH", "stacks/<uuid:stack_id>"): Own(Scope.ASSETS_WRITE, objects.stack, sends=PRIMARY),
    ("DELETE", "stacks/<uuid:stack_id>"): Own(Scope.ASSETS_WRITE, objects.stack, ok=204),
    ("POST", "stacks/<uuid:stack_id>/assets"): Own(Scope.ASSETS_WRITE, objects.stack, sends=IDS),
    ("POST", "stacks/<uuid:stack_id>/take"): Own(
        Scope.ASSETS_WRITE, objects.stack, sends=IDS, ok=204
    ),
}
