"""POST /api/v1/albums/{album_id}/activity/seen"""

from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from shiguang_client.operation import Operation

from ...models.album_seen_request import AlbumSeenRequest
from ...types import UNSET, Unset


def _parse(response: httpx.Response) -> None:
    return None


def albums_activity_seen(
    album_id: UUID,
    *,
    body: AlbumSeenRequest,
    idempotency_key: str | Unset = UNSET,
) -> Operation[None]:
    """Everything up to this activity was read."""
    headers: dict[str, Any] = {}
    if not isinstance(idempotency_key, Unset):
        headers["Idempotency-Key"] = idempotency_key

    _kwargs: dict[str, Any] = {
        "method": "POST",
        "url": "/api/v1/albums/{album_id}/activity/seen".format(
            album_id=quote(str(album_id), safe=""),
        ),
    }
    _kwargs["json"] = body.to_dict()

    _kwargs["headers"] = headers
    return Operation(_kwargs, _parse, takes_key=True)
