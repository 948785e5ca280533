"""POST /api/v1/webhooks/{webhook_id}/test"""

from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from shiguang_client.operation import Operation

from ...models.delivery import Delivery
from ...types import UNSET, Unset


def _parse(response: httpx.Response) -> Delivery:
    response_202 = Delivery.from_dict(response.json())

    return response_202


def webhooks_test(
    webhook_id: UUID,
    *,
    idempotency_key: str | Unset = UNSET,
) -> Operation[Delivery]:
    """Sends `webhook.test`; how it went stands in the log."""
    headers: dict[str, Any] = {}
    if not isinstance(idempotency_key, Unset):
        headers["Idempotency-Key"] = idempotency_key

    _kwargs: dict[str, Any] = {
        "method": "POST",
        "url": "/api/v1/webhooks/{webhook_id}/test".format(
            webhook_id=quote(str(webhook_id), safe=""),
        ),
    }
    _kwargs["headers"] = headers
    return Operation(_kwargs, _parse, takes_key=True)
