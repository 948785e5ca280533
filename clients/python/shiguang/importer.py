"""The import: hash, ask what is known, deliver the rest; many files at once.

Nothing needs to be remembered to resume. The server knows which checksums it holds and which
uploads are pending; the store knows which parts it has. Running the same import again goes on
where the last run was killed.
"""

import os
import threading
from collections.abc import Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from dataclasses import dataclass, field
from itertools import islice

from shiguang.api import Api
from shiguang.delivery import Delivery, Hashed, duplicate
from shiguang.errors import (
    ApiError,
    ChangedWhileReading,
    ClientError,
    Interrupted,
    NotSignedIn,
    StoreError,
    Unreachable,
)
from shiguang.files import Found
from shiguang.hashing import sha256_of
from shiguang.journal import Journal
from shiguang.outcomes import Kind, Outcome
from shiguang.progress import ImportProgress
from shiguang.stopping import Stop

BATCH = 100  # photos hashed and asked about together
STORE_PATIENCE = 5  # photos in a row that the store may refuse before the import gives up


@dataclass(slots=True)
class Importer:
    """One run. `delivery` None means a dry run: everything is looked at, nothing is sent."""

    api: Api
    delivery: Delivery | None
    journal: Journal
    progress: ImportProgress
    stop: Stop
    workers: int = 4
    outcomes: list[Outcome] = field(default_factory=list)
    fatal: ClientError | None = None  # what ended the run before its end
    _lock: threading.Lock = field(default_factory=threading.Lock)
    _first_with: dict[str, Found] = field(default_factory=dict)
    _store_failures: int = 0

    def run(self, photos: Sequence[Found]) -> list[Outcome]:
        """What became of each photo. Ctrl-C stops it cleanly; see `fatal` for other early ends."""
        self.progress.expect(len(photos))
        hashers = ThreadPoolExecutor(max(1, min(4, os.cpu_count() or 1)), "hash")
        senders = ThreadPoolExecutor(self.workers, "send")
        sending: set[Future[None]] = set()
        try:
            for batch in _batches(photos, BATCH):
                for item in self._unknown(self._hash(hashers, batch)):
                    sending.add(senders.submit(self._settle, item))
                # The next batch is hashed while this one is on its way, and no further ahead.
                sending = _wait_until(sending, at_most=BATCH)
            _wait_until(sending, at_most=0)
        except Interrupted:
            pass  # `fatal` says why, unless it was the user
        except (Unreachable, NotSignedIn, ApiError) as error:
            self._give_up(error)
        except KeyboardInterrupt:
            self.fatal = Interrupted("stopped by the user")
        finally:
            self.stop.set()
            hashers.shutdown(cancel_futures=True)
            senders.shutdown(cancel_futures=True)
        self._settle_the_rest(photos)
        return self.outcomes

    # what is new

    def _hash(self, pool: ThreadPoolExecutor, batch: Sequence[Found]) -> list[Hashed]:
        """The photos of a batch that can be read and are the first of their content."""
        fresh: list[Hashed] = []
        for found, answer in zip(batch, pool.map(self._checksum, batch), strict=True):
            if isinstance(answer, Outcome):
                self._record(answer)
            elif (first := self._first_with.setdefault(answer, found)) is not found:
                detail = f"same content as {first.path}"
                kind = Kind.DUPLICATE_IN_RUN
                same = Outcome(found.path, kind, detail, size=found.size, same_as=first.path)
                self._record(same)
            else:
                fresh.append(Hashed(found, answer))
        return fresh

    def _checksum(self, found: Found) -> str | Outcome:
        try:
            if (known := self.journal.recall(found)) is not None:
                return known
            digest = sha256_of(found, check=self.stop.check)
        except ChangedWhileReading as error:
            return Outcome(found.path, Kind.CHANGED, str(error), size=found.size)
        except OSError as error:
            return Outcome(found.path, Kind.UNREADABLE, error.strerror or str(error))
        self.journal.remember(found, digest)
        return digest

    def _unknown(self, hashed: Sequence[Hashed]) -> Iterator[Hashed]:
        """Settles what the library already holds, and yields the rest."""
        known = self.api.known([item.sha256 for item in hashed]) if hashed else {}
        for item in hashed:
            if (there := known.get(item.sha256)) is not None:
                self._record(duplicate(item.found, there))
            elif self.delivery is None:
                self._record(Outcome(item.found.path, Kind.WOULD_UPLOAD, size=item.found.size))
            else:
                yield item

    # delivery

    def _settle(self, item: Hashed) -> None:
        """Deliver one photo and record its fate; raises only what must end the run."""
        self.stop.check()
        handle = self.progress.begin(item.found.path.name, item.found.size)
        try:
            outcome = self._fate(item, handle)
        except (Unreachable, NotSignedIn) as error:
            self._give_up(error)
            raise
        finally:
            self.progress.end(handle)
        self._record(outcome)
        self._watch_the_store(outcome)

    def _fate(self, item: Hashed, handle: int) -> Outcome:
        def sent(count: int) -> None:
            self.stop.check()
            self.progress.advance(handle, count)

        assert self.delivery is not None  # noqa: S101 - a dry run yields nothing to deliver
        path, size = item.found.path, item.found.size
        try:
            return self.delivery.deliver(item, sent=sent)
        except ChangedWhileReading as error:
            return Outcome(path, Kind.CHANGED, str(error), size=size)
        except OSError as error:
            return Outcome(path, Kind.UNREADABLE, error.strerror or str(error), size=size)
        except StoreError as error:
            return Outcome(path, Kind.FAILED, str(error), size=size)
        except ApiError as error:
            return Outcome(path, Kind.REJECTED, str(error), code=error.code, size=size)

    # bookkeeping

    def _record(self, outcome: Outcome) -> None:
        with self._lock:
            self.outcomes.append(outcome)
        self.progress.settle()

    def _give_up(self, error: ClientError) -> None:
        with self._lock:
            self.fatal = self.fatal or error
        self.stop.set()

    def _watch_the_store(self, outcome: Outcome) -> None:
        failed = outcome.kind is Kind.FAILED
        with self._lock:
            self._store_failures = self._store_failures + 1 if failed else 0
            hopeless = self._store_failures >= STORE_PATIENCE
        if hopeless:
            self._give_up(StoreError(f"the object store takes no photos: {outcome.detail}"))

    def _settle_the_rest(self, photos: Sequence[Found]) -> None:
        settled = {outcome.path for outcome in self.outcomes}
        for found in photos:
            if found.path not in settled:
                detail = "the import was stopped before its turn"
                self._record(Outcome(found.path, Kind.NOT_TRIED, detail, size=found.size))


def _batches(photos: Sequence[Found], size: int) -> Iterator[list[Found]]:
    rest = iter(photos)
    while batch := list(islice(rest, size)):
        yield batch


def _wait_until(sending: set[Future[None]], *, at_most: int) -> set[Future[None]]:
    """Waits until so many are left under way; raises what one of them raised."""
    while True:
        done = {future for future in sending if future.done()}
        for future in done:
            future.result()
        sending -= done
        if len(sending) <= at_most:
            return sending
        wait(sending, return_when=FIRST_COMPLETED)
