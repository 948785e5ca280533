"""POST /api/v1/account/passkeys/options"""

from typing import Any

import httpx

from shiguang_client.operation import Operation

from ...models.options import Options


def _parse(response: httpx.Response) -> Options:
    response_200 = Options.from_dict(response.json())

    return response_200


def passkeys_options() -> Operation[Options]:
    """What the browser needs to make a passkey for this host."""

    _kwargs: dict[str, Any] = {
        "method": "POST",
        "url": "/api/v1/account/passkeys/options",
    }
    return Operation(_kwargs, _parse)
