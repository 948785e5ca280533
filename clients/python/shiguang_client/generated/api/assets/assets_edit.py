"""PATCH /api/v1/assets/{asset_id}"""

from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from shiguang_client.operation import Operation

from ...models.asset import Asset
from ...models.patched_asset_edit_request import PatchedAssetEditRequest
from ...types import UNSET, Unset


def _parse(response: httpx.Response) -> Asset:
    response_200 = Asset.from_dict(response.json())

    return response_200


def assets_edit(
    asset_id: UUID,
    *,
    body: PatchedAssetEditRequest | Unset = UNSET,
    if_match: str | Unset = UNSET,
) -> Operation[Asset]:
    """Sets what is given and leaves the rest; the same request again changes nothing."""
    headers: dict[str, Any] = {}
    if not isinstance(if_match, Unset):
        headers["If-Match"] = if_match

    _kwargs: dict[str, Any] = {
        "method": "PATCH",
        "url": "/api/v1/assets/{asset_id}".format(
            asset_id=quote(str(asset_id), safe=""),
        ),
    }

    if not isinstance(body, Unset):
        _kwargs["json"] = body.to_dict()

    _kwargs["headers"] = headers
    return Operation(_kwargs, _parse)
