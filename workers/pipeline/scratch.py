"""Folders for one job's files: always removed, by the job itself or, if it was killed, by the next.

A folder's owner holds an exclusive lock (flock) on it. The kernel drops the lock with the process,
whatever ended it, so a folder that can be locked has no owner left.
"""

import fcntl
import os
import shutil
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

_PREFIX = "shiguang-job-"
_GRACE = 60  # seconds: a folder as young as this may not have been locked yet


@contextmanager
def folder() -> Iterator[Path]:
    """A new folder under the system's temporary one (TMPDIR), removed on leaving."""
    path = Path(tempfile.mkdtemp(prefix=_PREFIX))
    lock = os.open(path, os.O_RDONLY | os.O_DIRECTORY)
    try:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield path
    finally:
        shutil.rmtree(path, ignore_errors=True)
        os.close(lock)


def sweep() -> int:
    """Removes the folders of jobs that were killed; returns how many."""
    found = Path(tempfile.gettempdir()).glob(f"{_PREFIX}*")
    return sum(_remove_if_abandoned(path) for path in found)


def _remove_if_abandoned(path: Path) -> bool:
    with suppress(OSError):  # somebody else's, or gone meanwhile
        if time.time() - path.stat().st_ctime < _GRACE:
            return False
        lock = os.open(path, os.O_RDONLY | os.O_DIRECTORY)
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
            shutil.rmtree(path)
        finally:
            os.close(lock)
        return True
    return False
