"""GET /api/v1/users/{user_id}"""

from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from shiguang_client.operation import Operation

from ...models.user import User


def _parse(response: httpx.Response) -> User:
    response_200 = User.from_dict(response.json())

    return response_200


def users_get(
    user_id: UUID,
) -> Operation[User]:
    """One account."""

    _kwargs: dict[str, Any] = {
        "method": "GET",
        "url": "/api/v1/users/{user_id}".format(
            user_id=quote(str(user_id), safe=""),
        ),
    }
    return Operation(_kwargs, _parse)
