"""PUT /api/v1/albums/{album_id}/assets/{asset_id}/like"""

from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from shiguang_client.operation import Operation


def _parse(response: httpx.Response) -> None:
    return None


def albums_assets_like(
    album_id: UUID,
    asset_id: UUID,
) -> Operation[None]:
    """Likes a photo in the album."""

    _kwargs: dict[str, Any] = {
        "method": "PUT",
        "url": "/api/v1/albums/{album_id}/assets/{asset_id}/like".format(
            album_id=quote(str(album_id), safe=""),
            asset_id=quote(str(asset_id), safe=""),
        ),
    }
    return Operation(_kwargs, _parse)
