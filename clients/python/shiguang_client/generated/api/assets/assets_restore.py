"""POST /api/v1/assets/{asset_id}/restore"""

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


def assets_restore(
    asset_id: UUID,
    *,
    idempotency_key: str | Unset = UNSET,
) -> Operation[Asset]:
    """Takes a photo out of the trash; one that is not in it stays as it is."""
    headers: dict[str, Any] = {}
    if not isinstance(idempotency_key, Unset):
        headers["Idempotency-Key"] = idempotency_key

    _kwargs: dict[str, Any] = {
        "method": "POST",
        "url": "/api/v1/assets/{asset_id}/restore".format(
            asset_id=quote(str(asset_id), safe=""),
        ),
    }
    _kwargs["headers"] = headers
    return Operation(_kwargs, _parse, takes_key=True)
