"""GET /api/v1/models/metrics"""

from typing import Any
from uuid import UUID

import httpx

from shiguang_client.operation import Operation

from ...models.metrics import Metrics
from ...types import UNSET


def _parse(response: httpx.Response) -> Metrics:
    response_200 = Metrics.from_dict(response.json())

    return response_200


def models_metrics_get(
    *,
    version: list[UUID],
) -> Operation[Metrics]:
    """Figures of versions of one task, side by side."""

    params: dict[str, Any] = {}

    json_version = []
    for version_item_data in version:
        version_item = str(version_item_data)
        json_version.append(version_item)

    params["version"] = json_version

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "GET",
        "url": "/api/v1/models/metrics",
        "params": params,
    }
    return Operation(_kwargs, _parse)
