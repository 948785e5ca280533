"""The relay carries every announcement to where it belongs, at least once, whatever fails."""

import threading
import time
from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from django.db import connection, transaction
from django.utils import timezone
from pytest_django import Settings
from redis import Redis

from backend.accounts.models import User
from backend.common.errors import Unavailable
from backend.events import broker
from backend.events.contracts import Lane, Queue, StageName, TaskName, Topic, owner_stream
from backend.events.models import OutboxEvent
from backend.events.relay import heartbeat
from backend.events.relay.chores import Chore, keep_house
from backend.events.relay.loop import Relay
from backend.events.relay.orphans import delete_orphans
from backend.events.relay.publisher import prune, publish_batch
from backend.events.services.outbox import announce
from backend.storage.store import ObjectStore
from infra.embedded.valkey import Valkey
from tests.backend.events.brokers import hard_limits, new_broker, queued
from tests.factories import make_asset, make_renditions

ASSET = "01890000-0000-7000-8000-00000000000a"
OWNER = UUID("01890000-0000-7000-8000-000000000001")


def call_worker(*, stage: StageName = StageName.VERIFY, lane: Lane = Lane.FRESH) -> None:
    with transaction.atomic():
        announce(
            topic=Topic.STAGE_READY,
            payload={"asset_id": ASSET, "stage": stage, "queue": Queue.CPU, "lane": lane},
        )


def tell_owner(number: int = 0) -> None:
    with transaction.atomic():
        announce(topic=Topic.ASSET_CHANGED, payload={"asset_id": str(number)}, owner_id=OWNER)


def told(client: Redis) -> list[tuple[bytes, bytes]]:
    """(topic, payload) of what the owner's stream holds, oldest first."""
    entries: Any = client.xrange(owner_stream(OWNER))
    return [(fields[b"topic"], fields[b"payload"]) for _, fields in entries]


def unpublished() -> int:
    return OutboxEvent.objects.filter(published_at__isnull=True).count()


def eventually(condition: Callable[[], bool], *, within: float = 30.0) -> None:
    deadline = time.monotonic() + within
    while not condition():
        assert time.monotonic() < deadline, "it did not come to pass"
        time.sleep(0.02)


@pytest.fixture(autouse=True)
def _fresh_connections() -> Iterator[None]:
    """The sending side is made once a process; here, once a test, with the test's settings."""

    def forget() -> None:
        broker.producer.cache_clear()
        broker.redis_client.cache_clear()

    forget()
    yield
    forget()


