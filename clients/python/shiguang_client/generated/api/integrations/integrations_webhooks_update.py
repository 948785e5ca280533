"""PATCH /api/v1/integrations/webhooks/{webhook_id}"""

from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from shiguang_client.operation import Operation

from ...models.overseen_webhook import OverseenWebhook
from ...models.patched_webhook_switch_request import PatchedWebhookSwitchRequest
from ...types import UNSET, Unset


def _parse(response: httpx.Response) -> OverseenWebhook:
    response_200 = OverseenWebhook.from_dict(response.json())

    return response_200


def integrations_webhooks_update(
    webhook_id: UUID,
    *,
    body: PatchedWebhookSwitchRequest | Unset = UNSET,
) -> Operation[OverseenWebhook]:
    """Switches anybody's webhook off, so that its owner cannot switch it on
    (`suspended_by_administrator`), or lifts that again.
    """
    headers: dict[str, Any] = {}

    _kwargs: dict[str, Any] = {
        "method": "PATCH",
        "url": "/api/v1/integrations/webhooks/{webhook_id}".format(
            webhook_id=quote(str(webhook_id), safe=""),
        ),
    }

    if not isinstance(body, Unset):
        _kwargs["json"] = body.to_dict()

    _kwargs["headers"] = headers
    return Operation(_kwargs, _parse)
