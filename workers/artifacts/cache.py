"""A folder of files that are named by their SHA-256, shared by the processes of one machine.

    <folder>/<sha256>              a whole file, whose last use is its time of modification
    <folder>/<sha256>.coming       on its way
    <folder>/locks/<two digits>    held by whoever fetches a file whose name begins with them
    <folder>/locks/room            held by whoever makes room

Whoever uses a file holds a shared lock (flock) on it, and nothing is removed that cannot be locked
alone. The kernel drops locks with the process, whatever ended it.
"""

import fcntl
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from hashlib import file_digest
from pathlib import Path
from typing import TypeAlias

from workers.inference.errors import WeightsCorrupt

Download: TypeAlias = Callable[[Path], None]


class HeldFile:
    """A file that nobody removes until `release`.

    Raises FileNotFoundError: it is not there, or was removed before it could be held.
    """

    def __init__(self, path: Path) -> None:
        self._descriptor: int | None = os.open(path, os.O_RDONLY)
        self.path = path
        fcntl.flock(self._descriptor, fcntl.LOCK_SH)
        if not os.path.samestat(path.stat(), os.fstat(self._descriptor)):
            raise FileNotFoundError(path)

    def rename(self, path: Path) -> None:
        """In the place of a file of this name, if there is one."""
        self.path.replace(path)
        self.path = path

    def release(self) -> None:
        """May be called twice."""
        if self._descriptor is not None:
            os.close(self._descriptor)
            self._descriptor = None

    def __del__(self) -> None:
        if hasattr(self, "_descriptor"):
            self.release()


class Cache:
    """Safe for any number of threads and processes.

    capacity: bytes; more only of what is in use or on its way.
    Raises PermissionError when the folder is another user's.
    """

    def __init__(self, folder: Path, *, capacity: int) -> None:
        self._folder = folder
        self._locks = folder / "locks"
        self._capacity = capacity
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        if folder.stat().st_uid not in {os.getuid(), 0}:
            raise PermissionError(f"{folder} belongs to another user, who could change models.")
        self._locks.mkdir(exist_ok=True)

    def hold(self, sha256: str, download: Download) -> HeldFile:
        """The file, which `download` writes to the path it is given, unless it is here and whole.

        Raises WeightsCorrupt when what was downloaded is another file, and whatever `download`
        raises.
        """
        if held := self._held(sha256):
            return held
        with self._locked(sha256[:2]):
            if held := self._held(sha256):  # another process was quicker
                return held
            held = self._bring(sha256, download)
        self._make_room()
        return held

    def _held(self, sha256: str) -> HeldFile | None:
        """None when it is not there, or not whole."""
        path = self._folder / sha256
        try:
            held = HeldFile(path)
        except FileNotFoundError:
            return None
        if _digest(path) != sha256:
            held.release()
            return None
        with suppress(OSError):  # of a folder that may only be read
            os.utime(path)
        return held

    def _bring(self, sha256: str, download: Download) -> HeldFile:
        coming = self._folder / f"{sha256}.coming"
        try:
            download(coming)
            if (digest := _digest(coming)) != sha256:
                raise WeightsCorrupt(f"What came for {sha256} has the SHA-256 checksum {digest}.")
            held = HeldFile(coming)
            held.rename(self._folder / sha256)  # under which it could be evicted, were it not held
            return held
        finally:
            coming.unlink(missing_ok=True)

    def _make_room(self) -> None:
        """Removes what was used longest ago, and what the dead had begun to fetch."""
        with self._locked("room"):
            for path in self._folder.glob("*.*"):
                self._remove_if_abandoned(path)
            files = sorted(self._whole_files(), key=lambda file: file[0])
            excess = sum(size for _, size, _ in files) - self._capacity
            for _used, size, path in files:
                if excess <= 0:
                    return
                if _remove_if_unused(path):
                    excess -= size

    def _whole_files(self) -> Iterator[tuple[float, int, Path]]:
        """When each was last used, its size and itself."""
        for path in self._folder.iterdir():
            with suppress(FileNotFoundError):
                found = path.stat()
                if path.is_file() and not path.suffix:
                    yield found.st_mtime, found.st_size, path

    def _remove_if_abandoned(self, path: Path) -> None:
        with suppress(BlockingIOError), self._locked(path.name[:2], wait=False):
            path.unlink(missing_ok=True)

    @contextmanager
    def _locked(self, name: str, *, wait: bool = True) -> Iterator[None]:
        descriptor = os.open(self._locks / name, os.O_RDWR | os.O_CREAT, 0o600)
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | (0 if wait else fcntl.LOCK_NB))
            yield
        finally:
            os.close(descriptor)


def _remove_if_unused(path: Path) -> bool:
    try:
        descriptor = os.open(path, os.O_RDONLY)
    except FileNotFoundError:
        return False
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        path.unlink()
    except (BlockingIOError, FileNotFoundError):
        return False
    finally:
        os.close(descriptor)
    return True


def _digest(path: Path) -> str:
    with path.open("rb") as file:
        return file_digest(file, "sha256").hexdigest()
