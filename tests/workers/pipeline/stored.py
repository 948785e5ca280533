"""Photos as an accepted upload leaves them: bytes in the store, a row, an opened ledger."""

from hashlib import sha256
from typing import Any

from django.db import transaction

from backend.accounts.models import User
from backend.common.ids import new_id
from backend.photos.models import Asset, AssetState
from backend.photos.services.ledger import open_ledger
from backend.storage import keys
from backend.storage.store import ObjectStore
from tests.factories import make_asset


def stored(store: ObjectStore, owner: User, content: bytes, **fields: Any) -> Asset:
    asset_id = new_id()
    key = keys.original(owner.pk, asset_id)
    store.put(key, content, content_type="image/jpeg")
    defaults: dict[str, Any] = {
        "id": asset_id,
        "state": AssetState.PROCESSING,
        "original_key": key,
        "size": len(content),
        "sha256": sha256(content).hexdigest(),
        "media_type": "",
        "width": None,
        "height": None,
        "thumbhash": b"",
        "dominant_color": "",
    }
    with transaction.atomic():
        asset = make_asset(owner=owner, **(defaults | fields))
        open_ledger(asset=asset)
    return asset
