"""POST /api/v1/albums/folders"""

from typing import Any

import httpx

from shiguang_client.operation import Operation

from ...models.album_detail import AlbumDetail
from ...models.album_folder_request import AlbumFolderRequest
from ...types import UNSET, Unset


def _parse(response: httpx.Response) -> AlbumDetail:
    response_200 = AlbumDetail.from_dict(response.json())

    return response_200


def albums_folder(
    *,
    body: AlbumFolderRequest,
    idempotency_key: str | Unset = UNSET,
) -> Operation[AlbumDetail]:
    """The album that stands for a folder of an import, made where there is none yet, and those
    around it. It stays that folder's, whatever it is called and wherever it is moved.
    """
    headers: dict[str, Any] = {}
    if not isinstance(idempotency_key, Unset):
        headers["Idempotency-Key"] = idempotency_key

    _kwargs: dict[str, Any] = {
        "method": "POST",
        "url": "/api/v1/albums/folders",
    }
    _kwargs["json"] = body.to_dict()

    _kwargs["headers"] = headers
    return Operation(_kwargs, _parse, takes_key=True)
