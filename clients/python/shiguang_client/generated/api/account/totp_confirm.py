"""POST /api/v1/account/totp/confirm"""

from typing import Any

import httpx

from shiguang_client.operation import Operation

from ...models.recovery_codes import RecoveryCodes
from ...models.totp_code_request import TotpCodeRequest


def _parse(response: httpx.Response) -> RecoveryCodes:
    response_200 = RecoveryCodes.from_dict(response.json())

    return response_200


def totp_confirm(
    *,
    body: TotpCodeRequest,
) -> Operation[RecoveryCodes]:
    """Sets the app up by its first code; recovery codes are made with the first factor."""
    headers: dict[str, Any] = {}

    _kwargs: dict[str, Any] = {
        "method": "POST",
        "url": "/api/v1/account/totp/confirm",
    }
    _kwargs["json"] = body.to_dict()

    _kwargs["headers"] = headers
    return Operation(_kwargs, _parse)
