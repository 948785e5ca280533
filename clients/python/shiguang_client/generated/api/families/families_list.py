"""GET /api/v1/families"""

from typing import Any

import httpx

from shiguang_client.operation import Operation

from ...models.family_page import FamilyPage
from ...types import UNSET, Unset


def _parse(response: httpx.Response) -> FamilyPage:
    response_200 = FamilyPage.from_dict(response.json())

    return response_200


def families_list(
    *,
    cursor: str | Unset = UNSET,
    limit: int | Unset = 50,
) -> Operation[FamilyPage]:
    """Families that you are in or invited to."""

    params: dict[str, Any] = {}

    params["cursor"] = cursor

    params["limit"] = limit

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "GET",
        "url": "/api/v1/families",
        "params": params,
    }
    return Operation(_kwargs, _parse)
