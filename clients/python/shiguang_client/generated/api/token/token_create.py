"""POST /api/v1/token"""

from typing import Any

import httpx

from shiguang_client.operation import Operation

from ...models.token_credentials_request import TokenCredentialsRequest
from ...models.token_pair import TokenPair


def _parse(response: httpx.Response) -> TokenPair:
    response_201 = TokenPair.from_dict(response.json())

    return response_201


def token_create(
    *,
    body: TokenCredentialsRequest,
) -> Operation[TokenPair]:
    """Signs an app in: an access token for some minutes, and a refresh token to renew it by.

    Where the account has a second factor, its `code` comes along (`second_factor_required`).
    """
    headers: dict[str, Any] = {}

    _kwargs: dict[str, Any] = {
        "method": "POST",
        "url": "/api/v1/token",
    }
    _kwargs["json"] = body.to_dict()

    _kwargs["headers"] = headers
    return Operation(_kwargs, _parse)
