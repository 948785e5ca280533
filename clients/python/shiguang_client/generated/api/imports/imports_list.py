"""GET /api/v1/imports"""

from typing import Any

import httpx

from shiguang_client.operation import Operation

from ...models.import_page import ImportPage
from ...types import UNSET, Unset


def _parse(response: httpx.Response) -> ImportPage:
    response_200 = ImportPage.from_dict(response.json())

    return response_200


def imports_list(
    *,
    cursor: str | Unset = UNSET,
    limit: int | Unset = 50,
) -> Operation[ImportPage]:
    """Your imports from buckets, the newest first."""

    params: dict[str, Any] = {}

    params["cursor"] = cursor

    params["limit"] = limit

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "GET",
        "url": "/api/v1/imports",
        "params": params,
    }
    return Operation(_kwargs, _parse)
