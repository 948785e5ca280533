"""Following the processing, by events and without them."""

import json
import threading

import pytest
from pytest_django import Settings
from redis import Redis

from backend.events.contracts import StageName, Topic, owner_stream
from backend.photos.models import Asset, AssetState, StageState
from shiguang.watch import Watch
from tests.clients.conftest import NO_WAITING, Album, Command, unwatched
from tests.factories.assets import make_asset, make_stage_run

NEVER = 1e9


def finish(asset: Asset, state: AssetState = AssetState.COMPLETE) -> None:
    Asset.objects.filter(pk=asset.pk).update(state=state)


def publish(redis: Redis, asset: Asset, state: AssetState) -> None:
    """What the relay writes once a stage has ended."""
    payload = {
        "asset_id": str(asset.pk),
        "stage": "renditions",
        "stage_state": "done",
        "asset_state": str(state),
    }
    entry = {"topic": Topic.ASSET_PROGRESSED.value, "payload": json.dumps(payload)}
    redis.xadd(owner_stream(asset.owner_id), entry)  # type: ignore[arg-type]  # invariant in redis-py


@pytest.fixture
def two(album: Album) -> list[Asset]:
    return [make_asset(owner=album.owner, state=AssetState.PROCESSING) for _ in range(2)]


def test_events_alone_tell_when_all_is_done(
    album: Album, redis_client: Redis, two: list[Asset]
) -> None:
    left: list[int] = []
    told = threading.Event()

    def changed(count: int) -> None:
        left.append(count)
        told.set()

    wanted = frozenset(str(asset.pk) for asset in two)
    with album.api() as api:
        watch = Watch(api, wanted, changed, truth_seconds=NEVER, backoff=NO_WAITING)
        thread = threading.Thread(target=watch.run, daemon=True)
        thread.start()
        assert told.wait(20)
        while thread.is_alive():  # the stream may not be open yet; events are repeated until it is
            for asset in two:
                publish(redis_client, asset, AssetState.COMPLETE)
            thread.join(0.3)
    assert left[0] == 2
    assert left[-1] == 0


def test_without_a_stream_it_polls(album: Album, two: list[Asset], settings: Settings) -> None:
    settings.EVENT_STREAMS_PER_PROCESS = 0
    left: list[int] = []

    def changed(count: int) -> None:
        left.append(count)
        if count:
            finish(two[count - 1])

    with album.api() as api:
        Watch(api, None, changed, poll_seconds=0, backoff=NO_WAITING).run()
    assert left[-1] == 0


def test_photos_of_others_imports_are_not_waited_for(album: Album, two: list[Asset]) -> None:
    finish(two[0])
    with album.api() as api:
        Watch(api, frozenset({str(two[0].pk)}), unwatched).run()


def test_the_end_lists_failures_with_their_reasons(
    album: Album, shiguang: Command, two: list[Asset]
) -> None:
    for asset in two:
        finish(asset, AssetState.FAILED)
    make_stage_run(
        asset=two[0],
        stage=StageName.VERIFY,
        state=StageState.FAILED,
        error_code="truncated",
        error_detail="The file ends before the picture does.",
    )
    done = shiguang("watch")
    assert done.returncode == 1
    assert two[0].filename in done.stdout
    assert "The file ends before the picture does." in done.stdout


def test_failures_can_be_tried_again(album: Album, shiguang: Command, two: list[Asset]) -> None:
    run = make_stage_run(
        asset=two[0], stage=StageName.VERIFY, state=StageState.FAILED, error_code="internal_error"
    )
    assert "1 stages" in shiguang("failures", "--replay").stdout
    run.refresh_from_db()
    assert run.state == StageState.READY
    assert "No failures" in shiguang("failures").stdout
