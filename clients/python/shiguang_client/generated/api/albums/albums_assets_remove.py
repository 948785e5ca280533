"""POST /api/v1/albums/{album_id}/assets/remove"""

from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from shiguang_client.operation import Operation

from ...models.album_asset_ids_request import AlbumAssetIdsRequest
from ...models.album_filled_many import AlbumFilledMany
from ...types import UNSET, Unset


def _parse(response: httpx.Response) -> AlbumFilledMany:
    response_200 = AlbumFilledMany.from_dict(response.json())

    return response_200


def albums_assets_remove(
    album_id: UUID,
    *,
    body: AlbumAssetIdsRequest,
    idempotency_key: str | Unset = UNSET,
) -> Operation[AlbumFilledMany]:
    """Takes photos out of the album, and nowhere else. Contributors take out their own,
    managers any.
    """
    headers: dict[str, Any] = {}
    if not isinstance(idempotency_key, Unset):
        headers["Idempotency-Key"] = idempotency_key

    _kwargs: dict[str, Any] = {
        "method": "POST",
        "url": "/api/v1/albums/{album_id}/assets/remove".format(
            album_id=quote(str(album_id), safe=""),
        ),
    }
    _kwargs["json"] = body.to_dict()

    _kwargs["headers"] = headers
    return Operation(_kwargs, _parse, takes_key=True)
