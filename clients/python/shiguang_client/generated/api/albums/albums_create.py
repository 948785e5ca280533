"""POST /api/v1/albums"""

from typing import Any

import httpx

from shiguang_client.operation import Operation

from ...models.album_detail import AlbumDetail
from ...models.new_album_request import NewAlbumRequest
from ...types import UNSET, Unset


def _parse(response: httpx.Response) -> AlbumDetail:
    response_201 = AlbumDetail.from_dict(response.json())

    return response_201


def albums_create(
    *,
    body: NewAlbumRequest,
    idempotency_key: str | Unset = UNSET,
) -> Operation[AlbumDetail]:
    """Makes an album, or with a rule a smart album, which fills itself."""
    headers: dict[str, Any] = {}
    if not isinstance(idempotency_key, Unset):
        headers["Idempotency-Key"] = idempotency_key

    _kwargs: dict[str, Any] = {
        "method": "POST",
        "url": "/api/v1/albums",
    }
    _kwargs["json"] = body.to_dict()

    _kwargs["headers"] = headers
    return Operation(_kwargs, _parse, takes_key=True)
