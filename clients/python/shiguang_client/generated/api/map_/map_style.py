"""GET /api/v1/map/style"""

from typing import Any

import httpx

from shiguang_client.operation import Operation

from ...models.map_style import MapStyle


def _parse(response: httpx.Response) -> MapStyle:
    response_200 = MapStyle.from_dict(response.json())

    return response_200


def map_style() -> Operation[MapStyle]:
    """Which tiles this installation draws its maps upon, if any."""

    _kwargs: dict[str, Any] = {
        "method": "GET",
        "url": "/api/v1/map/style",
    }
    return Operation(_kwargs, _parse)
