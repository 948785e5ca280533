"""GET /api/v1/locked/assets/{asset_id}/original"""

from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from shiguang_client.operation import Operation

from ...models.original import Original
from ...types import UNSET, Unset


def _parse(response: httpx.Response) -> Original:
    response_200 = Original.from_dict(response.json())

    return response_200


def locked_assets_original(
    asset_id: UUID,
    *,
    x_locked_folder: str | Unset = UNSET,
) -> Operation[Original]:
    """A short-lived link to the file as it was uploaded."""
    headers: dict[str, Any] = {}
    if not isinstance(x_locked_folder, Unset):
        headers["X-Locked-Folder"] = x_locked_folder

    _kwargs: dict[str, Any] = {
        "method": "GET",
        "url": "/api/v1/locked/assets/{asset_id}/original".format(
            asset_id=quote(str(asset_id), safe=""),
        ),
    }
    _kwargs["headers"] = headers
    return Operation(_kwargs, _parse)
