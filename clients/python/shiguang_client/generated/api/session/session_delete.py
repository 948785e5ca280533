"""DELETE /api/v1/session"""

from typing import Any

import httpx

from shiguang_client.operation import Operation


def _parse(response: httpx.Response) -> None:
    return None


def session_delete() -> Operation[None]:
    """Signs out; without a session, nothing happens."""

    _kwargs: dict[str, Any] = {
        "method": "DELETE",
        "url": "/api/v1/session",
    }
    return Operation(_kwargs, _parse)
