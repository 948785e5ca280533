"""Notices a version that fails too often."""

import threading
import time
from collections import deque
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Tolerance:
    """A version falls when, within so many seconds, it was asked at least so often, and more than
    this share (0 to 1) of it failed."""

    seconds: float = 60.0
    at_least: int = 20
    share: float = 0.2


class Breaker:
    """The latest outcomes of one version. Safe for any number of threads."""

    def __init__(self, tolerance: Tolerance) -> None:
        self._tolerance = tolerance
        self._lock = threading.Lock()
        self._outcomes: deque[tuple[float, bool]] = deque()
        self._failed = 0

    def note(self, *, failed: bool) -> str | None:
        """Why it falls; None as long as it stands."""
        with self._lock:
            now = time.monotonic()
            self._outcomes.append((now, failed))
            self._failed += failed
            while self._outcomes[0][0] < now - self._tolerance.seconds:
                self._failed -= self._outcomes.popleft()[1]
            asked = len(self._outcomes)
            if asked < self._tolerance.at_least or self._failed <= self._tolerance.share * asked:
                return None
            return (
                f"{self._failed} of {asked} requests failed within {self._tolerance.seconds:g} s."
            )
