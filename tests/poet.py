"""Whoever writes poems in tests: a small model in a real worker, on the real broker."""

from collections.abc import Iterator
from datetime import timedelta

import pytest
from celery import Celery
from celery.contrib.testing.worker import start_worker
from django.conf import settings as configured
from kombu import Queue as BrokerQueue
from redis import Redis

from backend.events.contracts import ModelTask, Queue, TaskName
from backend.modelhub.models import Framework, ModelVersion, Origin
from backend.modelhub.services.releasing import release
from tests import small_poems
from workers.inference.servables.poems import PoemServable, load


@pytest.fixture(scope="module")
def servable(tmp_path_factory: pytest.TempPathFactory) -> PoemServable:
    files = small_poems.train(tmp_path_factory.mktemp("poems"))
    return load(files, version="poems-1", device="cpu", threads=1)


@pytest.fixture
def released(db: None) -> ModelVersion:
    version = ModelVersion.objects.create(
        task=ModelTask.POEMS,
        number=1,
        made_by="a test",
        origin=Origin.TRAINED,
        framework=Framework.SAFETENSORS,
        licence="ours",
    )
    release(version)
    return version


@pytest.fixture
def worker(
    released: ModelVersion, servable: PoemServable, redis_client: Redis, settings: object
) -> Iterator[list[dict[str, object]]]:
    """Lists what it was asked."""
    configured.POEM_TIMEOUT = timedelta(seconds=30)
    app = Celery(
        "poems",
        broker=configured.REDIS_URL,
        backend=configured.REDIS_URL,
        set_as_current=False,
        autofinalize=False,
        fixups=[],
    )
    app.finalize()
    asked: list[dict[str, object]] = []

    def write_poem(item: dict[str, object], owner_id: str) -> dict[str, object]:
        asked.append(item)
        [poem] = servable.run([item])
        return {**poem, "version": servable.version}

    app.task(name=TaskName.WRITE_POEM, shared=False)(write_poem)
    app.conf.task_queues = [BrokerQueue(str(Queue.QUERY), routing_key=str(Queue.QUERY))]
    with start_worker(app, pool="solo", perform_ping_check=False, shutdown_timeout=20):
        yield asked
