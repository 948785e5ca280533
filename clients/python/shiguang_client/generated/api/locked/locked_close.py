"""POST /api/v1/locked/close"""

from typing import Any

import httpx

from shiguang_client.operation import Operation

from ...types import UNSET, Unset


def _parse(response: httpx.Response) -> None:
    return None


def locked_close(
    *,
    idempotency_key: str | Unset = UNSET,
) -> Operation[None]:
    """Closes the folder, everywhere."""
    headers: dict[str, Any] = {}
    if not isinstance(idempotency_key, Unset):
        headers["Idempotency-Key"] = idempotency_key

    _kwargs: dict[str, Any] = {
        "method": "POST",
        "url": "/api/v1/locked/close",
    }
    _kwargs["headers"] = headers
    return Operation(_kwargs, _parse, takes_key=True)
