"""A stop that every thread notices soon: between two chunks of a file, or while it waits."""

import threading

from shiguang.errors import Interrupted


class Stop:
    def __init__(self) -> None:
        self._event = threading.Event()

    def set(self) -> None:
        self._event.set()

    def check(self) -> None:
        """Raises `Interrupted` once the stop is set."""
        if self._event.is_set():
            raise Interrupted("stopped")

    def sleep(self, seconds: float) -> None:
        """Waits, unless the stop is or gets set, which raises `Interrupted`."""
        if self._event.wait(seconds):
            raise Interrupted("stopped")
