"""POST /api/v1/account/password"""

from typing import Any

import httpx

from shiguang_client.operation import Operation

from ...models.password_change_request import PasswordChangeRequest


def _parse(response: httpx.Response) -> None:
    return None


def account_password(
    *,
    body: PasswordChangeRequest,
) -> Operation[None]:
    """Sets a new password. The browser or app that asks goes on; all others are signed out.

    Who has none yet sets a first one, a short while after signing in (`sign_in_again`).
    """
    headers: dict[str, Any] = {}

    _kwargs: dict[str, Any] = {
        "method": "POST",
        "url": "/api/v1/account/password",
    }
    _kwargs["json"] = body.to_dict()

    _kwargs["headers"] = headers
    return Operation(_kwargs, _parse)
