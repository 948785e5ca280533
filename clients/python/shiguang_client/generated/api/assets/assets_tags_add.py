"""POST /api/v1/assets/{asset_id}/tags"""

from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from shiguang_client.operation import Operation

from ...models.asset_tag import AssetTag
from ...models.wanted_tag_request import WantedTagRequest
from ...types import UNSET, Unset


def _parse(response: httpx.Response) -> AssetTag:
    response_200 = AssetTag.from_dict(response.json())

    return response_200


def assets_tags_add(
    asset_id: UUID,
    *,
    body: WantedTagRequest | Unset = UNSET,
    idempotency_key: str | Unset = UNSET,
) -> Operation[AssetTag]:
    """Tags a photo, or confirms a tag; no later run takes it away."""
    headers: dict[str, Any] = {}
    if not isinstance(idempotency_key, Unset):
        headers["Idempotency-Key"] = idempotency_key

    _kwargs: dict[str, Any] = {
        "method": "POST",
        "url": "/api/v1/assets/{asset_id}/tags".format(
            asset_id=quote(str(asset_id), safe=""),
        ),
    }

    if not isinstance(body, Unset):
        _kwargs["json"] = body.to_dict()

    _kwargs["headers"] = headers
    return Operation(_kwargs, _parse, takes_key=True)
