"""POST /api/v1/albums/{album_id}/assets/{asset_id}/move"""

from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from shiguang_client.operation import Operation

from ...models.album_move_request import AlbumMoveRequest
from ...types import UNSET, Unset


def _parse(response: httpx.Response) -> None:
    return None


def albums_assets_move(
    album_id: UUID,
    asset_id: UUID,
    *,
    body: AlbumMoveRequest,
    idempotency_key: str | Unset = UNSET,
) -> Operation[None]:
    """Puts a photo of an album that is ordered by hand behind another. Managers may."""
    headers: dict[str, Any] = {}
    if not isinstance(idempotency_key, Unset):
        headers["Idempotency-Key"] = idempotency_key

    _kwargs: dict[str, Any] = {
        "method": "POST",
        "url": "/api/v1/albums/{album_id}/assets/{asset_id}/move".format(
            album_id=quote(str(album_id), safe=""),
            asset_id=quote(str(asset_id), safe=""),
        ),
    }
    _kwargs["json"] = body.to_dict()

    _kwargs["headers"] = headers
    return Operation(_kwargs, _parse, takes_key=True)
