"""GET /api/v1/models/spaces"""

from typing import Any

import httpx

from shiguang_client.operation import Operation

from ...models.spaces import Spaces


def _parse(response: httpx.Response) -> Spaces:
    response_200 = Spaces.from_dict(response.json())

    return response_200


def spaces_list() -> Operation[Spaces]:
    """Every space with its state, and what workers could fill besides."""

    _kwargs: dict[str, Any] = {
        "method": "GET",
        "url": "/api/v1/models/spaces",
    }
    return Operation(_kwargs, _parse)
