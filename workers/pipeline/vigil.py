"""The vigil: one thread a process that keeps the leases of running stages alive and ends a stage
that overstays its time limit.

A thread cannot be killed, so the process goes: the ledger learns why first, the other stages that
were running here are handed back without a blemish, and whoever supervises the process starts it
again. If even the ledger cannot be reached, the leases run out by themselves.
"""

import os
import threading
import time
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from uuid import UUID

import structlog
from django.db import connection

from backend.events.contracts import STAGES
from backend.photos.services import ledger
from backend.photos.services.ledger import Claim, Failure

log = structlog.get_logger(__name__)

EXIT_STATUS = 70  # EX_SOFTWARE, sysexits.h


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
            if any(one.overdue_at <= now for one in watched):
                _end_process(watched)
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


def _end_process(watched: Collection[_Watched]) -> None:
    now = time.monotonic()
    try:
        for claim in [one.claim for one in watched if one.overdue_at <= now]:
            limit = STAGES[claim.stage].time_limit_seconds
            failure = Failure("timed_out", f"The stage took longer than {limit} seconds.")
            ledger.fail(claim=claim, failure=failure)
            log.error("stage.timed_out", **_facts(claim))
        for claim in [one.claim for one in watched if one.overdue_at > now]:
            ledger.hand_back(claim=claim)
    finally:
        os._exit(EXIT_STATUS)


def _facts(claim: Claim) -> dict[str, str]:
    return {"asset_id": str(claim.asset_id), "stage": claim.stage.value}


vigil = Vigil()
