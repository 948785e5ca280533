"""GET /api/v1/account/deletion"""

from typing import Any

import httpx

from shiguang_client.operation import Operation

from ...models.deletion import Deletion


def _parse(response: httpx.Response) -> Deletion:
    response_200 = Deletion.from_dict(response.json())

    return response_200


def account_deletion_get() -> Operation[Deletion]:
    """Until when the wish can be taken back; 404 where there is none."""

    _kwargs: dict[str, Any] = {
        "method": "GET",
        "url": "/api/v1/account/deletion",
    }
    return Operation(_kwargs, _parse)
