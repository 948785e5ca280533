"""PATCH /api/v1/account/passkeys/{passkey_id}"""

from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from shiguang_client.operation import Operation

from ...models.passkey import Passkey
from ...models.patched_passkey_request import PatchedPasskeyRequest
from ...types import UNSET, Unset


def _parse(response: httpx.Response) -> Passkey:
    response_200 = Passkey.from_dict(response.json())

    return response_200


def passkeys_update(
    passkey_id: UUID,
    *,
    body: PatchedPasskeyRequest | Unset = UNSET,
) -> Operation[Passkey]:
    """Renames a passkey."""
    headers: dict[str, Any] = {}

    _kwargs: dict[str, Any] = {
        "method": "PATCH",
        "url": "/api/v1/account/passkeys/{passkey_id}".format(
            passkey_id=quote(str(passkey_id), safe=""),
        ),
    }

    if not isinstance(body, Unset):
        _kwargs["json"] = body.to_dict()

    _kwargs["headers"] = headers
    return Operation(_kwargs, _parse)
