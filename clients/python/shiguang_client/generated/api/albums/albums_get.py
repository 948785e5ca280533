"""GET /api/v1/albums/{album_id}"""

from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from shiguang_client.operation import Operation

from ...models.album_detail import AlbumDetail
from ...types import UNSET, Unset


def _parse(response: httpx.Response) -> AlbumDetail:
    response_200 = AlbumDetail.from_dict(response.json())

    return response_200


def albums_get(
    album_id: UUID,
    *,
    if_none_match: str | Unset = UNSET,
) -> Operation[AlbumDetail]:
    """One album, without its photos."""
    headers: dict[str, Any] = {}
    if not isinstance(if_none_match, Unset):
        headers["If-None-Match"] = if_none_match

    _kwargs: dict[str, Any] = {
        "method": "GET",
        "url": "/api/v1/albums/{album_id}".format(
            album_id=quote(str(album_id), safe=""),
        ),
    }
    _kwargs["headers"] = headers
    return Operation(_kwargs, _parse)
