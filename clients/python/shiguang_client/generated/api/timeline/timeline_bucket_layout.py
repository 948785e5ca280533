"""GET /api/v1/timeline/buckets/{bucket}/layout"""

from typing import Any
from urllib.parse import quote

import httpx

from shiguang_client.operation import Operation

from ...models.layout import Layout
from ...types import UNSET, Unset


def _parse(response: httpx.Response) -> Layout:
    response_200 = Layout.from_dict(response.json())

    return response_200


def timeline_bucket_layout(
    bucket: str,
    *,
    cursor: str | Unset = UNSET,
    limit: int | Unset = 1000,
) -> Operation[Layout]:
    """What laying out a day or a month takes, however many photos it holds: in columns.

    The pictures of what is scrolled into view are then asked for by id:
    `GET /assets?id=...&id=...&fields=id,thumbnail_url`.
    """

    params: dict[str, Any] = {}

    params["cursor"] = cursor

    params["limit"] = limit

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "GET",
        "url": "/api/v1/timeline/buckets/{bucket}/layout".format(
            bucket=quote(str(bucket), safe=""),
        ),
        "params": params,
    }
    return Operation(_kwargs, _parse)
