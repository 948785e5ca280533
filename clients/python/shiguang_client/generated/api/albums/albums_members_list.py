"""GET /api/v1/albums/{album_id}/members"""

from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from shiguang_client.operation import Operation

from ...models.album_member_page import AlbumMemberPage
from ...types import UNSET, Unset


def _parse(response: httpx.Response) -> AlbumMemberPage:
    response_200 = AlbumMemberPage.from_dict(response.json())

    return response_200


def albums_members_list(
    album_id: UUID,
    *,
    cursor: str | Unset = UNSET,
    limit: int | Unset = 50,
) -> Operation[AlbumMemberPage]:
    """Everybody who is in the album, its owner among them."""

    params: dict[str, Any] = {}

    params["cursor"] = cursor

    params["limit"] = limit

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "GET",
        "url": "/api/v1/albums/{album_id}/members".format(
            album_id=quote(str(album_id), safe=""),
        ),
        "params": params,
    }
    return Operation(_kwargs, _parse)
