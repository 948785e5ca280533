"""GET /api/v1/users/{user_id}"""

from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from shiguang_client.operation import Operation

from ...models.user import User
from ...types import UNSET, Unset


def _parse(response: httpx.Response) -> User:
    response_200 = User.from_dict(response.json())

    return response_200


def users_get(
    user_id: UUID,
    *,
    if_none_match: str | Unset = UNSET,
) -> Operation[User]:
    """One account."""
    headers: dict[str, Any] = {}
    if not isinstance(if_none_match, Unset):
        headers["If-None-Match"] = if_none_match

    _kwargs: dict[str, Any] = {
        "method": "GET",
        "url": "/api/v1/users/{user_id}".format(
            user_id=quote(str(user_id), safe=""),
        ),
    }
    _kwargs["headers"] = headers
    return Operation(_kwargs, _parse)
