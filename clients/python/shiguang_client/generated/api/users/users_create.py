"""POST /api/v1/users"""

from typing import Any

import httpx

from shiguang_client.operation import Operation

from ...models.new_user_request import NewUserRequest
from ...models.user import User
from ...types import UNSET, Unset


def _parse(response: httpx.Response) -> User:
    response_201 = User.from_dict(response.json())

    return response_201


def users_create(
    *,
    body: NewUserRequest,
    idempotency_key: str | Unset = UNSET,
) -> Operation[User]:
    """Makes an account with a password, which its owner has to be told."""
    headers: dict[str, Any] = {}
    if not isinstance(idempotency_key, Unset):
        headers["Idempotency-Key"] = idempotency_key

    _kwargs: dict[str, Any] = {
        "method": "POST",
        "url": "/api/v1/users",
    }
    _kwargs["json"] = body.to_dict()

    _kwargs["headers"] = headers
    return Operation(_kwargs, _parse, takes_key=True)
