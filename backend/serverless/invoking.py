"""Whatever a platform calls a function with, and what it is to hear."""

from collections.abc import Callable, Mapping
from typing import Any

import structlog

from backend.serverless.answering import respond, shape_of
from backend.serverless.exchange import Application
from backend.serverless.thawing import invocation
from backend.serverless.triggers import storage, timer

log = structlog.get_logger(__name__)

_KEPT_BACK = 5.0  # seconds of an invocation: a chore once begun is not interrupted


class UnknownEvent(ValueError):
    """Nobody here knows what to do with it; calling again would not help."""


def invoke(
    event: object,
    *,
    application: Callable[[], Application],
    request_id: str,
    seconds_left: float,
) -> dict[str, Any]:
    """`application` is asked for only where there is a request. Raises UnknownEvent, InvalidInput,
    and, for triggers, whatever makes it worth to call again."""
    if not isinstance(event, Mapping):
        raise UnknownEvent("no JSON object")
    with invocation(), structlog.contextvars.bound_contextvars(invocation=request_id):
        if (shape := shape_of(event)) is not None:
            return respond(application(), event, shape)
        if timer.fits(event):
            return timer.receive(max(0.0, seconds_left - _KEPT_BACK))
        if storage.fits(event):
            return storage.receive(event)
    raise UnknownEvent(f"an event with {', '.join(sorted(map(str, event))) or 'nothing in it'}")
