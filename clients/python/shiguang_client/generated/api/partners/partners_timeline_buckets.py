"""GET /api/v1/partners/{partnership_id}/timeline/buckets"""

from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from shiguang_client.operation import Operation

from ...models.buckets import Buckets
from ...models.partners_timeline_buckets_granularity import PartnersTimelineBucketsGranularity
from ...types import UNSET, Unset


def _parse(response: httpx.Response) -> Buckets:
    response_200 = Buckets.from_dict(response.json())

    return response_200


def partners_timeline_buckets(
    partnership_id: UUID,
    *,
    granularity: PartnersTimelineBucketsGranularity | Unset = "day",
) -> Operation[Buckets]:
    """Days or months that have photos which are shown to you, the newest first."""

    params: dict[str, Any] = {}

    json_granularity: str | Unset = UNSET
    if not isinstance(granularity, Unset):
        json_granularity = granularity

    params["granularity"] = json_granularity

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "GET",
        "url": "/api/v1/partners/{partnership_id}/timeline/buckets".format(
            partnership_id=quote(str(partnership_id), safe=""),
        ),
        "params": params,
    }
    return Operation(_kwargs, _parse)
