"""GET /api/v1/operations/storage-checks"""

from typing import Any

import httpx

from shiguang_client.operation import Operation

from ...models.storage_check_page import StorageCheckPage
from ...types import UNSET, Unset


def _parse(response: httpx.Response) -> StorageCheckPage:
    response_200 = StorageCheckPage.from_dict(response.json())

    return response_200


def storage_checks_list(
    *,
    cursor: str | Unset = UNSET,
    limit: int | Unset = 50,
) -> Operation[StorageCheckPage]:
    """Checks of the store with what they counted, the latest first."""

    params: dict[str, Any] = {}

    params["cursor"] = cursor

    params["limit"] = limit

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "GET",
        "url": "/api/v1/operations/storage-checks",
        "params": params,
    }
    return Operation(_kwargs, _parse)
