"""Loaded versions within a budget of memory: the least recently used go when room is needed.

A version is loaded once, however many ask for it at the same time, and given up only when nobody
uses it. What could not be loaded is not tried again for a while.
"""

import threading
import time
from collections.abc import Collection, Iterator
from concurrent.futures import Future, ThreadPoolExecutor, wait
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Protocol

import structlog

from workers.inference.errors import EngineClosed
from workers.inference.servable import Servable
from workers.inference.serving.errors import Late, NotServed
from workers.inference.serving.instance import Instance
from workers.inference.serving.limits import Limits
from workers.inference.serving.observing import Observer

log = structlog.get_logger(__name__)


class Retired(Exception):
    """The version was asked for after it ceased to be wanted."""


class Source(Protocol):
    """Where versions come from."""

    def load(self, version: str) -> Servable:
        """Downloads, checks and loads; any error means that this version cannot be served now."""

    def expected_bytes(self, version: str) -> int:
        """What it will take of memory, roughly; 0 where that is not known before."""


@dataclass(slots=True)
class _Slot:
    name: str
    instance: Instance
    users: int = 0
    used_at: float = field(default_factory=time.monotonic)
    retired: bool = False


@dataclass(frozen=True, slots=True)
class _Failure:
    reason: str
    until: float


class Stock:
    """Safe for any number of threads."""

    def __init__(self, source: Source, *, limits: Limits, observer: Observer) -> None:
        self._source = source
        self._limits = limits
        self._observer = observer
        self._lock = threading.Lock()
        self._slots: dict[str, _Slot] = {}
        self._loading: dict[str, Future[None]] = {}
        self._failures: dict[str, _Failure] = {}
        self._kept: frozenset[str] = frozenset()
        self._closed = False
        self._threads = ThreadPoolExecutor(limits.loaders, thread_name_prefix="loader")

    @property
    def loaded(self) -> frozenset[str]:
        with self._lock:
            return frozenset(self._slots)

    def failure(self, version: str) -> str | None:
        """Why it could not be loaded the last time; None where it was, or was never tried."""
        with self._lock:
            failure = self._failures.get(version)
        return failure.reason if failure else None

    def bring(self, versions: Collection[str]) -> None:
        """Loads them side by side, and returns when each is there or has failed."""
        wait([self._begin_loading(version) for version in versions])

    @contextmanager
    def using(self, version: str, *, deadline: float | None = None) -> Iterator[Instance]:
        """The version, which nobody unloads within the block; loaded first, if need be.

        Raises NotServed when it cannot be loaded, Late when that takes too long, Retired when
        `keep` has not named it, and EngineClosed.
        """
        slot = self._taken(version)
        while slot is None:
            if version not in self._kept:
                raise Retired(version)
            loading = self._begin_loading(version)
            left = None if deadline is None else max(0.0, deadline - time.monotonic())
            if not wait([loading], timeout=left).done:
                raise Late(f"{version} is still being loaded.")
            slot = self._taken(version)
            if slot is None and (reason := self.failure(version)):
                raise NotServed(f"{version} cannot be loaded: {reason}")
        try:
            yield slot.instance
        finally:
            self._give_back(slot)

    def keep(self, versions: frozenset[str]) -> None:
        """Everything else goes, as soon as its last user is done."""
        with self._lock:
            self._kept = versions
            unwanted = [slot for name, slot in self._slots.items() if name not in versions]
            for name in self._failures.keys() - versions:
                del self._failures[name]
            self._retire(unwanted)

    def unload_unused(self, seconds: float, *, sparing: frozenset[str] = frozenset()) -> None:
        """Those that nobody has used for so long; they come back when they are asked for."""
        before = time.monotonic() - seconds
        with self._lock:
            self._retire(
                [
                    slot
                    for name, slot in self._slots.items()
                    if not slot.users and slot.used_at < before and name not in sparing
                ]
            )

    def close(self) -> None:
        """Finishes what was accepted and unloads everything."""
        with self._lock:
            self._closed = True
        self._threads.shutdown(wait=True)
        with self._lock:
            slots, self._slots = list(self._slots.values()), {}
        for slot in slots:
            self._close(slot.instance)

    def _taken(self, version: str) -> _Slot | None:
        with self._lock:
            if self._closed:
                raise EngineClosed("The server is shutting down.")
            slot = self._slots.get(version)
            if slot is not None:
                slot.users += 1
                slot.used_at = time.monotonic()
            return slot

    def _give_back(self, slot: _Slot) -> None:
        with self._lock:
            slot.users -= 1
            slot.used_at = time.monotonic()
            if slot.retired and not slot.users:
                self._close_soon(slot)
            else:
                self._make_room(0)

    def _begin_loading(self, version: str) -> Future[None]:
        """Done at once where it is loaded, or has failed a moment ago."""
        with self._lock:
            if self._closed:
                raise EngineClosed("The server is shutting down.")
            failure = self._failures.get(version)
            failed = failure is not None and time.monotonic() < failure.until
            if version in self._slots or failed:
                done: Future[None] = Future()
                done.set_result(None)
                return done
            if version not in self._loading:
                self._loading[version] = self._threads.submit(self._load, version)
            return self._loading[version]

    def _load(self, version: str) -> None:
        began = time.monotonic()
        try:
            expected = self._source.expected_bytes(version)
            with self._lock:
                self._make_room(expected)
            instance = self._instance(version)
        except Exception as error:
            log.exception("model.not_loaded", version=version)
            until = time.monotonic() + self._limits.retry_seconds
            with self._lock:
                self._failures[version] = _Failure(f"{type(error).__name__}: {error}", until)
                del self._loading[version]
            return
        took = time.monotonic() - began
        self._observer.loaded(version, took=took, resident_bytes=instance.resident_bytes)
        log.info("model.loaded", version=version, seconds=round(took, 3))
        with self._lock:
            self._failures.pop(version, None)
            self._slots[version] = _Slot(version, instance)
            del self._loading[version]
            self._make_room(0, sparing=version)

    def _instance(self, version: str) -> Instance:
        if self._closed:
            raise EngineClosed("The server is shutting down.")
        servable = self._source.load(version)
        servable.warm_up()
        return Instance(
            servable,
            max_waiting=self._limits.max_waiting,
            max_wait=self._limits.max_wait,
            observer=self._observer,
        )

    def _make_room(self, wanted: int, *, sparing: str = "") -> None:
        """For so many bytes, as far as versions are there that nobody uses. Under the lock."""
        if self._limits.memory_bytes is None:
            return
        held = sum(slot.instance.resident_bytes for slot in self._slots.values())
        excess = held + wanted - self._limits.memory_bytes
        unused = [slot for name, slot in self._slots.items() if not slot.users and name != sparing]
        for slot in sorted(unused, key=lambda slot: slot.used_at):
            if excess <= 0:
                return
            excess -= slot.instance.resident_bytes
            self._retire([slot])

    def _retire(self, slots: Collection[_Slot]) -> None:
        """Under the lock."""
        for slot in slots:
            slot.retired = True
            del self._slots[slot.name]
            if not slot.users:
                self._close_soon(slot)

    def _close_soon(self, slot: _Slot) -> None:
        """Not in the thread of a caller, who waits for an answer."""
        if self._closed:
            self._close(slot.instance)
        else:
            self._threads.submit(self._close, slot.instance)

    def _close(self, instance: Instance) -> None:
        instance.close()
        self._observer.unloaded(instance.version)
        log.info("model.unloaded", version=instance.version)
