"""PUT /api/v1/albums/{album_id}/like"""

from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from shiguang_client.operation import Operation


def _parse(response: httpx.Response) -> None:
    return None


def albums_like(
    album_id: UUID,
) -> Operation[None]:
    """Likes the album."""

    _kwargs: dict[str, Any] = {
        "method": "PUT",
        "url": "/api/v1/albums/{album_id}/like".format(
            album_id=quote(str(album_id), safe=""),
        ),
    }
    return Operation(_kwargs, _parse)
