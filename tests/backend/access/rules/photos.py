"""Uploads, photos and the timeline."""

from backend.accounts.models import Scope
from tests.backend.access import objects
from tests.backend.access.rules.contract import STORE_TOKEN, Key, Own, Rules

SHA = "ab" * 32
WISH = {"filename": "a.jpg", "size": 10, "sha256": SHA}
IDS = {"ids": ["01990d3a-0d52-7b0e-9a31-5be6a1f0c2d4"]}
DAY = {"bucket": "2024-05-01"}

RULES: Rules = {
    # uploads
    ("GET", "uploads"): Key(Scope.UPLOADS_WRITE),
    ("POST", "uploads"): Key(Scope.UPLOADS_WRITE, sends=WISH, ok=201),
    ("POST", "uploads/check"): Key(Scope.UPLOADS_WRITE, sends={"checksums": [SHA]}),
    ("GET", "uploads/<uuid:upload_id>"): Own(Scope.UPLOADS_WRITE, objects.upload),
    ("DELETE", "uploads/<uuid:upload_id>"): Own(Scope.UPLOADS_WRITE, objects.upload, ok=204),
    ("POST", "uploads/<uuid:upload_id>/parts"): Own(
        Scope.UPLOADS_WRITE, objects.multipart_upload, sends={"numbers": [1]}
    ),
    # 409: nothing has arrived in the store
    ("POST", "uploads/<uuid:upload_id>/complete"): Own(Scope.UPLOADS_WRITE, objects.upload, ok=409),
    ("POST", "storage-events/<slug:source>"): STORE_TOKEN,
    # photos
    ("GET", "assets"): Key(Scope.ASSETS_READ),
    ("GET", "assets/<uuid:asset_id>"): Own(Scope.ASSETS_READ, objects.asset),
    ("PATCH", "assets/<uuid:asset_id>"): Own(
        Scope.ASSETS_WRITE, objects.asset, sends={"is_favorite": True}
    ),
    ("DELETE", "assets/<uuid:asset_id>"): Own(Scope.ASSETS_WRITE, objects.asset, ok=204),
    ("POST", "assets/<uuid:asset_id>/restore"): Own(Scope.ASSETS_WRITE, objects.asset),
    ("GET", "assets/<uuid:asset_id>/original"): Own(Scope.ASSETS_READ, objects.asset),
    ("GET", "assets/<uuid:asset_id>/sidecar"): Own(Scope.ASSETS_READ, objects.asset),
    ("PUT", "assets/<uuid:asset_id>/sidecar"): Own(
        Scope.ASSETS_WRITE, objects.asset, sends={"photoTakenTime": {"timestamp": "1714527000"}}
    ),
    ("DELETE", "assets/<uuid:asset_id>/sidecar/<slug:kind>"): Own(
        Scope.ASSETS_WRITE, objects.sidecar, ok=204
    ),
    ("POST", "assets/trash"): Key(Scope.ASSETS_WRITE, sends=IDS),
    ("POST", "assets/restore"): Key(Scope.ASSETS_WRITE, sends=IDS),
    ("GET", "trash"): Key(Scope.ASSETS_READ),
    ("POST", "trash/empty"): Key(Scope.ASSETS_WRITE),
    ("GET", "timeline/buckets"): Key(Scope.ASSETS_READ),
    ("GET", "timeline/buckets/<str:bucket>"): Key(Scope.ASSETS_READ, parameters=DAY),
}
