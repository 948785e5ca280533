"""What an instance that was frozen holds is perhaps no longer there.

Between two invocations a platform stops an instance's processes, for minutes or hours. Meanwhile
the database and Redis end their side of idle connections, and nobody here hears of it: the first
query after the thaw would fail, or wait for the time-out of a dead socket.
"""

import time
from collections.abc import Iterator
from contextlib import contextmanager

from django.db import connections

from backend.common.idle import close_idle

_IDLE = 20.0  # seconds after which a connection is not worth asking whether it still lives

_last_end: float | None = None


@contextmanager
def invocation() -> Iterator[None]:
    """Around everything that the platform asks: closes what has lain idle; it is opened again where
    it is needed. Monotonic time goes on while an instance is frozen."""
    global _last_end  # noqa: PLW0603  one instance, one invocation after the other
    if _last_end is not None and time.monotonic() - _last_end >= _IDLE:
        connections.close_all()
        close_idle()
    try:
        yield
    finally:
        _last_end = time.monotonic()
