"""GET /api/v1/integrations/webhooks"""

from typing import Any

import httpx

from shiguang_client.operation import Operation

from ...models.overseen_webhook_page import OverseenWebhookPage
from ...types import UNSET, Unset


def _parse(response: httpx.Response) -> OverseenWebhookPage:
    response_200 = OverseenWebhookPage.from_dict(response.json())

    return response_200


def integrations_webhooks_list(
    *,
    cursor: str | Unset = UNSET,
    limit: int | Unset = 50,
) -> Operation[OverseenWebhookPage]:
    """All webhooks, the youngest first, and how they fare; neither secrets nor addresses but
    for their hosts.
    """

    params: dict[str, Any] = {}

    params["cursor"] = cursor

    params["limit"] = limit

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "GET",
        "url": "/api/v1/integrations/webhooks",
        "params": params,
    }
    return Operation(_kwargs, _parse)
