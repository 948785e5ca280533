"""GET /api/v1/users/{user_id}/library-accesses"""

from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from shiguang_client.operation import Operation

from ...models.administrators_access_page import AdministratorsAccessPage
from ...types import UNSET, Unset


def _parse(response: httpx.Response) -> AdministratorsAccessPage:
    response_200 = AdministratorsAccessPage.from_dict(response.json())

    return response_200


def users_library_accesses_list(
    user_id: UUID,
    *,
    cursor: str | Unset = UNSET,
    limit: int | Unset = 50,
) -> Operation[AdministratorsAccessPage]:
    """When administrators have opened a member's library, and why, the latest first."""

    params: dict[str, Any] = {}

    params["cursor"] = cursor

    params["limit"] = limit

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "GET",
        "url": "/api/v1/users/{user_id}/library-accesses".format(
            user_id=quote(str(user_id), safe=""),
        ),
        "params": params,
    }
    return Operation(_kwargs, _parse)
