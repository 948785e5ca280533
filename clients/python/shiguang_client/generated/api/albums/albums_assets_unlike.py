"""DELETE /api/v1/albums/{album_id}/assets/{asset_id}/like"""

from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from shiguang_client.operation import Operation


def _parse(response: httpx.Response) -> None:
    return None


def albums_assets_unlike(
    album_id: UUID,
    asset_id: UUID,
) -> Operation[None]:
    """Takes the like back."""

    _kwargs: dict[str, Any] = {
        "method": "DELETE",
        "url": "/api/v1/albums/{album_id}/assets/{asset_id}/like".format(
            album_id=quote(str(album_id), safe=""),
            asset_id=quote(str(asset_id), safe=""),
        ),
    }
    return Operation(_kwargs, _parse)
