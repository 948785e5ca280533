"""GET /api/v1/assets/{asset_id}/poems"""

from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from shiguang_client.operation import Operation

from ...models.poem_page import PoemPage
from ...types import UNSET, Unset


def _parse(response: httpx.Response) -> PoemPage:
    response_200 = PoemPage.from_dict(response.json())

    return response_200


def assets_poems_list(
    asset_id: UUID,
    *,
    cursor: str | Unset = UNSET,
    limit: int | Unset = 50,
) -> Operation[PoemPage]:
    """Poems about a photo, the latest first."""

    params: dict[str, Any] = {}

    params["cursor"] = cursor

    params["limit"] = limit

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "GET",
        "url": "/api/v1/assets/{asset_id}/poems".format(
            asset_id=quote(str(asset_id), safe=""),
        ),
        "params": params,
    }
    return Operation(_kwargs, _parse)
