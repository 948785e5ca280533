"""DELETE /api/v1/albums/{album_id}/like"""

from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from shiguang_client.operation import Operation


def _parse(response: httpx.Response) -> None:
    return None


def albums_unlike(
    album_id: UUID,
) -> Operation[None]:
    """Takes the like back."""

    _kwargs: dict[str, Any] = {
        "method": "DELETE",
        "url": "/api/v1/albums/{album_id}/like".format(
            album_id=quote(str(album_id), safe=""),
        ),
    }
    return Operation(_kwargs, _parse)
