"""GET /api/v1/albums/{album_id}/assets"""

from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from shiguang_client.operation import Operation

from ...models.album_asset_page import AlbumAssetPage
from ...types import UNSET, Unset


def _parse(response: httpx.Response) -> AlbumAssetPage:
    response_200 = AlbumAssetPage.from_dict(response.json())

    return response_200


def albums_assets_list(
    album_id: UUID,
    *,
    cursor: str | Unset = UNSET,
    fields: str | Unset = UNSET,
    limit: int | Unset = 100,
) -> Operation[AlbumAssetPage]:
    """Photos of an album in its order, whoever added them."""

    params: dict[str, Any] = {}

    params["cursor"] = cursor

    params["fields"] = fields

    params["limit"] = limit

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "GET",
        "url": "/api/v1/albums/{album_id}/assets".format(
            album_id=quote(str(album_id), safe=""),
        ),
        "params": params,
    }
    return Operation(_kwargs, _parse)
