"""POST /api/v1/wechat/token"""

from typing import Any

import httpx

from shiguang_client.operation import Operation

from ...models.token_pair import TokenPair
from ...models.wechat_sign_in_request import WechatSignInRequest


def _parse(response: httpx.Response) -> TokenPair:
    response_201 = TokenPair.from_dict(response.json())

    return response_201


def wechat_token_create(
    *,
    body: WechatSignInRequest,
) -> Operation[TokenPair]:
    """Signs in by a code of `wx.login`, with the tokens of an app.

    A code is spent by each call, also by one that is refused: call `wx.login` again before the
    next, such as the one with the `code` of a second factor.
    """
    headers: dict[str, Any] = {}

    _kwargs: dict[str, Any] = {
        "method": "POST",
        "url": "/api/v1/wechat/token",
    }
    _kwargs["json"] = body.to_dict()

    _kwargs["headers"] = headers
    return Operation(_kwargs, _parse)
