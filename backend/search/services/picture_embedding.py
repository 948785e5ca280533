"""Where a picture that is not in the library lies among look-alikes.

Its bytes are never decoded here, and never stored: they lie in the cache until a worker has looked
at them, for a minute at the most.
"""

from typing import Any

import structlog
from django.conf import settings
from django.core.cache import cache

from backend.common import errors
from backend.common.ids import new_id
from backend.events.broker import BROKER_ERRORS
from backend.events.contracts import Queue, TaskName
from backend.events.services.asking import NoAnswer, ask
from backend.search.points import Vector, unpack

log = structlog.get_logger(__name__)

_KEPT_FOR = 60  # seconds


def embed_picture(content: bytes, *, space: str) -> Vector:
    """In the visual space of that version, at unit length.

    Raises InvalidInput (`undecodable_picture`) when it is no picture that we can show, and
    Unavailable when no worker answers in time.
    """
    key = f"picture-asked-about:{new_id().hex}"
    try:
        cache.set(key, content, _KEPT_FOR)
        prepared = _ask(TaskName.PREPARE_PICTURE, [key], Queue.CPU)
        if "key" not in prepared:
            raise errors.InvalidInput(str(prepared["detail"]), code="undecodable_picture")
        answer = _ask(TaskName.EMBED_PICTURE, [prepared["key"], space], Queue.ML)
        return unpack(answer["point"])
    except (NoAnswer, *BROKER_ERRORS) as error:
        log.warning("search.no_picture_embedding", error=str(error))
        raise errors.Unavailable("No worker looked at the picture in time.") from error
    finally:
        _forget(key)


def _ask(task: TaskName, args: list[str], queue: Queue) -> Any:
    return ask(task=task, args=args, queue=queue, timeout=settings.PICTURE_EMBEDDING_TIMEOUT)


def _forget(key: str) -> None:
    try:
        cache.delete_many([key, f"{key}:preview"])
    except BROKER_ERRORS:  # it expires by itself
        log.warning("search.picture_not_forgotten")
