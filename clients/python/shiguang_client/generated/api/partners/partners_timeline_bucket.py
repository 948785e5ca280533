"""GET /api/v1/partners/{partnership_id}/timeline/buckets/{bucket}"""

from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from shiguang_client.operation import Operation

from ...models.shared_asset_page import SharedAssetPage
from ...types import UNSET, Unset


def _parse(response: httpx.Response) -> SharedAssetPage:
    response_200 = SharedAssetPage.from_dict(response.json())

    return response_200


def partners_timeline_bucket(
    partnership_id: UUID,
    bucket: str,
    *,
    cursor: str | Unset = UNSET,
    fields: str | Unset = UNSET,
    limit: int | Unset = 50,
) -> Operation[SharedAssetPage]:
    """Photos of a day or a month that are shown to you, the newest first."""

    params: dict[str, Any] = {}

    params["cursor"] = cursor

    params["fields"] = fields

    params["limit"] = limit

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "GET",
        "url": "/api/v1/partners/{partnership_id}/timeline/buckets/{bucket}".format(
            partnership_id=quote(str(partnership_id), safe=""),
            bucket=quote(str(bucket), safe=""),
        ),
        "params": params,
    }
    return Operation(_kwargs, _parse)
