"""GET /api/v1/oidc"""

from typing import Any

import httpx

from shiguang_client.operation import Operation

from ...models.oidc import Oidc


def _parse(response: httpx.Response) -> Oidc:
    response_200 = Oidc.from_dict(response.json())

    return response_200


def oidc_get() -> Operation[Oidc]:
    """For the sign-in form of a client."""

    _kwargs: dict[str, Any] = {
        "method": "GET",
        "url": "/api/v1/oidc",
    }
    return Operation(_kwargs, _parse)
