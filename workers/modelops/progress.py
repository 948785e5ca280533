"""What a recipe tells while it works, written down; and the pulse that keeps its lease alive."""

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import structlog
from django.db import DatabaseError, connection

from backend import storage
from backend.events.services.leases import Lost
from backend.modelops.models import Job
from backend.modelops.services import jobs
from backend.storage import keys

log = structlog.get_logger(__name__)

_BEATS = 4  # a lease: all but one may be missed
_TOLD_EVERY = 1.0  # seconds: a recipe may say more than is worth writing
_CONTENT_TYPE = "application/octet-stream"


class JobProgress:
    """`workers.modelops.recipes.Progress`; its methods raise Lost once the job is not ours."""

    def __init__(self, job: Job, folder: Path) -> None:
        self._job = job
        self._folder = folder
        self._told_at = 0.0

    def beat(self, done: float, note: str = "") -> None:
        if note or time.monotonic() - self._told_at >= _TOLD_EVERY:
            self._told_at = time.monotonic()
            jobs.beat(self._job, done=done, text=note)

    def measure(self, **figures: float) -> None:
        jobs.measure(self._job, figures)

    def keep(self, checkpoint: Path) -> None:
        key = keys.checkpoint(self._job.pk)
        storage.store().upload(key, checkpoint, content_type=_CONTENT_TYPE)
        jobs.beat(self._job, checkpoint=key)

    def kept(self) -> Path | None:
        if not self._job.checkpoint:
            return None
        path = self._folder / "checkpoint"
        try:
            storage.store().download(self._job.checkpoint, path)
        except FileNotFoundError:
            return None
        return path


@contextmanager
def pulse(job: Job) -> Iterator[None]:
    """Keeps the lease for as long as the block lasts, though the recipe is silent: a process that
    is killed has no pulse, and one that hangs is ended by its time limit."""
    ended = threading.Event()
    thread = threading.Thread(target=_beat, args=(job, ended), name="pulse", daemon=True)
    thread.start()
    try:
        yield
    finally:
        ended.set()
        thread.join()


def _beat(job: Job, ended: threading.Event) -> None:
    try:
        while not ended.wait(jobs.LEASES.lasts.total_seconds() / _BEATS):
            try:
                jobs.LEASES.renew(job)
            except Lost:
                return  # who is at work finds out at its next word
            except DatabaseError as error:  # it may be back for the next beat
                log.warning("lease.not_renewed", error=repr(error))
                connection.close()
    finally:
        connection.close()
