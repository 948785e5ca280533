"""POST /api/v1/account/recovery-codes"""

from typing import Any

import httpx

from shiguang_client.operation import Operation

from ...models.recovery_codes import RecoveryCodes


def _parse(response: httpx.Response) -> RecoveryCodes:
    response_201 = RecoveryCodes.from_dict(response.json())

    return response_201


def recovery_codes_create() -> Operation[RecoveryCodes]:
    """Ten new recovery codes in place of all that there were."""

    _kwargs: dict[str, Any] = {
        "method": "POST",
        "url": "/api/v1/account/recovery-codes",
    }
    return Operation(_kwargs, _parse)
