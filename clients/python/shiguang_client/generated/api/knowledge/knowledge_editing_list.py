"""GET /api/v1/knowledge/bases"""

from typing import Any

import httpx

from shiguang_client.operation import Operation

from ...models.knowledge_base import KnowledgeBase


def _parse(response: httpx.Response) -> list[KnowledgeBase]:
    response_200 = []
    _response_200 = response.json()
    for response_200_item_data in _response_200:
        response_200_item = KnowledgeBase.from_dict(response_200_item_data)

        response_200.append(response_200_item)

    return response_200


def knowledge_editing_list() -> Operation[list[KnowledgeBase]]:
    """The knowledge bases that you may change."""

    _kwargs: dict[str, Any] = {
        "method": "GET",
        "url": "/api/v1/knowledge/bases",
    }
    return Operation(_kwargs, _parse)
