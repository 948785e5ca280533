"""DELETE /api/v1/assets/{asset_id}/recipe"""

from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from shiguang_client.operation import Operation

from ...models.asset import Asset
from ...types import UNSET, Unset


def _parse(response: httpx.Response) -> Asset:
    response_200 = Asset.from_dict(response.json())

    return response_200


def assets_revert(
    asset_id: UUID,
    *,
    if_match: str | Unset = UNSET,
) -> Operation[Asset]:
    """Has the photo shown as it was taken."""
    headers: dict[str, Any] = {}
    if not isinstance(if_match, Unset):
        headers["If-Match"] = if_match

    _kwargs: dict[str, Any] = {
        "method": "DELETE",
        "url": "/api/v1/assets/{asset_id}/recipe".format(
            asset_id=quote(str(asset_id), safe=""),
        ),
    }
    _kwargs["headers"] = headers
    return Operation(_kwargs, _parse)
