"""Asks another version the same, after the caller has the answer, and compares."""

import queue
import threading
import time
from collections.abc import Sequence
from dataclasses import dataclass

import structlog

from workers.inference.servable import Payload
from workers.inference.serving.agreement import agreement
from workers.inference.serving.stock import Stock
from workers.inference.serving.traffic import Traffic

log = structlog.get_logger(__name__)

_MOST_WAITING = 64  # requests; beyond them some are not compared


@dataclass(frozen=True, slots=True)
class Asked:
    """A request that was answered, and the version to be compared with."""

    task: str
    version: str
    items: Sequence[Payload]
    results: Sequence[Payload]


class Shadow:
    """One thread; what it does costs callers nothing but the device's time."""

    def __init__(self, stock: Stock, traffic: Traffic) -> None:
        self._stock = stock
        self._traffic = traffic
        self._queue: queue.Queue[Asked | None] = queue.Queue(_MOST_WAITING)
        self._thread = threading.Thread(target=self._work, name="shadow", daemon=True)
        self._thread.start()

    def ask(self, asked: Asked) -> bool:
        """False when too much is waiting: then nobody asks."""
        try:
            self._queue.put_nowait(asked)
        except queue.Full:
            return False
        return True

    def close(self) -> None:
        """Compares what was accepted."""
        self._queue.put(None)
        self._thread.join()

    def _work(self) -> None:
        while (asked := self._queue.get()) is not None:
            self._compare(asked)

    def _compare(self, asked: Asked) -> None:
        began = time.monotonic()
        failed = True
        try:
            with self._stock.using(asked.version) as instance:
                others = instance.invoke(asked.items)
            agreed = agreement(asked.results, others)
            failed = False
        except Exception as error:  # noqa: BLE001  nobody waits; the figures tell of it
            log.warning("shadow.failed", version=asked.version, error=repr(error))
        else:
            self._traffic.compared(asked.task, asked.version, agreed)
        self._traffic.answered(
            asked.task, asked.version, seconds=time.monotonic() - began, failed=failed
        )
