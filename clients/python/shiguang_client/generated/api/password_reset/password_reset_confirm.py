"""POST /api/v1/password-reset/confirm"""

from typing import Any

import httpx

from shiguang_client.operation import Operation

from ...models.reset_request import ResetRequest


def _parse(response: httpx.Response) -> None:
    return None


def password_reset_confirm(
    *,
    body: ResetRequest,
) -> Operation[None]:
    """Sets the password and signs the account out everywhere. Sign in with it then."""
    headers: dict[str, Any] = {}

    _kwargs: dict[str, Any] = {
        "method": "POST",
        "url": "/api/v1/password-reset/confirm",
    }
    _kwargs["json"] = body.to_dict()

    _kwargs["headers"] = headers
    return Operation(_kwargs, _parse)
