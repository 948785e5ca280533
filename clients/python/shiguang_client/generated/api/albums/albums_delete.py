"""DELETE /api/v1/albums/{album_id}"""

from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from shiguang_client.operation import Operation


def _parse(response: httpx.Response) -> None:
    return None


def albums_delete(
    album_id: UUID,
) -> Operation[None]:
    """Takes an album away. Its photos stay in their owners' libraries; the albums in it move
    up to where it was.
    """

    _kwargs: dict[str, Any] = {
        "method": "DELETE",
        "url": "/api/v1/albums/{album_id}".format(
            album_id=quote(str(album_id), safe=""),
        ),
    }
    return Operation(_kwargs, _parse)
