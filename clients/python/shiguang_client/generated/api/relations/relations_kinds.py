"""GET /api/v1/relations/kinds"""

from typing import Any

import httpx

from shiguang_client.operation import Operation

from ...models.relation_kind import RelationKind


def _parse(response: httpx.Response) -> list[RelationKind]:
    response_200 = []
    _response_200 = response.json()
    for response_200_item_data in _response_200:
        response_200_item = RelationKind.from_dict(response_200_item_data)

        response_200.append(response_200_item)

    return response_200


def relations_kinds() -> Operation[list[RelationKind]]:
    """Every relation there is, with the words by which it can be asked for."""

    _kwargs: dict[str, Any] = {
        "method": "GET",
        "url": "/api/v1/relations/kinds",
    }
    return Operation(_kwargs, _parse)
