"""POST /api/v1/account/email"""

from typing import Any

import httpx

from shiguang_client.operation import Operation

from ...models.email_wish_request import EmailWishRequest


def _parse(response: httpx.Response) -> None:
    return None


def account_email(
    *,
    body: EmailWishRequest,
) -> Operation[None]:
    """Has a link sent to another e-mail address, which counts once the link is followed.

    Only a short while after signing in (`sign_in_again`).
    """
    headers: dict[str, Any] = {}

    _kwargs: dict[str, Any] = {
        "method": "POST",
        "url": "/api/v1/account/email",
    }
    _kwargs["json"] = body.to_dict()

    _kwargs["headers"] = headers
    return Operation(_kwargs, _parse)
