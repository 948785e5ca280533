"""The cache of models' files: whole or not at all, once a machine, and never from under a user."""

import multiprocessing
import os
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from hashlib import sha256
from pathlib import Path

import pytest

from workers.artifacts.cache import Cache, HeldFile
from workers.inference.errors import WeightsCorrupt

PATIENCE = 20  # seconds


class Shelf:
    """Contents by their checksum, and how often each was asked for."""

    def __init__(self) -> None:
        self.asked: list[str] = []
        self._lock = threading.Lock()

    def writer(self, content: bytes) -> Callable[[Path], None]:
        def write(path: Path) -> None:
            with self._lock:
                self.asked.append(checksum(content))
            path.write_bytes(content)

        return write


def checksum(content: bytes) -> str:
    return sha256(content).hexdigest()


@pytest.fixture
def shelf() -> Shelf:
    return Shelf()


@pytest.fixture
def cache(tmp_path: Path) -> Cache:
    return Cache(tmp_path / "models", capacity=250)


def hold(cache: Cache, shelf: Shelf, content: bytes) -> HeldFile:
    return cache.hold(checksum(content), shelf.writer(content))


def use(cache: Cache, shelf: Shelf, content: bytes, *, when: int) -> None:
    """At a moment that is told, since clocks of files are coarse."""
    held = hold(cache, shelf, content)
    os.utime(held.path, (when, when))
    held.release()


def kept(tmp_path: Path) -> set[str]:
    return {path.name for path in (tmp_path / "models").iterdir() if path.is_file()}


def test_a_file_is_downloaded_once(cache: Cache, shelf: Shelf) -> None:
    for _ in range(3):
        held = hold(cache, shelf, b"weights")
        assert held.path.read_bytes() == b"weights"
        held.release()
    assert len(shelf.asked) == 1


def test_a_damaged_file_is_fetched_anew(cache: Cache, shelf: Shelf) -> None:
    held = hold(cache, shelf, b"weights")
    held.path.write_bytes(b"weighty")
    again = hold(cache, shelf, b"weights")
    assert again.path.read_bytes() == b"weights"
    assert len(shelf.asked) == 2


def test_another_file_than_was_named_is_refused_and_not_kept(
    cache: Cache, shelf: Shelf, tmp_path: Path
) -> None:
    with pytest.raises(WeightsCorrupt):
        cache.hold(checksum(b"weights"), shelf.writer(b"others"))
    assert kept(tmp_path) == set()


def test_a_download_that_fails_leaves_nothing(cache: Cache, tmp_path: Path) -> None:
    def half(path: Path) -> None:
        path.write_bytes(b"wei")
        raise ConnectionError

    with pytest.raises(ConnectionError):
        cache.hold(checksum(b"weights"), half)
    assert kept(tmp_path) == set()


def test_what_was_used_longest_ago_makes_room(cache: Cache, shelf: Shelf, tmp_path: Path) -> None:
    first, second, third = (name * 100 for name in (b"1", b"2", b"3"))
    use(cache, shelf, first, when=1)
    use(cache, shelf, second, when=2)
    use(cache, shelf, first, when=3)
    hold(cache, shelf, third).release()
    assert kept(tmp_path) == {checksum(first), checksum(third)}


def test_what_is_in_use_is_never_removed(cache: Cache, shelf: Shelf, tmp_path: Path) -> None:
    contents = [name * 100 for name in (b"1", b"2", b"3")]
    held = [hold(cache, shelf, content) for content in contents]
    assert [file.path.read_bytes() for file in held] == contents  # 300 bytes, where 250 may be
    held[0].release()
    hold(cache, shelf, b"4" * 100).release()
    # The fourth is what may go next, but it was there a moment ago.
    assert {checksum(content) for content in contents[1:]} <= kept(tmp_path)
    assert checksum(contents[0]) not in kept(tmp_path)


def test_what_a_killed_process_had_begun_is_cleared_away(
    cache: Cache, shelf: Shelf, tmp_path: Path
) -> None:
    (tmp_path / "models" / f"{checksum(b'half')}.coming").write_bytes(b"ha")
    hold(cache, shelf, b"weights").release()
    assert kept(tmp_path) == {checksum(b"weights")}


def test_threads_share_one_download(cache: Cache, shelf: Shelf) -> None:
    with ThreadPoolExecutor(8) as pool:
        held = list(pool.map(lambda _: hold(cache, shelf, b"weights"), range(8)))
    assert {file.path.read_bytes() for file in held} == {b"weights"}
    assert len(shelf.asked) == 1


def _hammer(folder: Path, log: Path, number: int) -> None:
    cache = Cache(folder, capacity=250)
    for turn in range(40):
        content = str((turn * 7 + number) % 5).encode() * 100

        def write(path: Path, content: bytes = content) -> None:
            path.write_bytes(content)

        held = cache.hold(checksum(content), write)
        if held.path.read_bytes() != content:
            return
        held.release()
    (log / str(number)).touch()


def test_many_processes_that_evict_each_other_always_read_whole_files(tmp_path: Path) -> None:
    context = multiprocessing.get_context("fork")
    workers = [
        context.Process(target=_hammer, args=(tmp_path / "models", tmp_path, number))
        for number in range(4)
    ]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join(PATIENCE * 3)
    assert [worker.exitcode for worker in workers] == [0, 0, 0, 0]
    assert all((tmp_path / str(number)).exists() for number in range(4))


def test_a_folder_of_another_user_is_not_trusted(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    if os.getuid() == 0:  # whose folders everybody trusts
        os.chown(tmp_path, 1, 1)
    else:
        monkeypatch.setattr(os, "getuid", lambda: tmp_path.stat().st_uid + 1)
    with pytest.raises(PermissionError):
        Cache(tmp_path, capacity=1)