@pytest.mark.django_db
class TestPublishing:
    def test_a_ready_stage_becomes_a_task_on_its_lane(self, redis_client: Redis) -> None:
        call_worker(stage=StageName.VERIFY, lane=Lane.FRESH)
        call_worker(stage=StageName.RENDITIONS, lane=Lane.BULK)
        assert publish_batch() == (2, None)
        assert queued(redis_client, "cpu") == [(TaskName.RUN_STAGE, [ASSET, "verify"])]
        assert queued(redis_client, "cpu.bulk") == [(TaskName.RUN_STAGE, [ASSET, "renditions"])]
        assert unpublished() == 0

    def test_how_long_a_task_may_take_is_left_to_its_worker(self, redis_client: Redis) -> None:
        """A task goes on through several stages, so the limit of the first one is not its own."""
        call_worker()
        publish_batch()
        assert hard_limits(redis_client, "cpu") == [None]

    def test_an_owners_event_goes_into_the_owners_stream(self, redis_client: Redis) -> None:
        tell_owner(7)
        publish_batch()
        assert told(redis_client) == [(b"asset.changed", b'{"asset_id": "7"}')]

    def test_the_order_of_the_outbox_is_kept(self, redis_client: Redis) -> None:
        for number in range(20):
            tell_owner(number)
        publish_batch()
        payloads = [payload for _, payload in told(redis_client)]
        assert payloads == [b'{"asset_id": "%d"}' % number for number in range(20)]

    def test_a_stream_forgets_its_oldest_events(
        self, redis_client: Redis, settings: Settings
    ) -> None:
        settings.OWNER_STREAM_LENGTH = 100
        for number in range(500):
            tell_owner(number)
        while publish_batch()[0]:
            pass
        # approximate trimming drops whole nodes, so a few more may stay
        assert 100 <= redis_client.xlen(owner_stream(OWNER)) < 300

    def test_it_goes_out_once(self, redis_client: Redis) -> None:
        call_worker()
        publish_batch()
        assert publish_batch() == (0, None)
        assert len(queued(redis_client, "cpu")) == 1

    def test_a_row_without_a_route_does_not_block_the_others(self, redis_client: Redis) -> None:
        OutboxEvent.objects.create(topic="no.such.topic", payload={})
        OutboxEvent.objects.create(topic=Topic.STAGE_READY, payload={"stage": "verify"})
        call_worker()
        publish_batch()
        assert len(queued(redis_client, "cpu")) == 1
        assert unpublished() == 0

    def test_without_a_broker_nothing_is_lost(self, tmp_path: Path, settings: Settings) -> None:
        valkey = new_broker(tmp_path)
        valkey.start()
        settings.CELERY_BROKER_URL = settings.REDIS_URL = valkey.url()
        try:
            call_worker()
            assert publish_batch() == (1, None)
            valkey.process.kill()
            call_worker()
            tell_owner()
            sent, failure = publish_batch()
            assert (sent, unpublished()) == (0, 2)
            assert isinstance(failure, broker.BROKER_ERRORS)
            valkey.start()
            assert publish_batch() == (2, None)
            with Redis.from_url(valkey.url()) as client:
                assert len(queued(client, "cpu")) == 1
        finally:
            valkey.process.kill()

    def test_published_rows_are_forgotten_after_a_while(self, settings: Settings) -> None:
        settings.OUTBOX_KEPT_FOR = timedelta(hours=24)
        for age in (timedelta(hours=25), timedelta(hours=23)):
            OutboxEvent.objects.create(topic="x", payload={}, published_at=timezone.now() - age)
        OutboxEvent.objects.create(topic="x", payload={})
        assert prune() == 1
        assert OutboxEvent.objects.count() == 2


