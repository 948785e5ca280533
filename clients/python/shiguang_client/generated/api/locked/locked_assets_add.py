"""POST /api/v1/locked/assets"""

from typing import Any

import httpx

from shiguang_client.operation import Operation

from ...models.asset_ids_request import AssetIdsRequest
from ...models.changed_ids import ChangedIds
from ...types import UNSET, Unset


def _parse(response: httpx.Response) -> ChangedIds:
    response_200 = ChangedIds.from_dict(response.json())

    return response_200


def locked_assets_add(
    *,
    body: AssetIdsRequest,
    idempotency_key: str | Unset = UNSET,
) -> Operation[ChangedIds]:
    """Moves photos into the folder; answers which were not there yet, and of each what became
    of it. What is in it already is `unchanged` while it is open, and else not found.

    They leave their stacks and the trash, and are shown nowhere else from then on.
    """
    headers: dict[str, Any] = {}
    if not isinstance(idempotency_key, Unset):
        headers["Idempotency-Key"] = idempotency_key

    _kwargs: dict[str, Any] = {
        "method": "POST",
        "url": "/api/v1/locked/assets",
    }
    _kwargs["json"] = body.to_dict()

    _kwargs["headers"] = headers
    return Operation(_kwargs, _parse, takes_key=True)
