"""POST /api/v1/albums/restore"""

from typing import Any

import httpx

from shiguang_client.operation import Operation

from ...models.kept_album_request import KeptAlbumRequest
from ...models.restored import Restored
from ...types import UNSET, Unset


def _parse(response: httpx.Response) -> Restored:
    response_200 = Restored.from_dict(response.json())

    return response_200


def albums_restore(
    *,
    body: KeptAlbumRequest,
    idempotency_key: str | Unset = UNSET,
) -> Operation[Restored]:
    """Puts an album together again: takes a file of `albums/` out of an export, once its photos
    have been imported. Again, it adds what has been imported since.
    """
    headers: dict[str, Any] = {}
    if not isinstance(idempotency_key, Unset):
        headers["Idempotency-Key"] = idempotency_key

    _kwargs: dict[str, Any] = {
        "method": "POST",
        "url": "/api/v1/albums/restore",
    }
    _kwargs["json"] = body.to_dict()

    _kwargs["headers"] = headers
    return Operation(_kwargs, _parse, takes_key=True)
