"""POST /api/v1/token/refresh"""

from typing import Any

import httpx

from shiguang_client.operation import Operation

from ...models.refresh_request import RefreshRequest
from ...models.token_pair import TokenPair


def _parse(response: httpx.Response) -> TokenPair:
    response_200 = TokenPair.from_dict(response.json())

    return response_200


def token_refresh(
    *,
    body: RefreshRequest,
) -> Operation[TokenPair]:
    """Exchanges a refresh token for a new pair.

    Each is good once. One that is sent again ends the whole sign-in (`token_reused`), so send
    it from one place at a time and keep the new one before you use it.
    """
    headers: dict[str, Any] = {}

    _kwargs: dict[str, Any] = {
        "method": "POST",
        "url": "/api/v1/token/refresh",
    }
    _kwargs["json"] = body.to_dict()

    _kwargs["headers"] = headers
    return Operation(_kwargs, _parse)
