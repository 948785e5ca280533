"""How much film a worker takes on."""

import os
from datetime import timedelta

from workers.confined.programs import Limits
from workers.media.errors import PictureError

MAX_PIXELS = 36_000_000  # of one picture of the film: 8K
MAX_ENCODED = timedelta(hours=6)  # a longer film is shown, but is not encoded anew
MAX_OUTPUT = 2_000_000_000  # bytes

_MEMORY = 1_400_000_000  # bytes
_GLANCE_SECONDS = 60
_PART_SECONDS = 3_600
_ENCODING_SECONDS = 13_800  # a little less than the stage's own time limit
THREADS = max(1, min(4, len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else 2))

GLANCE = Limits(_MEMORY, MAX_OUTPUT // 10, _GLANCE_SECONDS, THREADS)
PART = Limits(_MEMORY, MAX_OUTPUT, _PART_SECONDS, THREADS)
JOINING = Limits(_MEMORY, MAX_OUTPUT, _PART_SECONDS)
ENCODING = Limits(_MEMORY, MAX_OUTPUT, _ENCODING_SECONDS, THREADS)


def refuse_excess(width: int, height: int) -> None:
    """Raises PictureError: `empty_picture`, `too_many_pixels`."""
    if width < 1 or height < 1:
        raise PictureError("The film's pictures have no pixels.", code="empty_picture")
    if width * height > MAX_PIXELS:
        raise PictureError(
            f"The film's pictures have {width:,} x {height:,} pixels; at most "
            f"{MAX_PIXELS // 1_000_000} million can be processed.",
            code="too_many_pixels",
        )
