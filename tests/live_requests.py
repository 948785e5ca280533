"""Requests of pytest-django's live server that are still being answered."""

import threading
import time


def wait_for_the_last(timeout: float = 20.0) -> None:
    """Event streams end at the next heartbeat after their client has gone.

    A test that does not wait for them leaves threads behind that use the next test's database.
    """
    deadline = time.monotonic() + timeout
    while busy := [t for t in threading.enumerate() if "process_request_thread" in t.name]:
        if time.monotonic() > deadline:
            raise TimeoutError(f"{len(busy)} requests are still being answered")
        time.sleep(0.02)
