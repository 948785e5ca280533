"""Figures by task, version and minute, until somebody takes them."""

import threading
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from backend.modelhub import latency


@dataclass(frozen=True, slots=True)
class Fall:
    """A version was given up for the last good one."""

    task: str
    version: str
    reason: str


@dataclass(slots=True)
class Figures:
    """Of a version in a minute. `seconds`: of all requests together; `agreement`: the sum of how
    far each of the `compared` answers was the champion's."""

    requests: int = 0
    errors: int = 0
    seconds: float = 0.0
    latencies: latency.Buckets = field(default_factory=dict)
    compared: int = 0
    agreement: float = 0.0

    def add(self, others: "Figures") -> None:
        self.requests += others.requests
        self.errors += others.errors
        self.seconds += others.seconds
        latency.merge(self.latencies, others.latencies)
        self.compared += others.compared
        self.agreement += others.agreement


@dataclass(frozen=True, slots=True, order=True)
class Key:
    task: str
    version: str
    minute: int  # since the epoch


class Traffic:
    """Safe for any number of threads."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._figures: dict[Key, Figures] = {}
        self._falls: list[Fall] = []

    def answered(self, task: str, version: str, *, seconds: float, failed: bool) -> None:
        with self._lock:
            figures = self._current(task, version)
            figures.requests += 1
            figures.errors += failed
            figures.seconds += seconds
            latency.note(figures.latencies, seconds)

    def compared(self, task: str, version: str, agreement: float) -> None:
        """agreement: 0 to 1, of one request."""
        with self._lock:
            figures = self._current(task, version)
            figures.compared += 1
            figures.agreement += agreement

    def fell(self, fall: Fall) -> None:
        with self._lock:
            self._falls.append(fall)

    def take(self) -> tuple[Mapping[Key, Figures], Sequence[Fall]]:
        """What has come together; it is the caller's from now on."""
        with self._lock:
            taken = self._figures, self._falls
            self._figures, self._falls = {}, []
            return taken

    def give_back(self, figures: Mapping[Key, Figures], falls: Sequence[Fall]) -> None:
        """What was taken and could not be delivered."""
        with self._lock:
            for key, others in figures.items():
                self._figures.setdefault(key, Figures()).add(others)
            self._falls[:0] = falls

    def _current(self, task: str, version: str) -> Figures:
        key = Key(task, version, int(time.time() // 60))
        return self._figures.setdefault(key, Figures())
