"""GET /api/v1/albums/activity"""

from typing import Any

import httpx

from shiguang_client.operation import Operation

from ...models.album_activity_page import AlbumActivityPage
from ...types import UNSET, Unset


def _parse(response: httpx.Response) -> AlbumActivityPage:
    response_200 = AlbumActivityPage.from_dict(response.json())

    return response_200


def album_activity_list(
    *,
    cursor: str | Unset = UNSET,
    limit: int | Unset = 50,
) -> Operation[AlbumActivityPage]:
    """What happened in all of the asker's albums, the latest first."""

    params: dict[str, Any] = {}

    params["cursor"] = cursor

    params["limit"] = limit

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "GET",
        "url": "/api/v1/albums/activity",
        "params": params,
    }
    return Operation(_kwargs, _parse)
