"""GET /api/v1/albums/{album_id}"""

from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from shiguang_client.operation import Operation

from ...models.album_detail import AlbumDetail


def _parse(response: httpx.Response) -> AlbumDetail:
    response_200 = AlbumDetail.from_dict(response.json())

    return response_200


def albums_get(
    album_id: UUID,
) -> Operation[AlbumDetail]:
    """One album, without its photos."""

    _kwargs: dict[str, Any] = {
        "method": "GET",
        "url": "/api/v1/albums/{album_id}".format(
            album_id=quote(str(album_id), safe=""),
        ),
    }
    return Operation(_kwargs, _parse)
