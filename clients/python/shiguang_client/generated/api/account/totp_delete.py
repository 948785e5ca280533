"""DELETE /api/v1/account/totp"""

from typing import Any

import httpx

from shiguang_client.operation import Operation


def _parse(response: httpx.Response) -> None:
    return None


def totp_delete() -> Operation[None]:
    """Removes the app; recovery codes go with the last factor."""

    _kwargs: dict[str, Any] = {
        "method": "DELETE",
        "url": "/api/v1/account/totp",
    }
    return Operation(_kwargs, _parse)
