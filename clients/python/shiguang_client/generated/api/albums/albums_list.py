"""GET /api/v1/albums"""

from typing import Any
from uuid import UUID

import httpx

from shiguang_client.operation import Operation

from ...models.album_page import AlbumPage
from ...types import UNSET, Unset


def _parse(response: httpx.Response) -> AlbumPage:
    response_200 = AlbumPage.from_dict(response.json())

    return response_200


def albums_list(
    *,
    cursor: str | Unset = UNSET,
    fields: str | Unset = UNSET,
    limit: int | Unset = 50,
    parent: UUID | Unset = UNSET,
    shared: bool | None | Unset = UNSET,
    smart: bool | None | Unset = UNSET,
    title: str | Unset = UNSET,
    top: bool | None | Unset = UNSET,
) -> Operation[AlbumPage]:
    """Albums that the asker is in, the newest first."""

    params: dict[str, Any] = {}

    params["cursor"] = cursor

    params["fields"] = fields

    params["limit"] = limit

    json_parent: str | Unset = UNSET
    if not isinstance(parent, Unset):
        json_parent = str(parent)
    params["parent"] = json_parent

    json_shared: bool | None | Unset
    if isinstance(shared, Unset):
        json_shared = UNSET
    else:
        json_shared = shared
    params["shared"] = json_shared

    json_smart: bool | None | Unset
    if isinstance(smart, Unset):
        json_smart = UNSET
    else:
        json_smart = smart
    params["smart"] = json_smart

    params["title"] = title

    json_top: bool | None | Unset
    if isinstance(top, Unset):
        json_top = UNSET
    else:
        json_top = top
    params["top"] = json_top

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "GET",
        "url": "/api/v1/albums",
        "params": params,
    }
    return Operation(_kwargs, _parse)
