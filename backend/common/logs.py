"""Structured logs through structlog, for our own loggers and for everybody else's."""

import logging

import structlog
from structlog.typing import EventDict, Processor, WrappedLogger


def _id_of_request(_: WrappedLogger, __: str, event: EventDict) -> EventDict:
    """Django logs an answer after the middleware is done, with the request beside the words."""
    request = getattr(event.get("_record"), "request", None)
    if request_id := getattr(request, "META", {}).get("shiguang.request_id"):
        event.setdefault("request_id", request_id)
    return event


_SHARED: list[Processor] = [
    structlog.contextvars.merge_contextvars,
    structlog.stdlib.add_logger_name,
    structlog.stdlib.add_log_level,
    structlog.processors.TimeStamper(fmt="iso", utc=True),
    structlog.processors.StackInfoRenderer(),
]

structlog.configure(
    processors=[
        structlog.stdlib.filter_by_level,
        *_SHARED,
        structlog.stdlib.ProcessorFormatter.wrap_for_formatter,
    ],
    logger_factory=structlog.stdlib.LoggerFactory(),
    wrapper_class=structlog.stdlib.BoundLogger,
    cache_logger_on_first_use=True,
)


def formatter(style_name: str) -> logging.Formatter:
    """A formatter for `logging.config`: one JSON object a line, or readable console lines."""
    renderer: list[Processor] = (
        [structlog.dev.ConsoleRenderer()]
        if style_name == "console"
        else [structlog.processors.format_exc_info, structlog.processors.JSONRenderer()]
    )
    return structlog.stdlib.ProcessorFormatter(
        foreign_pre_chain=[*_SHARED, _id_of_request],
        processors=[structlog.stdlib.ProcessorFormatter.remove_processors_meta, *renderer],
    )
