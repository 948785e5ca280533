"""PUT /api/v1/account/phone-number"""

from typing import Any

import httpx

from shiguang_client.operation import Operation

from ...models.account import Account
from ...models.phone_number_change_request import PhoneNumberChangeRequest


def _parse(response: httpx.Response) -> Account:
    response_200 = Account.from_dict(response.json())

    return response_200


def account_phone_number(
    *,
    body: PhoneNumberChangeRequest,
) -> Operation[Account]:
    """Sets the phone number to sign in with, or removes it (null).

    Nobody vouches for it, and it yields to whom WeChat does. Who has no password sets one a
    short while after signing in (`sign_in_again`).
    """
    headers: dict[str, Any] = {}

    _kwargs: dict[str, Any] = {
        "method": "PUT",
        "url": "/api/v1/account/phone-number",
    }
    _kwargs["json"] = body.to_dict()

    _kwargs["headers"] = headers
    return Operation(_kwargs, _parse)
