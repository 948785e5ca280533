"""GET /api/v1/library-accesses/{access_id}/albums/{album_id}/assets"""

from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from shiguang_client.operation import Operation

from ...models.overseen_asset_page import OverseenAssetPage
from ...types import UNSET, Unset


def _parse(response: httpx.Response) -> OverseenAssetPage:
    response_200 = OverseenAssetPage.from_dict(response.json())

    return response_200


def library_accesses_album_assets(
    access_id: UUID,
    album_id: UUID,
    *,
    cursor: str | Unset = UNSET,
    limit: int | Unset = 50,
) -> Operation[OverseenAssetPage]:
    """The member's own photos in an album of theirs, in its order; not those that others have
    put there.
    """

    params: dict[str, Any] = {}

    params["cursor"] = cursor

    params["limit"] = limit

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "GET",
        "url": "/api/v1/library-accesses/{access_id}/albums/{album_id}/assets".format(
            access_id=quote(str(access_id), safe=""),
            album_id=quote(str(album_id), safe=""),
        ),
        "params": params,
    }
    return Operation(_kwargs, _parse)
