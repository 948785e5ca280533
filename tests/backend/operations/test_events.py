"""Server-Sent Events: nothing is missed, nothing of others is seen, and nothing is held."""

import json
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from datetime import timedelta
from typing import Any

import pytest
from django.db import connection
from django.test import Client, override_settings
from redis import Redis
from rest_framework.test import APIClient

from backend.accounts.models import User
from backend.common import errors
from backend.events.contracts import Topic, owner_stream
from backend.operations.services.event_stream import EventStream
from backend.operations.services.stream_slots import OPEN_HERE

Api = Callable[[User], APIClient]

SHORT = override_settings(
    EVENT_STREAM_LIFETIME=timedelta(milliseconds=300),
    EVENT_STREAM_HEARTBEAT=timedelta(milliseconds=100),
)

pytestmark = pytest.mark.usefixtures("redis_client")


def announce(redis: Redis, user: User, number: int, **options: Any) -> str:
    payload = json.dumps({"asset_id": number})
    entry_id: Any = redis.xadd(
        owner_stream(user.pk), {"topic": str(Topic.ASSET_CHANGED), "payload": payload}, **options
    )
    return str(entry_id.decode())


def frames(stream: EventStream) -> list[dict[str, str]]:
    """To the end, as a browser reads them; comments are under the empty name."""
    with closing(stream):
        blocks = b"".join(stream).decode().split("\n\n")
    return [dict(line.split(": ", 1) for line in block.splitlines()) for block in blocks if block]


def events(stream: EventStream) -> list[tuple[str, Any]]:
    return [(f["event"], json.loads(f["data"])) for f in frames(stream) if "event" in f]


def open_stream(user: User, last_event_id: str | None = None) -> EventStream:
    return EventStream(owner_id=user.pk, last_event_id=last_event_id)


@SHORT
def test_events_arrive_with_their_name_id_and_data(redis_client: Redis, owner: User) -> None:
    stream = open_stream(owner)
    next(stream)
    entry_id = announce(redis_client, owner, 1)
    found = [frame for frame in frames(stream) if "event" in frame]
    assert found == [{"id": entry_id, "event": "asset.changed", "data": '{"asset_id":1}'}]


@SHORT
def test_a_new_client_hears_only_what_happens_from_now_on(redis_client: Redis, owner: User) -> None:
    announce(redis_client, owner, 1)
    assert events(open_stream(owner)) == []


@SHORT
def test_an_event_between_opening_and_reading_is_not_missed(
    redis_client: Redis, owner: User
) -> None:
    """The first frame fixes the place, and already carries its id for a reconnection."""
    announce(redis_client, owner, 1)
    stream = open_stream(owner)
    first = next(stream).decode()
    stream.close()
    announce(redis_client, owner, 2)
    place = first.split("id: ")[1].strip()
    assert events(open_stream(owner, place)) == [("asset.changed", {"asset_id": 2})]


@SHORT
def test_a_client_that_comes_back_goes_on_where_it_was(redis_client: Redis, owner: User) -> None:
    ids = [announce(redis_client, owner, n) for n in range(250)]
    found = events(open_stream(owner, ids[99]))
    assert [data["asset_id"] for _, data in found] == list(range(100, 250))


@SHORT
def test_a_client_that_was_away_too_long_is_told_to_fetch_afresh(
    redis_client: Redis, owner: User
) -> None:
    first = announce(redis_client, owner, 0)
    for n in range(1, 10):
        announce(redis_client, owner, n, maxlen=3, approximate=False)
    assert events(open_stream(owner, first)) == [("resync", {})]


@SHORT
@pytest.mark.parametrize("unknown", ["x", "1", "-", "99999999999999-0", "1-2-3", "0" * 50 + "-1"])
def test_an_unknown_place_is_answered_by_resync(
    redis_client: Redis, owner: User, unknown: str
) -> None:
    announce(redis_client, owner, 1)
    assert events(open_stream(owner, unknown)) == [("resync", {})]


@SHORT
def test_after_redis_was_emptied_clients_are_told_to_fetch_afresh(
    redis_client: Redis, owner: User
) -> None:
    place = announce(redis_client, owner, 1)
    redis_client.flushdb()
    assert events(open_stream(owner, place)) == [("resync", {})]


