"""GET /api/v1/places/tree"""

from typing import Any

import httpx

from shiguang_client.operation import Operation

from ...models.places_tree import PlacesTree


def _parse(response: httpx.Response) -> PlacesTree:
    response_200 = PlacesTree.from_dict(response.json())

    return response_200


def places_tree() -> Operation[PlacesTree]:
    """Countries, their regions, the towns and cities there; where most photos come from
    first.
    """

    _kwargs: dict[str, Any] = {
        "method": "GET",
        "url": "/api/v1/places/tree",
    }
    return Operation(_kwargs, _parse)
