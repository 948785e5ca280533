"""GET /api/v1/webhooks/{webhook_id}/deliveries/{delivery_id}"""

from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from shiguang_client.operation import Operation

from ...models.delivery_detail import DeliveryDetail


def _parse(response: httpx.Response) -> DeliveryDetail:
    response_200 = DeliveryDetail.from_dict(response.json())

    return response_200


def webhook_deliveries_get(
    webhook_id: UUID,
    delivery_id: UUID,
) -> Operation[DeliveryDetail]:
    """One message: its body, and how each sending went."""

    _kwargs: dict[str, Any] = {
        "method": "GET",
        "url": "/api/v1/webhooks/{webhook_id}/deliveries/{delivery_id}".format(
            webhook_id=quote(str(webhook_id), safe=""),
            delivery_id=quote(str(delivery_id), safe=""),
        ),
    }
    return Operation(_kwargs, _parse)
