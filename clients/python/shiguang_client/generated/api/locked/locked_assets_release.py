"""POST /api/v1/locked/assets/release"""

from typing import Any

import httpx

from shiguang_client.operation import Operation

from ...models.changed_ids import ChangedIds
from ...models.release_request import ReleaseRequest
from ...types import UNSET, Unset


def _parse(response: httpx.Response) -> ChangedIds:
    response_200 = ChangedIds.from_dict(response.json())

    return response_200


def locked_assets_release(
    *,
    body: ReleaseRequest,
    idempotency_key: str | Unset = UNSET,
    x_locked_folder: str | Unset = UNSET,
) -> Operation[ChangedIds]:
    """Takes photos out of the open folder; answers which were in it, and of each what became
    of it.
    """
    headers: dict[str, Any] = {}
    if not isinstance(idempotency_key, Unset):
        headers["Idempotency-Key"] = idempotency_key

    if not isinstance(x_locked_folder, Unset):
        headers["X-Locked-Folder"] = x_locked_folder

    _kwargs: dict[str, Any] = {
        "method": "POST",
        "url": "/api/v1/locked/assets/release",
    }
    _kwargs["json"] = body.to_dict()

    _kwargs["headers"] = headers
    return Operation(_kwargs, _parse, takes_key=True)
