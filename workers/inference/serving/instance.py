"""One loaded version: a bounded queue before it, and batches out of whoever asks at once."""

import threading
import time
from collections.abc import Iterator, Sequence
from concurrent.futures import Future
from contextlib import contextmanager
from dataclasses import dataclass, field

from workers.inference.batcher import MicroBatcher
from workers.inference.servable import Payload, Servable
from workers.inference.serving import faults
from workers.inference.serving.errors import Late, Overloaded
from workers.inference.serving.observing import Observer

_HISTORY = 0.9  # of the mean time an item takes: what the past weighs against the last batch


@dataclass(frozen=True, slots=True)
class _Item:
    payload: Payload
    accepted: float = field(default_factory=time.monotonic)


class Instance:
    """Safe for any number of threads; the servable is only ever asked by one.

    max_waiting: items in the queue beyond which nothing more is accepted.
    max_wait: seconds that the first item of a batch waits for company.
    """

    def __init__(
        self, servable: Servable, *, max_waiting: int, max_wait: float, observer: Observer
    ) -> None:
        self.version = servable.version
        self.resident_bytes = servable.resident_bytes
        self._servable = servable
        self._max_waiting = max_waiting
        self._observer = observer
        self._lock = threading.Lock()
        self._waiting = 0
        self._seconds_per_item = 0.0
        self._batcher: MicroBatcher[_Item, Payload] = MicroBatcher(
            self._run,
            name=servable.version,
            max_batch=servable.max_batch,
            max_wait=max_wait,
            ran_out_of_memory=faults.ran_out_of_memory,
            is_lost=faults.is_lost,
        )

    def invoke(self, items: Sequence[Payload], *, deadline: float | None = None) -> list[Payload]:
        """A result for each item, in order.

        deadline: of `time.monotonic`; None waits as long as it takes.
        Raises UnfitInput before any item is queued; Overloaded; Late; and what the model raises.
        """
        for item in items:
            self._servable.check(item)
        with self._room(len(items)):
            futures = [self._batcher.submit(_Item(item)) for item in items]
            try:
                return [self._result(future, deadline) for future in futures]
            finally:
                for future in futures:
                    future.cancel()  # what has not begun by now, nobody waits for

    def close(self) -> None:
        """Finishes what was accepted, and gives memory back."""
        self._batcher.close()
        self._servable.close()

    @contextmanager
    def _room(self, items: int) -> Iterator[None]:
        """In the queue. Where nothing waits, more than may wait is accepted."""
        with self._lock:
            if self._waiting and self._waiting + items > self._max_waiting:
                raise Overloaded(
                    f"{self._waiting} items wait for {self.version} already.",
                    retry_after=self._waiting * self._seconds_per_item,
                )
            self._waiting += items
        try:
            yield
        finally:
            with self._lock:
                self._waiting -= items

    def _result(self, future: Future[Payload], deadline: float | None) -> Payload:
        if not self._batcher.finished(future, deadline=deadline):
            raise Late(f"{self.version} did not answer in time.")
        return future.result()

    def _run(self, items: Sequence[_Item]) -> Sequence[Payload]:
        began = time.monotonic()
        try:
            return self._servable.run([item.payload for item in items])
        finally:
            took = time.monotonic() - began
            self._remember(took / len(items))
            self._observer.batch_ran(
                self.version, size=len(items), waited=began - items[0].accepted, took=took
            )

    def _remember(self, seconds: float) -> None:
        known = self._seconds_per_item
        self._seconds_per_item = _HISTORY * known + (1 - _HISTORY) * seconds if known else seconds
