"""GET /api/v1/webhooks"""

from typing import Any

import httpx

from shiguang_client.operation import Operation

from ...models.webhook_page import WebhookPage
from ...types import UNSET, Unset


def _parse(response: httpx.Response) -> WebhookPage:
    response_200 = WebhookPage.from_dict(response.json())

    return response_200


def webhooks_list(
    *,
    cursor: str | Unset = UNSET,
    limit: int | Unset = 50,
) -> Operation[WebhookPage]:
    """Your webhooks, the newest first; never their secrets."""

    params: dict[str, Any] = {}

    params["cursor"] = cursor

    params["limit"] = limit

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "GET",
        "url": "/api/v1/webhooks",
        "params": params,
    }
    return Operation(_kwargs, _parse)
