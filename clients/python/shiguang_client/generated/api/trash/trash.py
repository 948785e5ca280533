"""GET /api/v1/trash"""

from typing import Any

import httpx

from shiguang_client.operation import Operation

from ...models.trash import Trash


def _parse(response: httpx.Response) -> Trash:
    response_200 = Trash.from_dict(response.json())

    return response_200


def trash() -> Operation[Trash]:
    """How much lies in the trash, and for how long; its photos are in
    `GET /assets?trashed=true`.
    """

    _kwargs: dict[str, Any] = {
        "method": "GET",
        "url": "/api/v1/trash",
    }
    return Operation(_kwargs, _parse)
