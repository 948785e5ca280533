"""POST /api/v1/albums/{album_id}/transfer"""

from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from shiguang_client.operation import Operation

from ...models.album_detail import AlbumDetail
from ...models.album_heir_request import AlbumHeirRequest
from ...types import UNSET, Unset


def _parse(response: httpx.Response) -> AlbumDetail:
    response_200 = AlbumDetail.from_dict(response.json())

    return response_200


def albums_transfer(
    album_id: UUID,
    *,
    body: AlbumHeirRequest,
    idempotency_key: str | Unset = UNSET,
) -> Operation[AlbumDetail]:
    """Makes another member the owner; the asker stays as a manager. The album leaves the
    asker's tree, and the albums in it move up there.
    """
    headers: dict[str, Any] = {}
    if not isinstance(idempotency_key, Unset):
        headers["Idempotency-Key"] = idempotency_key

    _kwargs: dict[str, Any] = {
        "method": "POST",
        "url": "/api/v1/albums/{album_id}/transfer".format(
            album_id=quote(str(album_id), safe=""),
        ),
    }
    _kwargs["json"] = body.to_dict()

    _kwargs["headers"] = headers
    return Operation(_kwargs, _parse, takes_key=True)
