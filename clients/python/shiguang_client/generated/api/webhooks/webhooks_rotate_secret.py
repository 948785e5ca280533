"""POST /api/v1/webhooks/{webhook_id}/rotate-secret"""

from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from shiguang_client.operation import Operation

from ...models.webhook_secret import WebhookSecret
from ...types import UNSET, Unset


def _parse(response: httpx.Response) -> WebhookSecret:
    response_200 = WebhookSecret.from_dict(response.json())

    return response_200


def webhooks_rotate_secret(
    webhook_id: UUID,
    *,
    idempotency_key: str | Unset = UNSET,
) -> Operation[WebhookSecret]:
    """A new secret. For 24 hours messages carry a signature by the old one, too."""
    headers: dict[str, Any] = {}
    if not isinstance(idempotency_key, Unset):
        headers["Idempotency-Key"] = idempotency_key

    _kwargs: dict[str, Any] = {
        "method": "POST",
        "url": "/api/v1/webhooks/{webhook_id}/rotate-secret".format(
            webhook_id=quote(str(webhook_id), safe=""),
        ),
    }
    _kwargs["headers"] = headers
    return Operation(_kwargs, _parse, takes_key=True)
