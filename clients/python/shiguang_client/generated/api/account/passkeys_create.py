"""POST /api/v1/account/passkeys"""

from typing import Any

import httpx

from shiguang_client.operation import Operation

from ...models.created_passkey import CreatedPasskey
from ...models.new_passkey_request import NewPasskeyRequest


def _parse(response: httpx.Response) -> CreatedPasskey:
    response_201 = CreatedPasskey.from_dict(response.json())

    return response_201


def passkeys_create(
    *,
    body: NewPasskeyRequest,
) -> Operation[CreatedPasskey]:
    """Keeps a passkey that the browser made by the options of `/account/passkeys/options`."""
    headers: dict[str, Any] = {}

    _kwargs: dict[str, Any] = {
        "method": "POST",
        "url": "/api/v1/account/passkeys",
    }
    _kwargs["json"] = body.to_dict()

    _kwargs["headers"] = headers
    return Operation(_kwargs, _parse)
