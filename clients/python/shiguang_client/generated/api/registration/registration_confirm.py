"""POST /api/v1/registration/confirm"""

from typing import Any

import httpx

from shiguang_client.operation import Operation

from ...models.new_account_request import NewAccountRequest
from ...models.signed_in import SignedIn


def _parse(response: httpx.Response) -> SignedIn:
    response_201 = SignedIn.from_dict(response.json())

    return response_201


def registration_confirm(
    *,
    body: NewAccountRequest,
) -> Operation[SignedIn]:
    """Makes the account and signs its owner in. The link or invitation is used up by that."""
    headers: dict[str, Any] = {}

    _kwargs: dict[str, Any] = {
        "method": "POST",
        "url": "/api/v1/registration/confirm",
    }
    _kwargs["json"] = body.to_dict()

    _kwargs["headers"] = headers
    return Operation(_kwargs, _parse)
