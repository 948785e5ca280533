"""GET /api/v1/shared/{key}/assets"""

from typing import Any
from urllib.parse import quote

import httpx

from shiguang_client.operation import Operation

from ...models.shared_asset_page import SharedAssetPage
from ...types import UNSET, Unset


def _parse(response: httpx.Response) -> SharedAssetPage:
    response_200 = SharedAssetPage.from_dict(response.json())

    return response_200


def shared_assets(
    key: str,
    *,
    cursor: str | Unset = UNSET,
    fields: str | Unset = UNSET,
    limit: int | Unset = 50,
) -> Operation[SharedAssetPage]:
    """The photos, in the order that the owner chose. Addresses of pictures are good for some
    minutes; ask again for fresh ones.
    """

    params: dict[str, Any] = {}

    params["cursor"] = cursor

    params["fields"] = fields

    params["limit"] = limit

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "GET",
        "url": "/api/v1/shared/{key}/assets".format(
            key=quote(str(key), safe=""),
        ),
        "params": params,
    }
    return Operation(_kwargs, _parse)
