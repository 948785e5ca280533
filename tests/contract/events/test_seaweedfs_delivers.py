"""The embedded store really sends its notifications, and they really make photos."""

import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from django.conf import settings
from pytest_django.live_server_helper import LiveServer

from backend import storage
from backend.accounts.models import User
from backend.events.models import InboxEvent
from backend.photos.models import Asset
from backend.storage.s3 import S3Store
from infra.embedded.ports import Ports
from infra.embedded.seaweedfs import Notification, SeaweedFS
from tests.backend.photos.uploading import MIB, arrived, begun_in_parts, send_parts

CONTENT = b"a" * (5 * MIB) + b"rest"


@pytest.fixture
def announcing_store(
    live_server: LiveServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[S3Store]:
    """A store of this test's own, which announces to the live server."""
    secret = tmp_path / "secret"
    secret.write_text("only for this test", encoding="utf-8")
    server = SeaweedFS(
        tmp_path,
        ports=Ports(tmp_path / "ports.json"),
        secret_file=secret,
        bucket=settings.S3_BUCKET,
        notification=Notification(
            endpoint=f"{live_server.url}/api/v1/storage-events/seaweedfs",
            token=settings.STORAGE_EVENT_TOKEN,
        ),
    )
    server.start()
    try:
        for name, value in server.environment.items():
            monkeypatch.setattr(settings, name, value)
        monkeypatch.setattr(settings, "S3_PUBLIC_ENDPOINT_URL", server.url)
        monkeypatch.setattr(settings, "UPLOAD_PART_BYTES", 5 * MIB)
        storage.store.cache_clear()
        storage.ensure_bucket()
        yield storage.store()
    finally:
        storage.store.cache_clear()
        server.process.stop()


def eventually(condition: Callable[[], bool], *, within: float = 30.0) -> bool:
    deadline = time.monotonic() + within
    while not (met := condition()) and time.monotonic() < deadline:
        time.sleep(0.05)
    return met


@pytest.mark.django_db(transaction=True)
def test_what_arrives_becomes_a_photo_without_a_word_from_the_client(
    announcing_store: S3Store, owner: User
) -> None:
    small = arrived(owner, b"hello")
    large = begun_in_parts(owner, CONTENT)
    send_parts(large, CONTENT, 1, 2)
    announcing_store.complete_multipart(
        large.object_key,
        large.multipart_id,
        announcing_store.list_parts(large.object_key, large.multipart_id),
    )
    assert eventually(lambda: Asset.objects.count() == 2)
    assert set(Asset.objects.values_list("pk", flat=True)) == {small.pk, large.pk}
    assert eventually(lambda: InboxEvent.objects.filter(outcome="accepted").count() == 2)
    assert InboxEvent.objects.count() == 2
