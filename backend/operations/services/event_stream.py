"""One owner's events, from a Redis stream to Server-Sent Events (WHATWG HTML, section 9.2).

A frame's `id` is the entry's id in the stream, so that a client that comes back with
`Last-Event-ID` goes on where it was. When that place is no longer known (trimmed away, or Redis
was emptied), a `resync` event tells the client to fetch afresh, and the stream goes on from now.

Of one user so many streams are open at most; a newer one takes the oldest one's place, which ends
and is asked to stay away for a while.

A stream lives for a bounded time: the client reconnects, is authenticated again and finds another
thread. Comments keep proxies from closing a quiet connection, and are how a thread finds out that
its client has gone.
"""

import json
import re
import time
from collections.abc import Generator, Iterator
from typing import Any
from uuid import UUID

import structlog
from django.conf import settings
from django.db import connections
from redis.exceptions import RedisError

from backend.common import errors, redis
from backend.common.server_sent_events import STILL_HERE, frame
from backend.events.contracts import owner_stream
from backend.operations.services.stream_slots import StreamSlot

log = structlog.get_logger(__name__)

RESYNC = "resync"
RETRY_MS = 2000
RETRY_PUSHED_OUT_MS = 30_000  # else the streams of many windows would push out each other for ever
_BATCH = 100
_ID = re.compile(r"(\d{1,19})-(\d{1,19})", re.ASCII)
_START = "0-0"


class EventStream:
    """An iterator over the bytes of one response; the server calls `close` when it is over."""

    def __init__(self, *, owner_id: UUID, last_event_id: str | None) -> None:
        """Takes a slot; see `StreamSlot` for what it raises. Unavailable when Redis is away."""
        self._key = owner_stream(owner_id)
        try:
            self._slot = StreamSlot(owner_id)
        except RedisError as error:
            raise errors.Unavailable("Live events are not available at the moment.") from error
        self._calls_heard: bytes | str = _START
        self._frames = self._generate(last_event_id)

    def __iter__(self) -> Iterator[bytes]:
        return self

    def __next__(self) -> bytes:
        try:
            return next(self._frames)
        except StopIteration:
            self.close()
            raise

    def close(self) -> None:
        """Gives the slot back; again, it changes nothing."""
        self._frames.close()
        try:
            self._slot.release()
        except RedisError:
            log.warning("event_stream.slot_left_to_expire", exc_info=True)

    def _generate(self, last_event_id: str | None) -> Generator[bytes, None, None]:
        _let_go_of_database()
        deadline = time.monotonic() + settings.EVENT_STREAM_LIFETIME.total_seconds()
        try:
            position, is_known = self._start(last_event_id)
            # An id without data dispatches nothing, but is what the client comes back with.
            yield f"retry: {RETRY_MS}\nid: {position}\n\n".encode()
            if not is_known:
                yield frame({}, event=RESYNC, entry_id=position)
            while (left := deadline - time.monotonic()) > 0:
                entries = self._read(position, left)
                if not self._slot.renew():
                    yield f"retry: {RETRY_PUSHED_OUT_MS}\n\n".encode()
                    return
                if not entries:
                    yield STILL_HERE
                for entry_id, fields in entries:
                    position = entry_id.decode()
                    yield frame(
                        json.loads(fields[b"payload"]),
                        event=fields[b"topic"].decode(),
                        entry_id=position,
                    )
        except RedisError:
            # Ending is all there is to say; the client comes back after RETRY_MS.
            log.warning("event_stream.redis_lost", exc_info=True)

    def _read(self, position: str, seconds_left: float) -> list[tuple[bytes, dict[bytes, bytes]]]:
        """What came after `position`, waiting for one heartbeat at most, or until a slot of the
        user's is taken away."""
        heartbeat = settings.EVENT_STREAM_HEARTBEAT.total_seconds()
        wait = min(seconds_left, heartbeat)
        answer: Any = redis.client(blocking_seconds=heartbeat).xread(
            {self._key: position, self._slot.calls: self._calls_heard},
            count=_BATCH,
            block=max(1, int(wait * 1000)),
        )
        found = dict(answer) if answer else {}
        if calls := found.get(self._slot.calls.encode()):
            self._calls_heard = calls[-1][0]
        entries: list[tuple[bytes, dict[bytes, bytes]]] = found.get(self._key.encode(), [])
        return entries

    def _start(self, last_event_id: str | None) -> tuple[str, bool]:
        """Where to begin, and whether nothing is missed between `last_event_id` and there."""
        first, last, was_trimmed = self._extent()
        if last_event_id is None:
            return last, True
        match = _ID.fullmatch(last_event_id)
        given = (int(match[1]), int(match[2])) if match else None
        if given is None or given > _parts(last) or (was_trimmed and given < _parts(first)):
            return last, False
        return last_event_id, True

    def _extent(self) -> tuple[str, str, bool]:
        """Ids of the first and the last entry, and whether older ones have been removed."""
        client = redis.client()
        if not client.exists(self._key):
            return _START, _START, False
        info: Any = client.xinfo_stream(self._key)
        first = info["first-entry"][0].decode() if info["first-entry"] else _START
        last: str = info["last-generated-id"].decode()
        return first, last, info["entries-added"] > info["length"]


def _parts(entry_id: str) -> tuple[int, int]:
    milliseconds, _, sequence = entry_id.partition("-")
    return int(milliseconds), int(sequence)


def _let_go_of_database() -> None:
    """A stream reads nothing from the database, so it must not keep a connection for minutes."""
    for connection in connections.all(initialized_only=True):
        if not connection.in_atomic_block:
            connection.close()
