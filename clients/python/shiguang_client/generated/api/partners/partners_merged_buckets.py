"""GET /api/v1/partners/timeline/buckets"""

from typing import Any

import httpx

from shiguang_client.operation import Operation

from ...models.buckets import Buckets
from ...models.partners_merged_buckets_granularity import PartnersMergedBucketsGranularity
from ...types import UNSET, Unset


def _parse(response: httpx.Response) -> Buckets:
    response_200 = Buckets.from_dict(response.json())

    return response_200


def partners_merged_buckets(
    *,
    granularity: PartnersMergedBucketsGranularity | Unset = "day",
) -> Operation[Buckets]:
    """Days or months of your own timeline and of those partners' whom you show in it
    (`in_timeline`), with how many photos there are in all. An API key without `assets:read`
    sees the partners' alone.
    """

    params: dict[str, Any] = {}

    json_granularity: str | Unset = UNSET
    if not isinstance(granularity, Unset):
        json_granularity = granularity

    params["granularity"] = json_granularity

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "GET",
        "url": "/api/v1/partners/timeline/buckets",
        "params": params,
    }
    return Operation(_kwargs, _parse)
