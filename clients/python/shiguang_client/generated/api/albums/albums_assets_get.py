"""GET /api/v1/albums/{album_id}/assets/{asset_id}"""

from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from shiguang_client.operation import Operation

from ...models.album_asset_detail import AlbumAssetDetail


def _parse(response: httpx.Response) -> AlbumAssetDetail:
    response_200 = AlbumAssetDetail.from_dict(response.json())

    return response_200


def albums_assets_get(
    album_id: UUID,
    asset_id: UUID,
) -> Operation[AlbumAssetDetail]:
    """A photo in the album, without what is only its owner's matter."""

    _kwargs: dict[str, Any] = {
        "method": "GET",
        "url": "/api/v1/albums/{album_id}/assets/{asset_id}".format(
            album_id=quote(str(album_id), safe=""),
            asset_id=quote(str(asset_id), safe=""),
        ),
    }
    return Operation(_kwargs, _parse)
