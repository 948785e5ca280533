"""A client of the served album, for its owner."""

from collections.abc import Iterator

import pytest

from shiguang_client import ApiKey, Client
from tests.clients.conftest import NO_WAITING, Album


@pytest.fixture
def client(album: Album) -> Iterator[Client]:
    with Client(album.url, auth=ApiKey(album.key), backoff=NO_WAITING) as client:
        yield client
