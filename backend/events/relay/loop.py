"""The relay's process: a loop that publishes, beside threads that keep house.

Neither a store, a mail server or an integrator that is slow to answer nor an index that takes long
to build may keep the leases of dead workers from being swept, so the chores of each have threads of
their own.
"""

import threading
import time

import redis
import structlog
from django.conf import settings
from django.db import DatabaseError, connection

from .chores import houses_of_chores, keep_house
from .heartbeat import beat
from .publisher import publish_batch
from .waiting import listen, wait

log = structlog.get_logger(__name__)

_PAUSE = 0.2  # seconds before the first new attempt
_PAUSE_MAX = 5.0


class Relay:
    """`run` returns soon after `stop`, which any thread or signal handler may call."""

    def __init__(self) -> None:
        self._stopping = False  # no Event: a signal handler could meet its lock held below it
        self._pause = _PAUSE

    def stop(self) -> None:
        self._stopping = True

    def run(self) -> None:
        closing = threading.Event()
        houses = [
            threading.Thread(target=keep_house, args=(chores, closing), daemon=True)
            for chores in houses_of_chores()
        ]
        for house in houses:
            house.start()
        log.info("relay.started")
        try:
            while not self._stopping:
                self._turn()
        finally:
            closing.set()
            for house in houses:
                house.join(timeout=10)
            connection.close()
            log.info("relay.stopped")

    def _turn(self) -> None:
        """Empties the outbox, then waits for more; a failure is waited out and tried again."""
        try:
            _show_life()
            listen()  # before looking, so that nothing slips in between looking and waiting
            sent, failure = publish_batch()
            if failure is not None:
                self._back_off("broker", failure)
                return
            self._pause = _PAUSE
            if sent < settings.RELAY_BATCH:
                wait(at_most=settings.RELAY_POLL_INTERVAL)
        except DatabaseError as error:
            connection.close()
            self._back_off("database", error)

    def _back_off(self, part: str, error: Exception) -> None:
        log.warning("relay.waiting", part=part, error=repr(error), seconds=self._pause)
        again = time.monotonic() + self._pause
        while not self._stopping and time.monotonic() < again:
            time.sleep(0.1)
        self._pause = min(2 * self._pause, _PAUSE_MAX)


def _show_life() -> None:
    try:
        beat()
    except redis.RedisError as error:
        log.warning("relay.heartbeat_failed", error=repr(error))
