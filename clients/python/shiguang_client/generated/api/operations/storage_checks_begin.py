"""POST /api/v1/operations/storage-checks"""

from typing import Any

import httpx

from shiguang_client.operation import Operation

from ...models.storage_check import StorageCheck
from ...types import UNSET, Unset


def _parse(response: httpx.Response) -> StorageCheck:
    response_201 = StorageCheck.from_dict(response.json())

    return response_201


def storage_checks_begin(
    *,
    idempotency_key: str | Unset = UNSET,
) -> Operation[StorageCheck]:
    """Begins a check, in the background: of every object whether something refers to it, and
    of every photo whether its objects are there. It changes nothing.
    """
    headers: dict[str, Any] = {}
    if not isinstance(idempotency_key, Unset):
        headers["Idempotency-Key"] = idempotency_key

    _kwargs: dict[str, Any] = {
        "method": "POST",
        "url": "/api/v1/operations/storage-checks",
    }
    _kwargs["headers"] = headers
    return Operation(_kwargs, _parse, takes_key=True)
