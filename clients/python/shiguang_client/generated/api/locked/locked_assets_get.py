"""GET /api/v1/locked/assets/{asset_id}"""

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


def locked_assets_get(
    asset_id: UUID,
    *,
    x_locked_folder: str | Unset = UNSET,
) -> Operation[Asset]:
    """One photo of the open folder."""
    headers: dict[str, Any] = {}
    if not isinstance(x_locked_folder, Unset):
        headers["X-Locked-Folder"] = x_locked_folder

    _kwargs: dict[str, Any] = {
        "method": "GET",
        "url": "/api/v1/locked/assets/{asset_id}".format(
            asset_id=quote(str(asset_id), safe=""),
        ),
    }
    _kwargs["headers"] = headers
    return Operation(_kwargs, _parse)
