"""POST /api/v1/assets/restore"""

from typing import Any

import httpx

from shiguang_client.operation import Operation

from ...models.asset_ids_request import AssetIdsRequest
from ...models.changed_ids import ChangedIds
from ...types import UNSET, Unset


def _parse(response: httpx.Response) -> ChangedIds:
    response_200 = ChangedIds.from_dict(response.json())

    return response_200


def assets_restore_many(
    *,
    body: AssetIdsRequest,
    idempotency_key: str | Unset = UNSET,
) -> Operation[ChangedIds]:
    """Takes photos out of the trash; answers which were in it, and of each what became of
    it.
    """
    headers: dict[str, Any] = {}
    if not isinstance(idempotency_key, Unset):
        headers["Idempotency-Key"] = idempotency_key

    _kwargs: dict[str, Any] = {
        "method": "POST",
        "url": "/api/v1/assets/restore",
    }
    _kwargs["json"] = body.to_dict()

    _kwargs["headers"] = headers
    return Operation(_kwargs, _parse, takes_key=True)
