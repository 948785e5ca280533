"""GET /api/v1/relations"""

from typing import Any

import httpx

from shiguang_client.operation import Operation

from ...models.relation_page import RelationPage
from ...types import UNSET, Unset


def _parse(response: httpx.Response) -> RelationPage:
    response_200 = RelationPage.from_dict(response.json())

    return response_200


def relations_list(
    *,
    cursor: str | Unset = UNSET,
    limit: int | Unset = 50,
) -> Operation[RelationPage]:
    """What people are to you, as you have said."""

    params: dict[str, Any] = {}

    params["cursor"] = cursor

    params["limit"] = limit

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "GET",
        "url": "/api/v1/relations",
        "params": params,
    }
    return Operation(_kwargs, _parse)
