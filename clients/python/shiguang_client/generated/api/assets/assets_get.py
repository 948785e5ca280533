"""GET /api/v1/assets/{asset_id}"""

from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from shiguang_client.operation import Operation

from ...models.asset_detail import AssetDetail
from ...types import UNSET, Unset


def _parse(response: httpx.Response) -> AssetDetail:
    response_200 = AssetDetail.from_dict(response.json())

    return response_200


def assets_get(
    asset_id: UUID,
    *,
    if_none_match: str | Unset = UNSET,
) -> Operation[AssetDetail]:
    """A photo with everything that was found in it."""
    headers: dict[str, Any] = {}
    if not isinstance(if_none_match, Unset):
        headers["If-None-Match"] = if_none_match

    _kwargs: dict[str, Any] = {
        "method": "GET",
        "url": "/api/v1/assets/{asset_id}".format(
            asset_id=quote(str(asset_id), safe=""),
        ),
    }
    _kwargs["headers"] = headers
    return Operation(_kwargs, _parse)
