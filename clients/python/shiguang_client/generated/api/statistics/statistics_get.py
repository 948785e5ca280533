"""GET /api/v1/statistics"""

from typing import Any

import httpx

from shiguang_client.operation import Operation

from ...models.statistics import Statistics


def _parse(response: httpx.Response) -> Statistics:
    response_200 = Statistics.from_dict(response.json())

    return response_200


def statistics_get() -> Operation[Statistics]:
    """What the library holds: by time, kind, camera, lens, person and place; its growth."""

    _kwargs: dict[str, Any] = {
        "method": "GET",
        "url": "/api/v1/statistics",
    }
    return Operation(_kwargs, _parse)
