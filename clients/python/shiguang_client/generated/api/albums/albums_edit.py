"""PATCH /api/v1/albums/{album_id}"""

from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from shiguang_client.operation import Operation

from ...models.album_detail import AlbumDetail
from ...models.patched_album_edit_request import PatchedAlbumEditRequest
from ...types import UNSET, Unset


def _parse(response: httpx.Response) -> AlbumDetail:
    response_200 = AlbumDetail.from_dict(response.json())

    return response_200


def albums_edit(
    album_id: UUID,
    *,
    body: PatchedAlbumEditRequest | Unset = UNSET,
    if_match: str | Unset = UNSET,
) -> Operation[AlbumDetail]:
    """Sets what is given and leaves the rest. Managers may; `parent`, `rule` and
    `allows_comments` are the owner's to say.

    Ordered by hand for the first time, an album keeps the order that it was shown in.
    """
    headers: dict[str, Any] = {}
    if not isinstance(if_match, Unset):
        headers["If-Match"] = if_match

    _kwargs: dict[str, Any] = {
        "method": "PATCH",
        "url": "/api/v1/albums/{album_id}".format(
            album_id=quote(str(album_id), safe=""),
        ),
    }

    if not isinstance(body, Unset):
        _kwargs["json"] = body.to_dict()

    _kwargs["headers"] = headers
    return Operation(_kwargs, _parse)
