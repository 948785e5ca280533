"""DELETE /api/v1/account/passkeys/{passkey_id}"""

from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from shiguang_client.operation import Operation


def _parse(response: httpx.Response) -> None:
    return None


def passkeys_delete(
    passkey_id: UUID,
) -> Operation[None]:
    """Removes a passkey, which opens nothing from then on."""

    _kwargs: dict[str, Any] = {
        "method": "DELETE",
        "url": "/api/v1/account/passkeys/{passkey_id}".format(
            passkey_id=quote(str(passkey_id), safe=""),
        ),
    }
    return Operation(_kwargs, _parse)
