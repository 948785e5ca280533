"""Gathers single items from many threads into batches, for networks that gain from them.

Whatever happens, every item that was accepted gets its result or its error:

- an error of a batch is looked for by halves, so that a broken item fails alone;
- when memory runs out the batch is halved too, and later batches start smaller, growing again by
  one item after each full batch that succeeds;
- when the device is lost, everything waiting fails at once, and so does everything after it; one
  that no longer answers at all counts as lost;
- `close` finishes what was accepted and refuses the rest.
"""

import math
import queue
import threading
import time
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from concurrent.futures import Future, wait
from dataclasses import dataclass, field
from itertools import groupby
from typing import Generic, TypeVar

from workers.inference.errors import DeviceLost, EngineClosed

Item = TypeVar("Item")
Result = TypeVar("Result")


@dataclass(frozen=True, slots=True)
class _Job(Generic[Item, Result]):
    item: Item
    future: Future[Result] = field(default_factory=Future)


class MicroBatcher(Generic[Item, Result]):
    """One thread that runs `run` on batches of what others submit."""

    def __init__(
        self,
        run: Callable[[Sequence[Item]], Sequence[Result]],
        *,
        name: str,
        max_batch: int,
        max_wait: float,
        shape: Callable[[Item], Hashable] = lambda _item: None,
        ran_out_of_memory: Callable[[BaseException], bool] = lambda _error: False,
        is_lost: Callable[[BaseException], bool] = lambda _error: False,
        patience: float = 300.0,
    ) -> None:
        """`run`: one result for each item, in order; called from one thread only.

        max_wait: seconds that the first item of a batch waits for company.
        patience: seconds after which a batch that has not ended never will.
        shape: only items of equal shape share a batch.
        """
        self._run = run
        self._max_batch = max_batch
        self._max_wait = max_wait
        self._shape = shape
        self._ran_out_of_memory = ran_out_of_memory
        self._is_lost = is_lost
        self._patience = patience
        self._batch_began: float | None = None  # monotonic; None between batches
        self._limit = max_batch
        self._queue: queue.SimpleQueue[_Job[Item, Result] | None] = queue.SimpleQueue()
        self._lock = threading.Lock()
        self._refusal: Exception | None = None
        self._thread = threading.Thread(target=self._work, name=f"batcher-{name}", daemon=True)
        self._thread.start()

    def submit(self, item: Item) -> Future[Result]:
        """Raises EngineClosed after `close`, and DeviceLost after the device was lost."""
        job: _Job[Item, Result] = _Job(item)
        with self._lock:  # nothing may enter the queue behind the end that `close` puts there
            if self._refusal is not None:
                raise self._refusal
            self._queue.put(job)
        return job.future

    def map(self, items: Iterable[Item]) -> list[Result]:
        """Results of all items, in order; raises the first error among them."""
        futures = [self.submit(item) for item in items]
        for future in futures:
            self.finished(future)
        return [future.result() for future in futures]

    def finished(self, future: Future[Result], *, deadline: float | None = None) -> bool:
        """Waits for the result or the error; False when the deadline (of `time.monotonic`) came
        first. Raises DeviceLost when the device does not answer at all."""
        while not future.done():
            left = math.inf if deadline is None else deadline - time.monotonic()
            if left <= 0:
                return False
            wait([future], timeout=min(left, self._patience))
            if not future.done() and self._hangs():
                lost = DeviceLost(f"No answer from the device in {self._patience:g} seconds.")
                self._refuse(lost)
                raise lost
        return True

    def close(self) -> None:
        """Finishes what was accepted, then returns. May be called twice."""
        self._refuse(EngineClosed("The engine is shutting down."))
        while self._thread.is_alive() and not self._hangs():
            self._thread.join(min(self._patience, 1.0))

    def _hangs(self) -> bool:
        began = self._batch_began
        return began is not None and time.monotonic() - began >= self._patience

    def _refuse(self, reason: Exception) -> None:
        with self._lock:
            if self._refusal is None:
                self._refusal = reason
                self._queue.put(None)

    def _work(self) -> None:
        while (first := self._queue.get()) is not None:
            jobs, ended = self._gather(first)
            for batch in self._batches(jobs):
                self._process(batch)
            if ended:
                return

    def _gather(self, first: _Job[Item, Result]) -> tuple[list[_Job[Item, Result]], bool]:
        """The first job and what follows within the wait; and whether the queue has ended."""
        jobs = [first]
        deadline = time.monotonic() + self._max_wait
        while len(jobs) < self._limit:
            try:
                job = self._queue.get(timeout=max(0.0, deadline - time.monotonic()))
            except queue.Empty:
                break
            if job is None:
                return jobs, True
            jobs.append(job)
        return jobs, False

    def _batches(
        self, jobs: Sequence[_Job[Item, Result]]
    ) -> Iterator[Sequence[_Job[Item, Result]]]:
        """By shape; jobs whose callers gave up are left out, and a broken shape fails alone."""
        shaped: list[tuple[int, _Job[Item, Result]]] = []
        numbers: dict[Hashable, int] = {}
        for job in jobs:
            if not job.future.set_running_or_notify_cancel():
                continue
            try:
                number = numbers.setdefault(self._shape(job.item), len(numbers))
            except Exception as error:  # noqa: BLE001 - handed to whoever waits
                job.future.set_exception(error)
            else:
                shaped.append((number, job))
        shaped.sort(key=lambda pair: pair[0])
        for _number, group in groupby(shaped, key=lambda pair: pair[0]):
            yield [job for _, job in group]

    def _process(self, jobs: Sequence[_Job[Item, Result]]) -> None:
        if isinstance(self._refusal, DeviceLost):
            _fail(jobs, self._refusal)
            return
        self._batch_began = time.monotonic()
        try:
            results = self._run([job.item for job in jobs])
            if len(results) != len(jobs):
                raise ValueError(f"{len(results)} results for {len(jobs)} items.")
        except BaseException as error:  # noqa: BLE001 - handed to whoever waits
            self._batch_began = None
            self._process_failed(jobs, error)
            return
        self._batch_began = None
        for job, result in zip(jobs, results, strict=True):
            job.future.set_result(result)
        if len(jobs) >= self._limit:
            self._limit = min(self._limit + 1, self._max_batch)

    def _process_failed(self, jobs: Sequence[_Job[Item, Result]], error: BaseException) -> None:
        if self._is_lost(error):
            lost = DeviceLost(f"The device failed: {error}")
            self._refuse(lost)
            _fail(jobs, lost)
            return
        if len(jobs) == 1:
            jobs[0].future.set_exception(error)
            return
        middle = len(jobs) // 2
        if self._ran_out_of_memory(error):
            self._limit = max(1, min(self._limit, middle))
        self._process(jobs[:middle])
        self._process(jobs[middle:])


def _fail(jobs: Iterable[_Job[Item, Result]], error: Exception) -> None:
    for job in jobs:
        job.future.set_exception(error)
