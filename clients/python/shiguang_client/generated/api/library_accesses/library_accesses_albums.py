"""GET /api/v1/library-accesses/{access_id}/albums"""

from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from shiguang_client.operation import Operation

from ...models.overseen_album_page import OverseenAlbumPage
from ...types import UNSET, Unset


def _parse(response: httpx.Response) -> OverseenAlbumPage:
    response_200 = OverseenAlbumPage.from_dict(response.json())

    return response_200


def library_accesses_albums(
    access_id: UUID,
    *,
    cursor: str | Unset = UNSET,
    limit: int | Unset = 50,
) -> Operation[OverseenAlbumPage]:
    """The albums that the member owns, the newest first."""

    params: dict[str, Any] = {}

    params["cursor"] = cursor

    params["limit"] = limit

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "GET",
        "url": "/api/v1/library-accesses/{access_id}/albums".format(
            access_id=quote(str(access_id), safe=""),
        ),
        "params": params,
    }
    return Operation(_kwargs, _parse)
