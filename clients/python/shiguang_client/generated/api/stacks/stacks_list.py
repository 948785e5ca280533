"""GET /api/v1/stacks"""

from typing import Any

import httpx

from shiguang_client.operation import Operation

from ...models.stack_page import StackPage
from ...types import UNSET, Unset


def _parse(response: httpx.Response) -> StackPage:
    response_200 = StackPage.from_dict(response.json())

    return response_200


def stacks_list(
    *,
    cursor: str | Unset = UNSET,
    limit: int | Unset = 20,
) -> Operation[StackPage]:
    """Stacks with their photos, the latest made first."""

    params: dict[str, Any] = {}

    params["cursor"] = cursor

    params["limit"] = limit

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "GET",
        "url": "/api/v1/stacks",
        "params": params,
    }
    return Operation(_kwargs, _parse)
