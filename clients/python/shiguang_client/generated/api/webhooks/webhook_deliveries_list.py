"""GET /api/v1/webhooks/{webhook_id}/deliveries"""

from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from shiguang_client.operation import Operation

from ...models.delivery_page import DeliveryPage
from ...models.webhook_deliveries_list_state import WebhookDeliveriesListState
from ...types import UNSET, Unset


def _parse(response: httpx.Response) -> DeliveryPage:
    response_200 = DeliveryPage.from_dict(response.json())

    return response_200


def webhook_deliveries_list(
    webhook_id: UUID,
    *,
    cursor: str | Unset = UNSET,
    limit: int | Unset = 50,
    state: WebhookDeliveriesListState | Unset = UNSET,
) -> Operation[DeliveryPage]:
    """What was sent, the newest first. Ended messages are kept for 30 days, unless the operator
    says otherwise.
    """

    params: dict[str, Any] = {}

    params["cursor"] = cursor

    params["limit"] = limit

    json_state: str | Unset = UNSET
    if not isinstance(state, Unset):
        json_state = state

    params["state"] = json_state

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "GET",
        "url": "/api/v1/webhooks/{webhook_id}/deliveries".format(
            webhook_id=quote(str(webhook_id), safe=""),
        ),
        "params": params,
    }
    return Operation(_kwargs, _parse)
