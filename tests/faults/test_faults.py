"""An import while everything around it breaks: nothing is lost, nothing is done twice.

Real PostgreSQL, Valkey and SeaweedFS, real relay and workers, real networks. The broker is this
test's own, keeps nothing on disk, and is killed with all that is in it.
"""

from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from django.db import connection
from pytest_django import Settings

from backend.accounts.models import User
from backend.photos.models import Asset, AssetState, StageRun
from backend.storage import store as configured_store
from tests import processes
from tests.backend.events.brokers import new_broker

from .clients import Notifications, upload_all
from .invariants import violations
from .mischief import Installation, Mischief
from .pictures import pictures
from .proxy import FaultProxy

IMPATIENCE = {
    "STAGE_LEASE_SECONDS": "6",
    "SWEEP_INTERVAL_MS": "300",
    "REANNOUNCE_AFTER_SECONDS": "3",
    "STAGE_BACK_OFF_MS": "300",
    "STAGE_BACK_OFF_MAX_MS": "3000",
    "RELAY_POLL_MS": "200",
    "LOG_LEVEL": "INFO",
}


@pytest.fixture
def installation(
    transactional_db: None, store: object, settings: Settings, tmp_path: Path
) -> Iterator[Installation]:
    """Everything but the API, which the test itself is; all reach the store through the proxy."""
    address = urlsplit(settings.S3_ENDPOINT_URL)
    assert address.hostname
    assert address.port
    broker = new_broker(tmp_path)
    with FaultProxy(address.hostname, address.port) as proxy:
        variables = {**IMPATIENCE, "REDIS_URL": broker.url(), "S3_ENDPOINT_URL": proxy.url}
        installation = Installation(
            relay=processes.relay(tmp_path, **variables),
            cpu=processes.worker(tmp_path, "cpu", concurrency=2, **variables),
            ml=processes.worker(tmp_path, "ml", concurrency=2, **variables),
            broker=broker,
            store=proxy,
        )
        settings.S3_ENDPOINT_URL = settings.S3_PUBLIC_ENDPOINT_URL = proxy.url
        configured_store.cache_clear()
        installation.start()
        try:
            yield installation
        finally:
            installation.stop()
            configured_store.cache_clear()


def import_under_fire(
    installation: Installation,
    samples: Path,
    owner: User,
    stranger: User,
    *,
    count: int,
    schedule: dict[str, int],
    seed: int,
    pause: float,
    patience: float,
) -> None:
    photos = pictures(samples, count=count, seed=seed)
    wishes = [(owner, photo) for photo in photos]
    wishes += [(owner, photo) for photo in photos[:10] if not photo.failure]  # uploaded again
    wishes += [(stranger, photo) for photo in photos[:5]]  # another's copy is another photo
    notifications = Notifications(seed)
    mischief = Mischief(installation, seed, schedule)
    with ThreadPoolExecutor(1) as background:
        uploading = background.submit(
            upload_all, wishes, notifications=notifications, clients=4, seed=seed
        )
        mischief.run(pause=pause)
        uploaded = uploading.result(timeout=patience)
    notifications.deliver_all()
    processes.eventually(_at_rest, within=patience, watching=installation.processes)
    with suppress(AssertionError):  # which would not say what is wrong
        processes.eventually(lambda: not violations(), within=30)
    assert violations() == []

    assert Counter(mischief.deeds) == Counter(schedule)
    assert installation.store.refused > 0
    assert notifications.delivered >= 2 * (count + 5)
    assert Asset.objects.filter(owner=owner).count() == count
    assert Asset.objects.filter(owner=stranger).count() == 5
    for one in uploaded:
        asset = Asset.objects.get(pk=one.asset_id)
        expected = AssetState.FAILED if one.picture.failure else AssetState.COMPLETE
        assert (asset.state, asset.failure_code) == (expected, one.picture.failure), asset.filename


def _at_rest() -> bool:
    connection.close_if_unusable_or_obsolete()
    return not Asset.objects.filter(state=AssetState.PROCESSING).exists()


@pytest.mark.timeout(900)
def test_an_import_survives_kills_outages_and_disordered_notifications(
    installation: Installation, sample_photos: Path, owner: User, stranger: User
) -> None:
    import_under_fire(
        installation,
        sample_photos,
        owner,
        stranger,
        count=200,
        schedule={"relay": 4, "cpu": 3, "cpu child": 4, "ml": 2, "broker": 3, "store": 3},
        seed=20240501,
        pause=2.0,
        patience=600,
    )
    # some of it really was tried again
    assert StageRun.objects.filter(attempt__gt=1).exists()


@pytest.mark.long
@pytest.mark.timeout(7200)
@pytest.mark.parametrize("seed", range(5))
def test_many_imports_survive_far_more_of_it(
    installation: Installation, sample_photos: Path, owner: User, stranger: User, seed: int
) -> None:
    import_under_fire(
        installation,
        sample_photos,
        owner,
        stranger,
        count=600,
        schedule={"relay": 20, "cpu": 15, "cpu child": 20, "ml": 8, "broker": 15, "store": 10},
        seed=seed,
        pause=3.0,
        patience=3000,
    )
