"""PATCH /api/v1/users/{user_id}"""

from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from shiguang_client.operation import Operation

from ...models.patched_user_changes_request import PatchedUserChangesRequest
from ...models.user import User
from ...types import UNSET, Unset


def _parse(response: httpx.Response) -> User:
    response_200 = User.from_dict(response.json())

    return response_200


def users_update(
    user_id: UUID,
    *,
    body: PatchedUserChangesRequest | Unset = UNSET,
    if_match: str | Unset = UNSET,
) -> Operation[User]:
    """Changes an account. Who is deactivated, or becomes or ceases to be an administrator, is
    signed out everywhere at once; photos stay.
    """
    headers: dict[str, Any] = {}
    if not isinstance(if_match, Unset):
        headers["If-Match"] = if_match

    _kwargs: dict[str, Any] = {
        "method": "PATCH",
        "url": "/api/v1/users/{user_id}".format(
            user_id=quote(str(user_id), safe=""),
        ),
    }

    if not isinstance(body, Unset):
        _kwargs["json"] = body.to_dict()

    _kwargs["headers"] = headers
    return Operation(_kwargs, _parse)
