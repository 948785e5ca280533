"""GET /api/v1/shares/{share_id}/assets"""

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


def shares_assets(
    share_id: UUID,
    *,
    cursor: str | Unset = UNSET,
    fields: str | Unset = UNSET,
    limit: int | Unset = 50,
) -> Operation[SharedAssetPage]:
    """The photos that the link shows, as guests see them."""

    params: dict[str, Any] = {}

    params["cursor"] = cursor

    params["fields"] = fields

    params["limit"] = limit

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "GET",
        "url": "/api/v1/shares/{share_id}/assets".format(
            share_id=quote(str(share_id), safe=""),
        ),
        "params": params,
    }
    return Operation(_kwargs, _parse)
