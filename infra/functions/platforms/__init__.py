"""The other side of `backend.serverless.shapes`: from a request to the event, and from what the
function returned to the response that a client gets. Each follows its maker's documentation."""

from collections.abc import Mapping
from typing import Any, Protocol

from backend.serverless.exchange import Answer, Request


class Platform(Protocol):
    """One module each below this one."""

    def event(self, request: Request, /) -> dict[str, Any]: ...

    def response(self, told: Mapping[str, Any], /) -> Answer: ...
