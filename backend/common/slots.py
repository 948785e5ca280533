"""Slots of a process: how many of something may be open in it at once.

What streams an answer occupies a thread of its process for minutes; of those, some must be left.
"""

import threading
from collections.abc import Callable

from backend.common import errors


class ProcessSlots:
    """One instance counts for all threads of a process."""

    def __init__(
        self, *, most: Callable[[], int], refusal: Callable[[], errors.Unavailable]
    ) -> None:
        """most: how many there are; refusal: what is raised when all of them are taken."""
        self._most, self._refusal = most, refusal
        self._taken = 0
        self._lock = threading.Lock()

    @property
    def taken(self) -> int:
        return self._taken

    def take(self) -> "Slot":
        """Raises the refusal."""
        with self._lock:
            if self._taken >= self._most():
                raise self._refusal()
            self._taken += 1
        return Slot(self._give_back)

    def _give_back(self) -> None:
        with self._lock:
            self._taken -= 1


class Slot:
    def __init__(self, give_back: Callable[[], None]) -> None:
        self._held = [give_back]

    def release(self) -> bool:
        """Any number of times, from any thread. False where it was released before."""
        try:
            give_back = self._held.pop()  # which one thread alone gets
        except IndexError:
            return False
        give_back()
        return True
