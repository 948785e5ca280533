from pathlib import Path

import pytest
from redis import Redis

from backend.accounts.models import User
from backend.storage.store import ObjectStore
from tests.backend.webdav.client import Dav


@pytest.fixture
def dav(owner: User, store: ObjectStore, redis_client: Redis) -> Dav:
    """The owner's app, with an app password for everything, on an empty store."""
    return Dav(owner)


@pytest.fixture
def photos(sample_photos: Path) -> list[bytes]:
    """Different real photos, small ones first."""
    found = sorted(sample_photos.glob("*.jpg"), key=lambda path: path.stat().st_size)
    return [path.read_bytes() for path in found[:3]]
