"""POST /api/v1/albums/{album_id}/comments"""

from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from shiguang_client.operation import Operation

from ...models.album_comment import AlbumComment
from ...models.new_album_comment_request import NewAlbumCommentRequest
from ...types import UNSET, Unset


def _parse(response: httpx.Response) -> AlbumComment:
    response_201 = AlbumComment.from_dict(response.json())

    return response_201


def albums_comments_add(
    album_id: UUID,
    *,
    body: NewAlbumCommentRequest,
    idempotency_key: str | Unset = UNSET,
) -> Operation[AlbumComment]:
    """Says something about the album, or about a photo in it. Every member may."""
    headers: dict[str, Any] = {}
    if not isinstance(idempotency_key, Unset):
        headers["Idempotency-Key"] = idempotency_key

    _kwargs: dict[str, Any] = {
        "method": "POST",
        "url": "/api/v1/albums/{album_id}/comments".format(
            album_id=quote(str(album_id), safe=""),
        ),
    }
    _kwargs["json"] = body.to_dict()

    _kwargs["headers"] = headers
    return Operation(_kwargs, _parse, takes_key=True)
