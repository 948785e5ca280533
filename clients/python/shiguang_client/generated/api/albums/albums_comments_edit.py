"""PATCH /api/v1/albums/{album_id}/comments/{comment_id}"""

from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from shiguang_client.operation import Operation

from ...models.album_comment import AlbumComment
from ...models.patched_album_comment_text_request import PatchedAlbumCommentTextRequest
from ...types import UNSET, Unset


def _parse(response: httpx.Response) -> AlbumComment:
    response_200 = AlbumComment.from_dict(response.json())

    return response_200


def albums_comments_edit(
    album_id: UUID,
    comment_id: UUID,
    *,
    body: PatchedAlbumCommentTextRequest | Unset = UNSET,
) -> Operation[AlbumComment]:
    """Words one's own comment anew."""
    headers: dict[str, Any] = {}

    _kwargs: dict[str, Any] = {
        "method": "PATCH",
        "url": "/api/v1/albums/{album_id}/comments/{comment_id}".format(
            album_id=quote(str(album_id), safe=""),
            comment_id=quote(str(comment_id), safe=""),
        ),
    }

    if not isinstance(body, Unset):
        _kwargs["json"] = body.to_dict()

    _kwargs["headers"] = headers
    return Operation(_kwargs, _parse)
