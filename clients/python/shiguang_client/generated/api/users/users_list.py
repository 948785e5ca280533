"""GET /api/v1/users"""

from typing import Any

import httpx

from shiguang_client.operation import Operation

from ...models.user_page import UserPage
from ...types import UNSET, Unset


def _parse(response: httpx.Response) -> UserPage:
    response_200 = UserPage.from_dict(response.json())

    return response_200


def users_list(
    *,
    cursor: str | Unset = UNSET,
    is_active: bool | Unset = UNSET,
    is_staff: bool | Unset = UNSET,
    limit: int | Unset = 50,
    q: str | Unset = UNSET,
) -> Operation[UserPage]:
    """All accounts, the youngest first, with their quotas and what of them is used."""

    params: dict[str, Any] = {}

    params["cursor"] = cursor

    params["is_active"] = is_active

    params["is_staff"] = is_staff

    params["limit"] = limit

    params["q"] = q

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "GET",
        "url": "/api/v1/users",
        "params": params,
    }
    return Operation(_kwargs, _parse)
