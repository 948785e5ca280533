"""Slots for archives that are being sent: each occupies a thread of this process."""

import threading

from django.conf import settings

from backend.common import errors

_RETRY_AFTER = 30  # seconds

_taken = 0
_taken_lock = threading.Lock()


def take_slot() -> None:
    """Raises Unavailable (`downloads_busy`)."""
    global _taken  # noqa: PLW0603  one counter for the threads of this process
    with _taken_lock:
        if _taken >= settings.ARCHIVE_STREAMS_PER_PROCESS:
            raise errors.Unavailable(
                "This server sends as many downloads as it can serve.",
                code="downloads_busy",
                retry_after=_RETRY_AFTER,
            )
        _taken += 1


def give_slot_back() -> None:
    global _taken  # noqa: PLW0603
    with _taken_lock:
        _taken -= 1
