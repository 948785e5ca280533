"""Whose fault an error is."""

from collections.abc import Iterator
from contextlib import contextmanager

from backend.common.errors import PermanentStageError
from workers.media.errors import PictureError


@contextmanager
def photo_at_fault() -> Iterator[None]:
    """Turns what is wrong with a picture into a permanent failure of the stage."""
    try:
        yield
    except PictureError as error:
        raise PermanentStageError(str(error), code=error.code) from error
