"""GET /api/v1/models/backfills"""

from typing import Any

import httpx

from shiguang_client.operation import Operation

from ...models.backfill_page import BackfillPage
from ...types import UNSET, Unset


def _parse(response: httpx.Response) -> BackfillPage:
    response_200 = BackfillPage.from_dict(response.json())

    return response_200


def backfills_list(
    *,
    cursor: str | Unset = UNSET,
    limit: int | Unset = 50,
) -> Operation[BackfillPage]:
    """All back-fills, the latest first."""

    params: dict[str, Any] = {}

    params["cursor"] = cursor

    params["limit"] = limit

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "GET",
        "url": "/api/v1/models/backfills",
        "params": params,
    }
    return Operation(_kwargs, _parse)
