"""POST /api/v1/webhooks/{webhook_id}/replay"""

from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from shiguang_client.operation import Operation

from ...models.messages_replayed import MessagesReplayed
from ...models.replay_request import ReplayRequest
from ...types import UNSET, Unset


def _parse(response: httpx.Response) -> MessagesReplayed:
    response_202 = MessagesReplayed.from_dict(response.json())

    return response_202


def webhooks_replay(
    webhook_id: UUID,
    *,
    body: ReplayRequest,
    idempotency_key: str | Unset = UNSET,
) -> Operation[MessagesReplayed]:
    """Sends again what was given up, the oldest first."""
    headers: dict[str, Any] = {}
    if not isinstance(idempotency_key, Unset):
        headers["Idempotency-Key"] = idempotency_key

    _kwargs: dict[str, Any] = {
        "method": "POST",
        "url": "/api/v1/webhooks/{webhook_id}/replay".format(
            webhook_id=quote(str(webhook_id), safe=""),
        ),
    }
    _kwargs["json"] = body.to_dict()

    _kwargs["headers"] = headers
    return Operation(_kwargs, _parse, takes_key=True)
