"""GET /api/v1/locked/assets"""

from typing import Any

import httpx

from shiguang_client.operation import Operation

from ...models.asset_page import AssetPage
from ...types import UNSET, Unset


def _parse(response: httpx.Response) -> AssetPage:
    response_200 = AssetPage.from_dict(response.json())

    return response_200


def locked_assets_list(
    *,
    cursor: str | Unset = UNSET,
    fields: str | Unset = UNSET,
    limit: int | Unset = 50,
    x_locked_folder: str | Unset = UNSET,
) -> Operation[AssetPage]:
    """The photos in the folder, the newest first; 403 (`folder_closed`) until it is opened."""
    headers: dict[str, Any] = {}
    if not isinstance(x_locked_folder, Unset):
        headers["X-Locked-Folder"] = x_locked_folder

    params: dict[str, Any] = {}

    params["cursor"] = cursor

    params["fields"] = fields

    params["limit"] = limit

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "GET",
        "url": "/api/v1/locked/assets",
        "params": params,
    }
    _kwargs["headers"] = headers
    return Operation(_kwargs, _parse)
