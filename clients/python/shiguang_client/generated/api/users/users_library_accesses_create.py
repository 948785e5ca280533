"""POST /api/v1/users/{user_id}/library-accesses"""

from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from shiguang_client.operation import Operation

from ...models.administrators_access import AdministratorsAccess
from ...models.library_access_wish_request import LibraryAccessWishRequest


def _parse(response: httpx.Response) -> AdministratorsAccess:
    response_201 = AdministratorsAccess.from_dict(response.json())

    return response_201


def users_library_accesses_create(
    user_id: UUID,
    *,
    body: LibraryAccessWishRequest,
) -> Operation[AdministratorsAccess]:
    """Opens a member's library, to be looked at by this sign-in for half an hour.

    Only a short while after signing in (`sign_in_again`). The member is told by a letter and on
    the event stream, and reads who it was, why, and each thing that was looked at; so does the
    audit. The locked folder and the trash stay closed, originals are not handed out, and
    nothing can be changed.
    """
    headers: dict[str, Any] = {}

    _kwargs: dict[str, Any] = {
        "method": "POST",
        "url": "/api/v1/users/{user_id}/library-accesses".format(
            user_id=quote(str(user_id), safe=""),
        ),
    }
    _kwargs["json"] = body.to_dict()

    _kwargs["headers"] = headers
    return Operation(_kwargs, _parse)
