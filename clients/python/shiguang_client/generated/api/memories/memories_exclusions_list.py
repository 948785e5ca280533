"""GET /api/v1/memories/exclusions"""

from typing import Any

import httpx

from shiguang_client.operation import Operation

from ...models.exclusion_page import ExclusionPage
from ...types import UNSET, Unset


def _parse(response: httpx.Response) -> ExclusionPage:
    response_200 = ExclusionPage.from_dict(response.json())

    return response_200


def memories_exclusions_list(
    *,
    cursor: str | Unset = UNSET,
    limit: int | Unset = 50,
) -> Operation[ExclusionPage]:
    """People, periods and places that memories leave out."""

    params: dict[str, Any] = {}

    params["cursor"] = cursor

    params["limit"] = limit

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "GET",
        "url": "/api/v1/memories/exclusions",
        "params": params,
    }
    return Operation(_kwargs, _parse)
