"""GET /api/v1/timeline/buckets/{bucket}"""

from typing import Any
from urllib.parse import quote

import httpx

from shiguang_client.operation import Operation

from ...models.asset_page import AssetPage
from ...types import UNSET, Unset


def _parse(response: httpx.Response) -> AssetPage:
    response_200 = AssetPage.from_dict(response.json())

    return response_200


def timeline_bucket(
    bucket: str,
    *,
    cursor: str | Unset = UNSET,
    fields: str | Unset = UNSET,
    limit: int | Unset = 50,
) -> Operation[AssetPage]:
    """The photos of a day or a month, the newest first."""

    params: dict[str, Any] = {}

    params["cursor"] = cursor

    params["fields"] = fields

    params["limit"] = limit

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "GET",
        "url": "/api/v1/timeline/buckets/{bucket}".format(
            bucket=quote(str(bucket), safe=""),
        ),
        "params": params,
    }
    return Operation(_kwargs, _parse)
