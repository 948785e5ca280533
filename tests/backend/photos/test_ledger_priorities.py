"""What an administrator puts first is handed out first: on the broker, and by workers."""

from typing import Any

import pytest
from redis import Redis

from backend.accounts.models import User
from backend.events.broker import empty_queues
from backend.events.contracts import Lane, Priority, Queue, StageName, message_priority
from backend.events.relay.publisher import publish_batch
from backend.photos.models import StageRun, StageState
from backend.photos.services import ledger
from backend.photos.services.ledger import StageWish
from tests.backend.photos.ledger_rows import claimed, done, opened
from tests.factories import make_asset, make_stage_run

S = StageName
pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.usefixtures("redis_client")]


def fetched(*names: str) -> list[str]:
    """The stages of all messages, in the order in which a worker of these queues fetches them."""
    from workers.app import app

    found: list[str] = []
    with app.connection_for_read() as connection:
        channel: Any = connection.default_channel  # its type lacks what every transport has
        for name in names:
            channel.basic_consume(
                name, True, lambda message: found.append(message.payload[0][1]), name
            )
        while not empty_queues() >= set(names):
            connection.drain_events(timeout=5)
    return found


def ready(owner: User, stage: StageName, lane: Lane = Lane.FRESH) -> None:
    make_stage_run(asset=make_asset(owner=owner), stage=stage, state=StageState.READY, lane=lane)


def publish() -> None:
    ledger.announce_due()
    assert publish_batch()[1] is None


def test_stages_are_fetched_by_priority_within_their_lane(owner: User, admin: User) -> None:
    ledger.govern(
        actor=admin,
        queue=Queue.ML,
        stages={S.OCR: StageWish(Priority.LOW), S.TAGS: StageWish(Priority.HIGH)},
    )
    for lane in (Lane.BULK, Lane.FRESH):
        for stage in (S.OCR, S.FACES, S.TAGS):
            ready(owner, stage, lane)
    publish()
    assert fetched("ml", "ml.bulk") == ["tags", "faces", "ocr"] * 2


def test_one_queue_comes_before_another_of_the_same_worker(owner: User, admin: User) -> None:
    ledger.govern(actor=admin, queue=Queue.CPU, priority=Priority.HIGH)
    ready(owner, S.PLACES)
    ready(owner, S.VERIFY)
    publish()
    assert fetched("io", "cpu") == ["verify", "places"]


def test_another_priority_holds_for_what_waits_on_the_broker_already(
    owner: User, admin: User
) -> None:
    for stage in (S.OCR, S.FACES):
        ready(owner, stage)
    publish()
    assert "ml" not in empty_queues()
    ledger.govern(actor=admin, queue=Queue.ML, stages={S.FACES: StageWish(Priority.HIGH)})
    assert "ml" in empty_queues()
    publish()
    assert fetched("ml") == ["faces", "ocr"]


def test_a_worker_does_not_go_on_with_what_was_put_behind(owner: User, admin: User) -> None:
    ledger.govern(
        actor=admin,
        queue=Queue.ML,
        stages={S.OCR: StageWish(Priority.LOW), S.TAGS: StageWish(Priority.HIGH)},
    )
    photo = opened(owner)
    done(photo, S.VERIFY, S.RENDITIONS)
    ml = {S.FACES, S.TAGS, S.OCR}
    assert ledger.next_ready(asset_id=photo.pk, among=ml, after=S.FACES) is S.TAGS
    claimed(photo, S.TAGS)
    assert ledger.next_ready(asset_id=photo.pk, among=ml, after=S.TAGS) is None
    assert ledger.next_ready(asset_id=photo.pk, among=ml, after=S.FACES) is S.FACES
    claimed(photo, S.FACES)
    assert ledger.next_ready(asset_id=photo.pk, among=ml, after=S.FACES) is None
    assert ledger.next_ready(asset_id=photo.pk, among=ml, after=S.OCR) is S.OCR


def test_with_room_for_one_the_first_in_rank_is_called_for(
    owner: User, admin: User, redis_client: Redis
) -> None:
    ledger.govern(
        actor=admin, queue=Queue.ML, concurrency=1, stages={S.TAGS: StageWish(Priority.HIGH)}
    )
    for stage in (S.FACES, S.OCR, S.TAGS):
        ready(owner, stage)
    assert ledger.announce_due() == 1
    called = StageRun.objects.get(announced_at__isnull=False, state=StageState.READY)
    assert called.stage == S.TAGS


def test_fresh_uploads_of_low_priority_come_before_bulk_work_of_high() -> None:
    fresh = [message_priority(Lane.FRESH, one) for one in Priority]
    bulk = [message_priority(Lane.BULK, one) for one in Priority]
    assert [*fresh, *bulk] == [0, 1, 2, 3, 4, 5]
