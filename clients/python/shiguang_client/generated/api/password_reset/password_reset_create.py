"""POST /api/v1/password-reset"""

from typing import Any

import httpx

from shiguang_client.operation import Operation

from ...models.reset_wish_request import ResetWishRequest


def _parse(response: httpx.Response) -> None:
    return None


def password_reset_create(
    *,
    body: ResetWishRequest,
) -> Operation[None]:
    """Has a letter sent with a link to set a new password, if the address has an account.

    The answer is the same either way.
    """
    headers: dict[str, Any] = {}

    _kwargs: dict[str, Any] = {
        "method": "POST",
        "url": "/api/v1/password-reset",
    }
    _kwargs["json"] = body.to_dict()

    _kwargs["headers"] = headers
    return Operation(_kwargs, _parse)
