"""POST /api/v1/webhooks"""

from typing import Any

import httpx

from shiguang_client.operation import Operation

from ...models.webhook_secret import WebhookSecret
from ...models.webhook_wish_request import WebhookWishRequest
from ...types import UNSET, Unset


def _parse(response: httpx.Response) -> WebhookSecret:
    response_201 = WebhookSecret.from_dict(response.json())

    return response_201


def webhooks_create(
    *,
    body: WebhookWishRequest,
    idempotency_key: str | Unset = UNSET,
) -> Operation[WebhookSecret]:
    """Tells an address from now on what happens in your library.

    Messages are signed as Standard Webhooks has it; the secret is shown this once. The address
    has to lie in the public network. Answer with 2xx within 10 seconds; other messages are sent
    again for three days, and may come twice and in another order: go by `webhook-id`.
    """
    headers: dict[str, Any] = {}
    if not isinstance(idempotency_key, Unset):
        headers["Idempotency-Key"] = idempotency_key

    _kwargs: dict[str, Any] = {
        "method": "POST",
        "url": "/api/v1/webhooks",
    }
    _kwargs["json"] = body.to_dict()

    _kwargs["headers"] = headers
    return Operation(_kwargs, _parse, takes_key=True)
