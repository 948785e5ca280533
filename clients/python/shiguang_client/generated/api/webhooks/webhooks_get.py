"""GET /api/v1/webhooks/{webhook_id}"""

from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from shiguang_client.operation import Operation

from ...models.webhook import Webhook


def _parse(response: httpx.Response) -> Webhook:
    response_200 = Webhook.from_dict(response.json())

    return response_200


def webhooks_get(
    webhook_id: UUID,
) -> Operation[Webhook]:
    """One webhook, and whether it is told anything at present."""

    _kwargs: dict[str, Any] = {
        "method": "GET",
        "url": "/api/v1/webhooks/{webhook_id}".format(
            webhook_id=quote(str(webhook_id), safe=""),
        ),
    }
    return Operation(_kwargs, _parse)
