"""GET /api/v1/wechat"""

from typing import Any

import httpx

from shiguang_client.operation import Operation

from ...models.wechat import Wechat


def _parse(response: httpx.Response) -> Wechat:
    response_200 = Wechat.from_dict(response.json())

    return response_200


def wechat_get() -> Operation[Wechat]:
    """For the sign-in page of a mini-program."""

    _kwargs: dict[str, Any] = {
        "method": "GET",
        "url": "/api/v1/wechat",
    }
    return Operation(_kwargs, _parse)
