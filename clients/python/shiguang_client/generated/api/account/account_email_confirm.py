"""POST /api/v1/account/email/confirm"""

from typing import Any

import httpx

from shiguang_client.operation import Operation

from ...models.token_request import TokenRequest


def _parse(response: httpx.Response) -> None:
    return None


def account_email_confirm(
    *,
    body: TokenRequest,
) -> Operation[None]:
    """The account signs in by the new address from now on; the old one is told."""
    headers: dict[str, Any] = {}

    _kwargs: dict[str, Any] = {
        "method": "POST",
        "url": "/api/v1/account/email/confirm",
    }
    _kwargs["json"] = body.to_dict()

    _kwargs["headers"] = headers
    return Operation(_kwargs, _parse)