@pytest.mark.django_db(transaction=True)
def test_several_relays_share_the_work(redis_client: Redis, settings: Settings) -> None:
    settings.RELAY_BATCH = 10
    for number in range(100):
        tell_owner(number)

    def relay() -> None:
        while publish_batch()[0]:
            pass
        connection.close()

    threads = [threading.Thread(target=relay) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(timeout=60)
    relay()  # what one skipped because another held it
    payloads = [payload for _, payload in told(redis_client)]
    assert len(payloads) == len(set(payloads)) == 100


@pytest.mark.django_db
class TestOrphans:
    def orphan(self, *keys: str) -> None:
        with transaction.atomic():
            announce(topic=Topic.OBJECTS_ORPHANED, payload={"keys": list(keys)})

    def test_they_are_deleted_from_the_store(self, store: ObjectStore) -> None:
        store.put("renditions/a", b"a", content_type="image/webp")
        store.put("renditions/b", b"b", content_type="image/webp")
        self.orphan("renditions/a", "renditions/missing")
        assert delete_orphans() == 2
        assert store.head("renditions/a") is None
        assert store.head("renditions/b") is not None
        assert unpublished() == 0

    def test_what_came_back_into_use_is_kept(self, store: ObjectStore, owner: User) -> None:
        rendition = make_renditions(make_asset(owner=owner))[0]
        store.put(rendition.object_key, b"a", content_type="image/webp")
        self.orphan(rendition.object_key)
        assert delete_orphans() == 0
        assert store.head(rendition.object_key) is not None
        assert unpublished() == 0

    def test_they_wait_for_a_store_that_is_away(self, settings: Settings) -> None:
        from backend.storage import store as configured

        settings.S3_ENDPOINT_URL = "http://127.0.0.1:9"  # discard: nobody listens
        configured.cache_clear()
        self.orphan("renditions/a")
        try:
            with pytest.raises(Unavailable), transaction.atomic():
                delete_orphans()
        finally:
            configured.cache_clear()
        assert unpublished() == 1

    def test_they_hold_up_no_announcement(self, redis_client: Redis, settings: Settings) -> None:
        settings.RELAY_BATCH = 1
        self.orphan("renditions/a")
        call_worker()
        assert publish_batch() == (1, None)
        assert len(queued(redis_client, "cpu")) == 1


@pytest.mark.django_db(transaction=True)
class TestRunning:
    @pytest.fixture
    def valkey(self, tmp_path: Path, settings: Settings) -> Iterator[Valkey]:
        valkey = new_broker(tmp_path)
        valkey.start()
        settings.CELERY_BROKER_URL = settings.REDIS_URL = valkey.url()
        yield valkey
        valkey.process.kill()

    @pytest.fixture
    def relay(self, valkey: Valkey, store: ObjectStore) -> Iterator[Relay]:  # noqa: ARG002
        relay = Relay()
        thread = threading.Thread(target=relay.run)
        thread.start()
        yield relay
        relay.stop()
        thread.join(timeout=30)
        assert not thread.is_alive()

    @pytest.mark.usefixtures("relay")
    def test_it_publishes_what_is_announced(self, valkey: Valkey) -> None:
        with Redis.from_url(valkey.url()) as client:
            call_worker()
            eventually(lambda: len(queued(client, "cpu")) == 1)

    def test_a_notice_wakes_it_long_before_it_would_poll(
        self, settings: Settings, request: pytest.FixtureRequest
    ) -> None:
        settings.RELAY_POLL_INTERVAL = timedelta(minutes=10)
        relay: Relay = request.getfixturevalue("relay")
        eventually(lambda: heartbeat.last_beat() is not None)
        time.sleep(0.3)  # it waits now
        call_worker()
        eventually(lambda: unpublished() == 0)
        relay.stop()
        tell_owner()  # a notice wakes it, and it leaves

    @pytest.mark.usefixtures("relay")
    def test_it_shows_that_it_lives(self, valkey: Valkey) -> None:
        eventually(lambda: heartbeat.last_beat() is not None)
        with Redis.from_url(valkey.url()) as client:
            assert 0 < client.ttl(heartbeat.KEY) <= heartbeat.EXPIRES_IN

    @pytest.mark.usefixtures("relay")
    def test_it_goes_on_when_the_broker_is_back(self, valkey: Valkey) -> None:
        call_worker()
        eventually(lambda: unpublished() == 0)
        valkey.process.kill()
        for _ in range(3):
            call_worker()
        time.sleep(0.5)
        assert unpublished() == 3
        valkey.start()
        with Redis.from_url(valkey.url()) as client:
            eventually(lambda: len(queued(client, "cpu")) == 3)

    @pytest.mark.usefixtures("relay")
    def test_it_goes_on_when_the_database_drops_its_connections(self) -> None:
        eventually(lambda: heartbeat.last_beat() is not None)
        with connection.cursor() as cursor:
            cursor.execute(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                " WHERE datname = current_database() AND pid <> pg_backend_pid()"
            )
        call_worker()
        eventually(lambda: unpublished() == 0)


@pytest.mark.django_db
def test_a_chore_that_fails_does_not_keep_the_others_from_their_turns() -> None:
    closing = threading.Event()
    turns: list[str] = []

    def well() -> None:
        turns.append("well")
        if turns.count("well") == 3:
            closing.set()

    def badly() -> None:
        turns.append("badly")
        raise RuntimeError("every time")

    now_and_then = timedelta(milliseconds=1)
    chores = [Chore("bad", now_and_then, badly), Chore("good", now_and_then, well)]
    thread = threading.Thread(target=keep_house, args=(chores, closing))
    thread.start()
    thread.join(timeout=30)
    assert not thread.is_alive()
    assert turns.count("badly") >= 3


def test_it_knows_which_queues_are_empty(redis_client: Redis) -> None:
    assert broker.empty_queues() == {
        *("io", "io.bulk", "cpu", "cpu.bulk", "ml", "ml.bulk", "query", "query.bulk"),
        *("video", "video.bulk", "train", "train.bulk"),
    }
    broker.producer().send_task(TaskName.RUN_STAGE, args=[ASSET, "verify"], queue="cpu.bulk")
    assert "cpu.bulk" not in broker.empty_queues()
    assert "cpu" in broker.empty_queues()
