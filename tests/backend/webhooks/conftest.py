from collections.abc import Iterator

import pytest
from pytest_django import Settings

from tests.backend.webhooks.receiver import Receiver, receiving


@pytest.fixture
def receiver(settings: Settings) -> Iterator[Receiver]:
    settings.OUTBOUND_ALLOWED_NETWORKS = ["127.0.0.0/8"]
    settings.OUTBOUND_ALLOWS_HTTP = True
    with receiving() as server:
        yield server
