"""POST /api/v1/wechat/phone-number"""

from typing import Any

import httpx

from shiguang_client.operation import Operation

from ...models.account import Account
from ...models.wechat_phone_code_request import WechatPhoneCodeRequest


def _parse(response: httpx.Response) -> Account:
    response_200 = Account.from_dict(response.json())

    return response_200


def wechat_phone_number_create(
    *,
    body: WechatPhoneCodeRequest,
) -> Operation[Account]:
    """Sets the number behind a code of `getPhoneNumber`, and that it is its owner's.

    An account that merely claims it loses it. Only a short while after signing in
    (`sign_in_again`).
    """
    headers: dict[str, Any] = {}

    _kwargs: dict[str, Any] = {
        "method": "POST",
        "url": "/api/v1/wechat/phone-number",
    }
    _kwargs["json"] = body.to_dict()

    _kwargs["headers"] = headers
    return Operation(_kwargs, _parse)
