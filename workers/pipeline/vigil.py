"""The vigil: one thread a process that keeps the leases of running stages alive and ends a stage
that overstays its time limit.

A thread cannot be killed, so the process goes: the ledger learns why first, the other stages that
were running here are handed back without a blemish, and whoever supervises the process starts it
again. A stage that leaves the process unfit for others (a lost device) ends it in the same way.
If the ledger cannot be reached in time, the leases run out by themselves.
"""

import os
import threading
import time
from collections.abc import Collection, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from typing import NoReturn
from uuid import UUID

import structlog
from django.db import connection

from backend.events.contracts import STAGES
from backend.photos.services import ledger
from backend.photos.services.ledger import Claim, Failure

log = structlog.get_logger(__name__)

EXIT_STATUS = 70  # EX_SOFTWARE, sysexits.h
_FAREWELL = 10.0  # seconds to tell the ledger; it may wait for a lock that a hung stage holds


@dataclass(slots=True)
class _Watched:
    """Moments are monotonic, in seconds. A beat every third of a lease: one may be missed."""

    claim: Claim
    overdue_at: float
    beat_at: float = 0.0

    def schedule_beat(self) -> None:
        lease = ledger.lease_of(self.claim.stage).total_seconds()
        self.beat_at = time.monotonic() + lease / 3

    @property
    def next_look(self) -> float:
        return min(self.overdue_at, self.beat_at)


class Vigil:
    """The claims under watch, by token, and the thread that watches them."""

    def __init__(self) -> None:
        self._watched: dict[UUID, _Watched] = {}
        self._changed = threading.Condition()
        self._thread: threading.Thread | None = None
        self._ending = threading.Lock()

    @contextmanager
    def over(self, claim: Claim) -> Iterator[None]:
        """Watches a claim for as long as the block lasts."""
        overdue_at = time.monotonic() + STAGES[claim.stage].time_limit_seconds
        watched = _Watched(claim, overdue_at)
        watched.schedule_beat()
        with self._changed:
            self._watched[claim.token] = watched
            self._ensure_thread()
            self._changed.notify()
        try:
            yield
        finally:
            with self._changed:
                del self._watched[claim.token]

    def end_process(self, *, blame: Claim, failure: Failure) -> NoReturn:
        """Ends the process for what happened to `blame`; the other stages are handed back."""
        self._end({blame.token: failure})

    def _end(self, failures: Mapping[UUID, Failure]) -> NoReturn:
        with self._changed:
            claims = [one.claim for one in self._watched.values()]
        with self._ending:  # whoever comes second ends with the first
            _leave(claims, failures)

    def _ensure_thread(self) -> None:
        if self._thread is None or not self._thread.is_alive():  # also after a fork
            self._thread = threading.Thread(target=self._keep, name="vigil", daemon=True)
            self._thread.start()

    def _keep(self) -> None:
        while True:
            with self._changed:
                looks = [one.next_look for one in self._watched.values()]
                pause = max(0.0, min(looks) - time.monotonic()) if looks else None
                self._changed.wait(pause)
                watched = list(self._watched.values())
            now = time.monotonic()
            if overdue := [one.claim for one in watched if one.overdue_at <= now]:
                self._end({claim.token: _timed_out(claim) for claim in overdue})
            for one in watched:
                if one.beat_at <= now:
                    self._extend(one)

    def _extend(self, one: _Watched) -> None:
        one.schedule_beat()
        try:
            if not ledger.extend(claim=one.claim) and one.claim.token in self._watched:
                log.warning("lease.lost", **_facts(one.claim))
        except Exception as error:  # noqa: BLE001  the database may be back for the next beat
            log.warning("lease.not_extended", error=repr(error))
            connection.close()


def _leave(claims: Collection[Claim], failures: Mapping[UUID, Failure]) -> NoReturn:
    """Failures first: those who are blamed must not come back unblamed."""
    deadline = threading.Timer(_FAREWELL, os._exit, [EXIT_STATUS])
    deadline.daemon = True
    deadline.start()
    try:
        for claim in sorted(claims, key=lambda claim: claim.token not in failures):
            if (failure := failures.get(claim.token)) is None:
                ledger.hand_back(claim=claim)
            else:
                ledger.fail(claim=claim, failure=failure)
                log.error("worker.ending", code=failure.code, **_facts(claim))
    finally:
        os._exit(EXIT_STATUS)


def _timed_out(claim: Claim) -> Failure:
    limit = STAGES[claim.stage].time_limit_seconds
    return Failure("timed_out", f"The stage took longer than {limit} seconds.")


def _facts(claim: Claim) -> dict[str, str]:
    return {"asset_id": str(claim.asset_id), "stage": claim.stage.value}


vigil = Vigil()
