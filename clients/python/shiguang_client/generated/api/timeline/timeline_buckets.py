"""GET /api/v1/timeline/buckets"""

from typing import Any

import httpx

from shiguang_client.operation import Operation

from ...models.buckets import Buckets
from ...models.timeline_buckets_granularity import TimelineBucketsGranularity
from ...types import UNSET, Unset


def _parse(response: httpx.Response) -> Buckets:
    response_200 = Buckets.from_dict(response.json())

    return response_200


def timeline_buckets(
    *,
    granularity: TimelineBucketsGranularity | Unset = "day",
) -> Operation[Buckets]:
    """Days or months that have photos, the newest first, with how many each has."""

    params: dict[str, Any] = {}

    json_granularity: str | Unset = UNSET
    if not isinstance(granularity, Unset):
        json_granularity = granularity

    params["granularity"] = json_granularity

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "GET",
        "url": "/api/v1/timeline/buckets",
        "params": params,
    }
    return Operation(_kwargs, _parse)
