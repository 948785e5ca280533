"""DELETE /api/v1/wechat/binding"""

from typing import Any

import httpx

from shiguang_client.operation import Operation


def _parse(response: httpx.Response) -> None:
    return None


def wechat_binding_delete() -> Operation[None]:
    """Unbinds WeChat: it opens the account no more. 404 where none is bound."""

    _kwargs: dict[str, Any] = {
        "method": "DELETE",
        "url": "/api/v1/wechat/binding",
    }
    return Operation(_kwargs, _parse)
