"""GET /api/v1/knowledge"""

from typing import Any

import httpx

from shiguang_client.operation import Operation

from ...models.askable_base import AskableBase


def _parse(response: httpx.Response) -> list[AskableBase]:
    response_200 = []
    _response_200 = response.json()
    for response_200_item_data in _response_200:
        response_200_item = AskableBase.from_dict(response_200_item_data)

        response_200.append(response_200_item)

    return response_200


def knowledge_bases_list() -> Operation[list[AskableBase]]:
    """The knowledge bases that you may ask: without signing in, those that are public."""

    _kwargs: dict[str, Any] = {
        "method": "GET",
        "url": "/api/v1/knowledge",
    }
    return Operation(_kwargs, _parse)