@SHORT
def test_the_events_of_others_are_not_heard(
    redis_client: Redis, owner: User, stranger: User
) -> None:
    announce(redis_client, stranger, 1)
    assert events(open_stream(owner, "0-0")) == []


@SHORT
def test_a_quiet_stream_shows_signs_of_life_and_ends_in_time(owner: User) -> None:
    with closing(open_stream(owner)) as stream:
        found = list(stream)
    assert found[0].startswith(b"retry: ")
    assert b": still here\n\n" in found


def test_a_heartbeat_may_be_longer_than_redis_may_take_to_answer(
    owner: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("backend.common.redis._ANSWER_SECONDS", 0.5)
    with override_settings(
        EVENT_STREAM_HEARTBEAT=timedelta(seconds=1), EVENT_STREAM_LIFETIME=timedelta(seconds=1.2)
    ):
        assert b": still here\n\n" in list(open_stream(owner))


@override_settings(EVENT_STREAMS_PER_USER=2)
def test_a_new_stream_takes_the_place_of_the_same_users_oldest(
    redis_client: Redis, owner: User, stranger: User
) -> None:
    other = open_stream(stranger)
    streams = [open_stream(owner) for _ in range(4)]  # pages turned faster than anybody notices
    for stream in (other, *streams):
        next(stream)
    for pushed_out in streams[:2]:
        assert b"".join(pushed_out) == b"retry: 30000\n\n"
    announce(redis_client, owner, 1)
    announce(redis_client, stranger, 2)
    for stream, number in ((streams[2], b"1"), (streams[3], b"1"), (other, b"2")):
        assert b'{"asset_id":' + number in next(stream)
        stream.close()
    assert OPEN_HERE.taken == 0


@override_settings(EVENT_STREAMS_PER_USER=1, EVENT_STREAM_HEARTBEAT=timedelta(minutes=1))
def test_a_stream_that_is_pushed_out_ends_at_once(owner: User) -> None:
    first = open_stream(owner)
    next(first)
    with ThreadPoolExecutor() as pool:
        rest = pool.submit(lambda: b"".join(first))
        second = open_stream(owner)
        assert rest.result(timeout=30).startswith(b"retry: ")
    second.close()


@override_settings(EVENT_STREAMS_PER_USER=1)
def test_the_slot_of_a_process_that_died_comes_back(redis_client: Redis, owner: User) -> None:
    redis_client.zadd(f"shiguang:streams:{owner.pk}", {"dead": 1.0})
    open_stream(owner).close()


@override_settings(EVENT_STREAMS_PER_PROCESS=1)
def test_streams_never_take_every_thread_of_a_process(
    redis_client: Redis, owner: User, stranger: User
) -> None:
    first = open_stream(owner)
    with pytest.raises(errors.Unavailable) as refusal:
        open_stream(stranger)
    assert refusal.value.code == "streams_busy"
    first.close()
    assert redis_client.zcard(f"shiguang:streams:{stranger.pk}") == 0
    open_stream(stranger).close()


@SHORT
@override_settings(REDIS_URL="redis://127.0.0.1:1/0")
def test_without_redis_the_stream_is_unavailable_and_no_slot_is_lost(owner: User) -> None:
    with pytest.raises(errors.Unavailable):
        open_stream(owner)
    assert OPEN_HERE.taken == 0


@SHORT
def test_the_endpoint_streams_and_keeps_proxies_from_buffering(
    redis_client: Redis, owner: User, api: Api
) -> None:
    entry_id = announce(redis_client, owner, 7)
    response: Any = api(owner).get(
        "/api/v1/events", headers={"Accept": "text/event-stream", "Last-Event-ID": "0-0"}
    )
    assert response.status_code == 200
    assert response["Content-Type"] == "text/event-stream"
    assert response["X-Accel-Buffering"] == "no"
    assert "no-cache" in response["Cache-Control"]
    body = b"".join(response.streaming_content)
    response.close()
    assert f"id: {entry_id}\nevent: asset.changed\ndata: ".encode() in body


@SHORT
@pytest.mark.django_db(transaction=True)
def test_no_database_connection_is_held_while_streaming(owner: User, api: Api) -> None:
    client = api(owner)
    response: Any = client.get("/api/v1/events")
    next(response.streaming_content)
    assert connection.connection is None
    response.close()


@pytest.mark.django_db
def test_strangers_hear_nothing() -> None:
    assert Client().get("/api/v1/events").status_code == 401
