"""GET /api/v1/albums/{album_id}/comments"""

from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from shiguang_client.operation import Operation

from ...models.album_comment_page import AlbumCommentPage
from ...types import UNSET, Unset


def _parse(response: httpx.Response) -> AlbumCommentPage:
    response_200 = AlbumCommentPage.from_dict(response.json())

    return response_200


def albums_comments_list(
    album_id: UUID,
    *,
    asset: UUID | Unset = UNSET,
    cursor: str | Unset = UNSET,
    limit: int | Unset = 50,
) -> Operation[AlbumCommentPage]:
    """Comments on the album, or on one photo in it, the latest first."""

    params: dict[str, Any] = {}

    json_asset: str | Unset = UNSET
    if not isinstance(asset, Unset):
        json_asset = str(asset)
    params["asset"] = json_asset

    params["cursor"] = cursor

    params["limit"] = limit

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "GET",
        "url": "/api/v1/albums/{album_id}/comments".format(
            album_id=quote(str(album_id), safe=""),
        ),
        "params": params,
    }
    return Operation(_kwargs, _parse)
