"""At most one supervisor a data folder, found by others through a lock and a note.

The lock is the kernel's: it ends with the process, however that dies. The note says who holds it
and in which environment it runs, so that `make doctor` and the sample import see the same servers.
"""

import fcntl
import json
import os
import signal
import time
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path
from types import TracebackType
from typing import IO, Self

from infra.embedded.layout import Layout


class AlreadyRunning(Exception):
    """Another supervisor holds this data folder."""


@dataclass(frozen=True, slots=True)
class Note:
    pid: int
    urls: Mapping[str, str]
    environment: Mapping[str, str]


class Instance:
    """Holds the lock for as long as the `with` block runs. Raises AlreadyRunning."""

    def __init__(self, layout: Layout) -> None:
        self._layout = layout
        self._lock: IO[str] | None = None

    def __enter__(self) -> Self:
        if (lock := _take(self._layout)) is None:
            raise AlreadyRunning
        self._lock = lock
        self.tell(urls={}, environment={})
        return self

    def tell(self, *, urls: Mapping[str, str], environment: Mapping[str, str]) -> None:
        path = _note_path(self._layout)
        path.parent.mkdir(mode=0o700, exist_ok=True)
        fresh = path.with_suffix(".new")
        fresh.touch(mode=0o600)
        note = Note(pid=os.getpid(), urls=dict(urls), environment=dict(environment))
        fresh.write_text(json.dumps(asdict(note), indent=2), encoding="utf-8")
        fresh.replace(path)

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        if self._lock:
            self._lock.close()


def is_running(layout: Layout) -> bool:
    if (lock := _take(layout)) is None:
        return True
    lock.close()
    return False


def read_note(layout: Layout) -> Note | None:
    """The last supervisor's note, whether it still runs or not."""
    try:
        return Note(**json.loads(_note_path(layout).read_text(encoding="utf-8")))
    except (FileNotFoundError, ValueError, TypeError):
        return None


def end(layout: Layout, *, within: float) -> bool:
    """Asks the running supervisor to stop, and waits; False when it is still there."""
    note = read_note(layout)
    if note is None:
        return not is_running(layout)
    if is_running(layout):
        with suppress(ProcessLookupError):
            os.kill(note.pid, signal.SIGTERM)
    deadline = time.monotonic() + within
    while is_running(layout):
        if time.monotonic() > deadline:
            return False
        time.sleep(0.1)
    return True


def _take(layout: Layout) -> IO[str] | None:
    layout.run.mkdir(parents=True, exist_ok=True)
    lock = (layout.run / "lock").open("w")
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        lock.close()
        return None
    return lock


def _note_path(layout: Layout) -> Path:
    return layout.secrets / "running.json"
