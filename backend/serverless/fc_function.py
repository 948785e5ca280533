"""Alibaba Cloud's Function Compute 3.0, built-in Python runtime: `…fc_function.handler`.

HTTP triggers, OSS, MNS and EventBridge triggers, timers; `initialize` and `pre_stop` are the hooks
of an instance's life.
https://help.aliyun.com/zh/functioncompute/fc/user-guide/python-event-handlers
"""

import json
import os
from typing import Any, Protocol

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "backend.config.settings")

import django

django.setup()

from django.db import connections  # noqa: E402

from backend.serverless.application import application  # noqa: E402
from backend.serverless.invoking import UnknownEvent, invoke  # noqa: E402


class _Function(Protocol):
    @property
    def timeout(self) -> int: ...  # seconds


class Context(Protocol):
    """https://help.aliyun.com/zh/functioncompute/fc/user-guide/python-context"""

    @property
    def request_id(self) -> str: ...

    @property
    def function(self) -> _Function: ...


def initialize(_context: Context) -> None:
    """Everything that the first request would wait for: addresses, templates, a connection."""
    application()
    connections["default"].ensure_connection()


def handler(event: bytes, context: Context) -> dict[str, Any]:
    """Raises UnknownEvent for what is no JSON."""
    try:
        read = json.loads(event)
    except ValueError as error:
        raise UnknownEvent(f"no JSON: {error}") from error
    return invoke(
        read,
        application=application,
        request_id=context.request_id,
        seconds_left=float(context.function.timeout),
    )


def pre_stop(_context: Context) -> None:
    """The server's side of a connection lives on for long when it is not told."""
    connections.close_all()
