"""DELETE /api/v1/sessions"""

from typing import Any

import httpx

from shiguang_client.operation import Operation


def _parse(response: httpx.Response) -> None:
    return None


def sessions_delete_others() -> Operation[None]:
    """Signs out all browsers but the one that asks, at once."""

    _kwargs: dict[str, Any] = {
        "method": "DELETE",
        "url": "/api/v1/sessions",
    }
    return Operation(_kwargs, _parse)
