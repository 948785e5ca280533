"""DELETE /api/v1/albums/{album_id}/comments/{comment_id}"""

from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from shiguang_client.operation import Operation


def _parse(response: httpx.Response) -> None:
    return None


def albums_comments_delete(
    album_id: UUID,
    comment_id: UUID,
) -> Operation[None]:
    """Takes back one's own comment; the album's owner may take back any."""

    _kwargs: dict[str, Any] = {
        "method": "DELETE",
        "url": "/api/v1/albums/{album_id}/comments/{comment_id}".format(
            album_id=quote(str(album_id), safe=""),
            comment_id=quote(str(comment_id), safe=""),
        ),
    }
    return Operation(_kwargs, _parse)
