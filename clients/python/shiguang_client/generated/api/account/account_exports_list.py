"""GET /api/v1/account/exports"""

from typing import Any

import httpx

from shiguang_client.operation import Operation

from ...models.export_page import ExportPage
from ...types import UNSET, Unset


def _parse(response: httpx.Response) -> ExportPage:
    response_200 = ExportPage.from_dict(response.json())

    return response_200


def account_exports_list(
    *,
    cursor: str | Unset = UNSET,
    limit: int | Unset = 50,
) -> Operation[ExportPage]:
    """Exports that have not expired, the latest first."""

    params: dict[str, Any] = {}

    params["cursor"] = cursor

    params["limit"] = limit

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "GET",
        "url": "/api/v1/account/exports",
        "params": params,
    }
    return Operation(_kwargs, _parse)
