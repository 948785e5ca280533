"""GET /api/v1/statistics/installation"""

from typing import Any

import httpx

from shiguang_client.operation import Operation

from ...models.installation import Installation


def _parse(response: httpx.Response) -> Installation:
    response_200 = Installation.from_dict(response.json())

    return response_200


def statistics_installation() -> Operation[Installation]:
    """Users, storage and the queue of the whole installation; for administrators."""

    _kwargs: dict[str, Any] = {
        "method": "GET",
        "url": "/api/v1/statistics/installation",
    }
    return Operation(_kwargs, _parse)
