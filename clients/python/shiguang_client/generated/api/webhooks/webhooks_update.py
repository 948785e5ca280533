"""PATCH /api/v1/webhooks/{webhook_id}"""

from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from shiguang_client.operation import Operation

from ...models.patched_webhook_changes_request import PatchedWebhookChangesRequest
from ...models.webhook import Webhook
from ...types import UNSET, Unset


def _parse(response: httpx.Response) -> Webhook:
    response_200 = Webhook.from_dict(response.json())

    return response_200


def webhooks_update(
    webhook_id: UUID,
    *,
    body: PatchedWebhookChangesRequest | Unset = UNSET,
    if_match: str | Unset = UNSET,
) -> Operation[Webhook]:
    """Changes it. Switched off, it gives up what was still to be sent; that can be replayed."""
    headers: dict[str, Any] = {}
    if not isinstance(if_match, Unset):
        headers["If-Match"] = if_match

    _kwargs: dict[str, Any] = {
        "method": "PATCH",
        "url": "/api/v1/webhooks/{webhook_id}".format(
            webhook_id=quote(str(webhook_id), safe=""),
        ),
    }

    if not isinstance(body, Unset):
        _kwargs["json"] = body.to_dict()

    _kwargs["headers"] = headers
    return Operation(_kwargs, _parse)
