"""GET /api/v1/moderation/statistics"""

from typing import Any

import httpx

from shiguang_client.operation import Operation

from ...models.moderation_statistics import ModerationStatistics


def _parse(response: httpx.Response) -> ModerationStatistics:
    response_200 = ModerationStatistics.from_dict(response.json())

    return response_200


def moderation_statistics() -> Operation[ModerationStatistics]:
    """How many cases and appeals there are, by their states."""

    _kwargs: dict[str, Any] = {
        "method": "GET",
        "url": "/api/v1/moderation/statistics",
    }
    return Operation(_kwargs, _parse)
