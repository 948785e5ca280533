"""POST /api/v1/shared/{key}/unlock"""

from typing import Any
from urllib.parse import quote

import httpx

from shiguang_client.operation import Operation

from ...models.guest_token import GuestToken
from ...models.unlock_request import UnlockRequest


def _parse(response: httpx.Response) -> GuestToken:
    response_200 = GuestToken.from_dict(response.json())

    return response_200


def shared_unlock(
    key: str,
    *,
    body: UnlockRequest,
) -> Operation[GuestToken]:
    """Takes the password and gives a token for some hours. It ends at once with the link, and
    with the password. Attempts are few: `too_many_attempts`.
    """
    headers: dict[str, Any] = {}

    _kwargs: dict[str, Any] = {
        "method": "POST",
        "url": "/api/v1/shared/{key}/unlock".format(
            key=quote(str(key), safe=""),
        ),
    }
    _kwargs["json"] = body.to_dict()

    _kwargs["headers"] = headers
    return Operation(_kwargs, _parse)
