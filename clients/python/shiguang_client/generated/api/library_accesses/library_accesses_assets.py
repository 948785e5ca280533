"""GET /api/v1/library-accesses/{access_id}/assets"""

from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from shiguang_client.operation import Operation

from ...models.library_accesses_assets_state import LibraryAccessesAssetsState
from ...models.overseen_asset_page import OverseenAssetPage
from ...types import UNSET, Unset


def _parse(response: httpx.Response) -> OverseenAssetPage:
    response_200 = OverseenAssetPage.from_dict(response.json())

    return response_200


def library_accesses_assets(
    access_id: UUID,
    *,
    cursor: str | Unset = UNSET,
    limit: int | Unset = 50,
    state: LibraryAccessesAssetsState | Unset = UNSET,
) -> Operation[OverseenAssetPage]:
    """The photos of the open library, the newest first: without the locked folder and the
    trash. `library_closed` when its time is over, it was closed, or opened elsewhere.
    """

    params: dict[str, Any] = {}

    params["cursor"] = cursor

    params["limit"] = limit

    json_state: str | Unset = UNSET
    if not isinstance(state, Unset):
        json_state = state

    params["state"] = json_state

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "GET",
        "url": "/api/v1/library-accesses/{access_id}/assets".format(
            access_id=quote(str(access_id), safe=""),
        ),
        "params": params,
    }
    return Operation(_kwargs, _parse)
