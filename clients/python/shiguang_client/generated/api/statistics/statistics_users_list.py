"""GET /api/v1/statistics/users"""

from typing import Any

import httpx

from shiguang_client.operation import Operation

from ...models.user_statistics_page import UserStatisticsPage
from ...types import UNSET, Unset


def _parse(response: httpx.Response) -> UserStatisticsPage:
    response_200 = UserStatisticsPage.from_dict(response.json())

    return response_200


def statistics_users_list(
    *,
    cursor: str | Unset = UNSET,
    limit: int | Unset = 50,
) -> Operation[UserStatisticsPage]:
    """What each user holds, the largest library first; for administrators."""

    params: dict[str, Any] = {}

    params["cursor"] = cursor

    params["limit"] = limit

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "GET",
        "url": "/api/v1/statistics/users",
        "params": params,
    }
    return Operation(_kwargs, _parse)
