"""GET /api/v1/operations/health"""

from typing import Any

import httpx

from shiguang_client.operation import Operation

from ...models.health import Health


def _parse(response: httpx.Response) -> Health:
    response_200 = Health.from_dict(response.json())

    return response_200


def operations_health() -> Operation[Health]:
    """Asks every part of the installation how it is, which takes some seconds."""

    _kwargs: dict[str, Any] = {
        "method": "GET",
        "url": "/api/v1/operations/health",
    }
    return Operation(_kwargs, _parse)
