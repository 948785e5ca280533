"""PUT /api/v1/locked/pin"""

from typing import Any

import httpx

from shiguang_client.operation import Operation

from ...models.pin_request import PinRequest


def _parse(response: httpx.Response) -> None:
    return None


def locked_set_pin(
    *,
    body: PinRequest,
) -> Operation[None]:
    """Sets the PIN, or takes it away; the folder is closed everywhere."""
    headers: dict[str, Any] = {}

    _kwargs: dict[str, Any] = {
        "method": "PUT",
        "url": "/api/v1/locked/pin",
    }
    _kwargs["json"] = body.to_dict()

    _kwargs["headers"] = headers
    return Operation(_kwargs, _parse)
