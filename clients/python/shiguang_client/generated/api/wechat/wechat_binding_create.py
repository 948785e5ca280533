"""POST /api/v1/wechat/binding"""

from typing import Any

import httpx

from shiguang_client.operation import Operation

from ...models.identity import Identity
from ...models.wechat_code_request import WechatCodeRequest


def _parse(response: httpx.Response) -> Identity:
    response_201 = Identity.from_dict(response.json())

    return response_201


def wechat_binding_create(
    *,
    body: WechatCodeRequest,
) -> Operation[Identity]:
    """Binds the WeChat user of a `wx.login` to one's account; again, nothing changes.

    An account that was made by WeChat, holds nothing and opens by nothing else is retired with
    that, and its WeChat user moves here. Only a short while after signing in (`sign_in_again`).
    """
    headers: dict[str, Any] = {}

    _kwargs: dict[str, Any] = {
        "method": "POST",
        "url": "/api/v1/wechat/binding",
    }
    _kwargs["json"] = body.to_dict()

    _kwargs["headers"] = headers
    return Operation(_kwargs, _parse)
