"""POST /api/v1/registration"""

from typing import Any

import httpx

from shiguang_client.operation import Operation

from ...models.registration_wish_request import RegistrationWishRequest


def _parse(response: httpx.Response) -> None:
    return None


def registration_create(
    *,
    body: RegistrationWishRequest,
) -> Operation[None]:
    """Has a letter sent with a link to go on.

    The answer is the same whether the address has an account or not; the letter is not.
    """
    headers: dict[str, Any] = {}

    _kwargs: dict[str, Any] = {
        "method": "POST",
        "url": "/api/v1/registration",
    }
    _kwargs["json"] = body.to_dict()

    _kwargs["headers"] = headers
    return Operation(_kwargs, _parse)
