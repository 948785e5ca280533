"""A `Photo` as a stage gets it, over the real store."""

from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path
from typing import Any
from uuid import uuid4

from backend.events.results import RecognisedWords
from backend.storage import keys
from backend.storage.store import ObjectStore
from workers.stages.contract import Photo


def stored_photo(store: ObjectStore, workdir: Path, content: bytes, **changes: Any) -> Photo:
    """Puts the bytes where an upload would, and describes them truthfully unless told otherwise."""
    owner_id, asset_id = uuid4(), uuid4()
    key = keys.original(owner_id, asset_id)
    store.put(key, content, content_type="application/octet-stream")
    folder = workdir / str(asset_id)
    folder.mkdir()
    own: dict[str, Any] = {
        "asset_id": asset_id,
        "owner_id": owner_id,
        "size": len(content),
        "sha256": sha256(content).hexdigest(),
        "original_key": key,
    }
    return _photo(store, folder, own | changes)


def previewed_photo(
    store: ObjectStore, workdir: Path, preview: bytes | None, **changes: Any
) -> Photo:
    """A verified photo as the stages behind `renditions` get it; None: the preview is missing."""
    owner_id, asset_id = uuid4(), uuid4()
    key = keys.rendition(owner_id, asset_id, "preview", preview or b"")
    if preview is not None:
        store.put(key, preview, content_type="image/webp")
    own: dict[str, Any] = {
        "asset_id": asset_id,
        "owner_id": owner_id,
        "size": 1,
        "sha256": "0" * 64,
        "media_type": "image/jpeg",
        "original_key": keys.original(owner_id, asset_id),
        "preview_key": key,
    }
    return _photo(store, workdir, own | changes)


def _photo(store: ObjectStore, workdir: Path, values: dict[str, Any]) -> Photo:
    defaults: dict[str, Any] = {
        "owner_time_zone": "Asia/Shanghai",
        "filename": "photo.jpg",
        "media_type": "",
        "preview_key": None,
        "uploaded_at": datetime(2026, 1, 1, tzinfo=UTC),
        "captured_at_hint": None,
        "latitude": None,
        "longitude": None,
        "recognised": RecognisedWords(),
        "drawn_faces": (),
        "spaces": (),
    }
    return Photo(**(defaults | {"store": store, "workdir": workdir} | values))
