"""DELETE /api/v1/account/deletion"""

from typing import Any

import httpx

from shiguang_client.operation import Operation


def _parse(response: httpx.Response) -> None:
    return None


def account_deletion_delete() -> Operation[None]:
    """Takes the wish back: the account stays. API keys have to be made anew."""

    _kwargs: dict[str, Any] = {
        "method": "DELETE",
        "url": "/api/v1/account/deletion",
    }
    return Operation(_kwargs, _parse)
